import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Codes of the languages that have a folder in `languages/`. */
export const SUPPORTED_LANGUAGES = ["de", "en", "fr"] as const;
export type SupportedLanguage = (typeof SUPPORTED_LANGUAGES)[number];

/** `names` hold every inflected form; of `adjectives` the lemma (`israelisch`), see `ADJECTIVE_ENDINGS`. */
export type Country = {
  /** ISO 3166-1 alpha-2, `XK` or `EU`. */
  readonly code: string;
  readonly name: string;
  /** Absent for dependent territories. */
  readonly sovereign?: true;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly inhabitants: readonly string[];
};

/** A city or region. `key` is the same in every language. */
export type Place = {
  readonly key: string;
  readonly name: string;
  /** ISO code; absent for what lies in several countries, such as continents. */
  readonly country?: string;
  readonly names: readonly string[];
  readonly capital?: true;
  /** Also a common word, surname or another place: needs support from its context. */
  readonly ambiguous?: true;
};

/** An organisation that news of every country name. `key` is the same in every language. */
export type Organisation = {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly string[];
};

export type Gazetteer = {
  readonly countries: readonly Country[];
  readonly cities: readonly Place[];
  readonly regions: readonly Place[];
  readonly organisations: readonly Organisation[];
  readonly givenNames: ReadonlySet<string>;
};

const ADJECTIVE_ENDINGS: Readonly<Record<SupportedLanguage, readonly string[]>> = {
  de: ["e", "en", "er", "es", "em", ""],
  en: [""],
  fr: ["", "s"],
};

const loaded = new Map<SupportedLanguage, Gazetteer>();

/** Reads a language's gazetteer on first use. */
export function loadGazetteer(language: SupportedLanguage): Gazetteer {
  const known = loaded.get(language);
  if (known) return known;
  const read = (folder: string, name: string) =>
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, "languages", folder, "gazetteers", `${name}.json`),
        "utf8",
      ),
    );
  const gazetteer: Gazetteer = {
    countries: read(language, "countries"),
    cities: read(language, "cities"),
    regions: read(language, "regions"),
    organisations: read(language, "organisations"),
    givenNames: new Set(read("common", "given-names")),
  };
  loaded.set(language, gazetteer);
  return gazetteer;
}

export type GazetteerName =
  | { readonly kind: "country" | "adjective" | "inhabitant"; readonly country: Country }
  | { readonly kind: "city" | "region"; readonly place: Place }
  | { readonly kind: "organisation"; readonly organisation: Organisation };

export type GazetteerEntry<T> = { readonly surface: string; readonly value: T };

/** Every form of every name (given names apart), for `createTrie`. */
export function gazetteerEntries(language: SupportedLanguage): GazetteerEntry<GazetteerName>[] {
  const { countries, cities, regions, organisations } = loadGazetteer(language);
  const entries = <T>(names: readonly string[], value: T) =>
    names.map((surface) => ({ surface, value }));
  const endings = ADJECTIVE_ENDINGS[language];
  return [
    ...countries.flatMap((country) => [
      ...entries(country.names, { kind: "country" as const, country }),
      ...entries(country.inhabitants, { kind: "inhabitant" as const, country }),
      ...entries(
        country.adjectives.flatMap((lemma) => endings.map((ending) => lemma + ending)),
        { kind: "adjective" as const, country },
      ),
    ]),
    ...cities.flatMap((place) => entries(place.names, { kind: "city" as const, place })),
    ...regions.flatMap((place) => entries(place.names, { kind: "region" as const, place })),
    ...organisations.flatMap((organisation) =>
      entries(organisation.names, { kind: "organisation" as const, organisation }),
    ),
  ];
}
