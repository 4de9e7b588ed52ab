import { createRequire } from "node:module";
import countries from "i18n-iso-countries";
import type { Properties } from "./join-entity.ts";

const require = createRequire(import.meta.url);
const LANGUAGES = ["de", "en"] as const;
for (const language of LANGUAGES) {
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
}

/** Parties that act like states and have a reserved code, but no entry in ISO 3166-1. */
const NOT_IN_ISO: Record<string, Record<(typeof LANGUAGES)[number], string>> = {
  EU: { de: "Europäische Union", en: "European Union" },
};

/** Constant data of a country; `names` hold `language:name`. Nothing for a code that is unknown. */
export function countryProperties(iso2: string): Properties {
  const nameIn = (language: (typeof LANGUAGES)[number]) =>
    NOT_IN_ISO[iso2]?.[language] ?? countries.getName(iso2, language);
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
