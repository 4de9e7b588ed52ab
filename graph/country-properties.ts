import { createRequire } from "node:module";
import countries from "i18n-iso-countries";
import type { Properties } from "./join-entity.ts";

const require = createRequire(import.meta.url);
const LANGUAGES = ["de", "en"] as const;
for (const language of LANGUAGES) {
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
}

/** What newspapers call a country, where ISO 3166-1 names it formally or has no entry for it. */
const COMMON_NAMES: Record<string, Partial<Record<(typeof LANGUAGES)[number], string>>> = {
  BN: { de: "Brunei", en: "Brunei" },
  CN: { en: "China" },
  EU: { de: "Europäische Union", en: "European Union" },
  FK: { en: "Falkland Islands" },
  FM: { en: "Micronesia" },
  GM: { en: "Gambia" },
  IR: { en: "Iran" },
  LA: { en: "Laos" },
  MD: { en: "Moldova" },
  MK: { en: "North Macedonia" },
  PS: { de: "Palästina", en: "Palestine" },
  RU: { de: "Russland", en: "Russia" },
  SY: { de: "Syrien", en: "Syria" },
  TW: { en: "Taiwan" },
  TZ: { de: "Tansania", en: "Tanzania" },
  US: { de: "Vereinigte Staaten", en: "United States" },
  VA: { en: "Vatican City" },
};

/** Constant data of a country; `names` hold `language:name`. Nothing for a code that is unknown. */
export function countryProperties(iso2: string): Properties {
  const nameIn = (language: (typeof LANGUAGES)[number]) =>
    COMMON_NAMES[iso2]?.[language] ?? countries.getName(iso2, language);
  const name = nameIn("en");
  if (name === undefined) return { countryCode: iso2 };
  const iso3 = countries.alpha2ToAlpha3(iso2);
  return {
    name,
    countryCode: iso2,
    names: LANGUAGES.map((language) => `${language}:${nameIn(language) ?? name}`),
    ...(iso3 && { iso3 }),
  };
}
