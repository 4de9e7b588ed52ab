/**
 * Writes `LANGUAGE/gazetteers/*.json` from the tables in `LANGUAGE/gazetteers/tables/` and
 * `common/gazetteers/tables/`, with country names of `i18n-iso-countries` (MIT).
 * Run: npx tsx ingest/languages/generate-gazetteers.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import countryNames from "i18n-iso-countries";
import type { Country, Organisation, Place } from "../gazetteers.ts";
import { germanInhabitantForms, germanNameForms } from "./de/inflect-names.ts";
import { englishInhabitantForms } from "./en/inflect-names.ts";

type Language = "de" | "en";

const folder = import.meta.dirname;

function rowsOf(path: string, separator: string | RegExp): string[][] {
  return readFileSync(join(folder, path), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(separator).map((cell) => cell.trim()));
}

const listOf = (cell: string | undefined, separator: string) =>
  (cell ?? "")
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");

const unique = (items: readonly string[]) => [...new Set(items)];
const nameForms = (language: Language, names: readonly string[]) =>
  language === "de" ? unique(names.flatMap(germanNameForms)) : unique(names);

const territories = new Set(
  listOf(rowsOf("common/gazetteers/tables/territories.txt", "\n").join(" "), " "),
);

function stateForms(code: string, language: Language, name: string): string[] {
  if (/Republi[ck]/.test(name)) return [];
  return rowsOf("common/gazetteers/tables/state-forms.txt", "|")
    .filter(([, , codes]) => listOf(codes, " ").includes(code))
    .map(([german, english]) => `${language === "de" ? german : english} ${name}`);
}

function packageNames(code: string, language: Language): string[] {
  const names = countryNames.getName(code, language, { select: "all" }) ?? [];
  return names
    .map((name) => name.replace(/ \([^()]*\)/, ""))
    .filter((name) => !/^Korea,|^Virgin Islands|^Kongo,/.test(name))
    .map((name) => name.replace(/,.*/, ""));
}

/** The first of `further` is the normal form where the package has none, or only a longer one. */
function countries(language: Language): Country[] {
  return rowsOf(`${language}/gazetteers/tables/countries.txt`, "|").map(
    ([code = "", inhabitants, adjectives, further, preferred]) => {
      const given = packageNames(code, language);
      const more = listOf(further, ",");
      const name = preferred || NORMAL_FORMS[language][code] || given[0] || more[0];
      if (name === undefined) throw new Error(`${code} has no ${language} name`);
      const names = [name, ...given, ...more, ...stateForms(code, language, name)];
      const forms = nameForms(language, names);
      const people = listOf(inhabitants, ",").flatMap(
        language === "de" ? germanInhabitantForms : englishInhabitantForms,
      );
      return {
        code,
        name,
        ...(territories.has(code) ? {} : { sovereign: true as const }),
        names: forms,
        adjectives: listOf(adjectives, ","),
        inhabitants: unique(people).filter((form) => !forms.includes(form)),
      };
    },
  );
}

/** Where the package's first name is not the one that newspapers use. */
const NORMAL_FORMS: Record<Language, Record<string, string>> = {
  de: {
    BA: "Bosnien und Herzegowina",
    BN: "Brunei",
    CD: "Demokratische Republik Kongo",
    CG: "Republik Kongo",
    CI: "Elfenbeinküste",
    CZ: "Tschechien",
    EU: "Europäische Union",
    FM: "Mikronesien",
    GB: "Großbritannien",
    KG: "Kirgisistan",
    LA: "Laos",
    MD: "Moldau",
    MK: "Nordmazedonien",
    PS: "Palästina",
    RU: "Russland",
    SY: "Syrien",
    SZ: "Eswatini",
    TZ: "Tansania",
    US: "USA",
    VA: "Vatikan",
    VN: "Vietnam",
  },
  en: {
    BN: "Brunei",
    BO: "Bolivia",
    BQ: "Bonaire",
    CD: "DR Congo",
    CG: "Republic of the Congo",
    CI: "Ivory Coast",
    CN: "China",
    CZ: "Czech Republic",
    EU: "European Union",
    FM: "Micronesia",
    GB: "United Kingdom",
    GM: "Gambia",
    IR: "Iran",
    KP: "North Korea",
    KR: "South Korea",
    LA: "Laos",
    LY: "Libya",
    MD: "Moldova",
    MK: "North Macedonia",
    NL: "Netherlands",
    PS: "Palestine",
    RU: "Russia",
    SY: "Syria",
    TR: "Turkey",
    TW: "Taiwan",
    TZ: "Tanzania",
    US: "United States",
    VA: "Vatican City",
    VE: "Venezuela",
    VN: "Vietnam",
  },
};

/** `Kiew/Kyjiw=Kyiv/Kiev*`: German names, English names where they differ, marks. */
function places(file: string, language: Language): Place[] {
  return rowsOf(`common/gazetteers/tables/${file}`, "\n").flatMap(([line = ""]) => {
    const [country = "", items] = line.split(/: (.*)/);
    return listOf(items, ",").map((item) => {
      const [german = "", english = german] = item.split("=");
      const marked = language === "de" ? german : english;
      const own = listOf(marked.replace(/[*~]/g, ""), "/");
      const [name] = own;
      const [key] = listOf(english.replace(/[*~]/g, ""), "/");
      if (name === undefined || key === undefined) throw new Error(`${item} has no name`);
      const genitives = own
        .filter((form) => !/([sxzßé.]|DC|City)$/.test(form))
        .map((form) => `${form}s`);
      return {
        key,
        name,
        ...(country === "XX" ? {} : { country }),
        names: unique([...own, ...(language === "de" ? genitives : [])]),
        ...(/\*/.test(item) ? { capital: true as const } : {}),
        ...(marked.includes("~") ? { ambiguous: true as const } : {}),
      };
    });
  });
}

function organisations(language: Language): Organisation[] {
  return rowsOf("common/gazetteers/tables/organisations.txt", " | ").map(
    ([key = "", kind = "", german, english]) => {
      const names = listOf(language === "de" ? german : english, ";");
      return { key, kind, name: names[0] ?? key, names: nameForms(language, names) };
    },
  );
}

function write(language: Language, name: string, rows: readonly object[]): void {
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  writeFileSync(join(folder, language, "gazetteers", `${name}.json`), `[\n${lines}\n]\n`);
}

for (const language of ["de", "en"] as const) {
  write(language, "countries", countries(language));
  write(language, "cities", places("cities.txt", language));
  write(language, "regions", places("regions.txt", language));
  write(language, "organisations", organisations(language));
}
