/**
 * Writes `common/gazetteers/given-names.json` from `tables/given-names.txt` and the first names of
 * `@faker-js/faker` (MIT) in languages written in Latin script.
 * Run: npx tsx ingest/languages/generate-given-names.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allLocales } from "@faker-js/faker";

const folder = join(import.meta.dirname, "common/gazetteers");

/** Words that open German or English sentences or name months, countries or cities. */
const OTHER_WORDS = new Set(
  `An Am Will May June April August Christian Art Bill Mark Grant Hope Joy Grace Faith Rose Summer
  Autumn Dawn Sky Price Royal Major General Bishop King Prince Duke Earl Dean Judge Young Best Long
  Early Justice Chance Case Case Jordan Israel Georgia Chad China India Kenya America Asia Paris
  London Berlin Florence Vienna Sydney Austin Houston Dallas Boston Phoenix Victoria Charlotte Madison
  Lincoln Orlando Denver Brooklyn Bo Do Le Van Der Den Das Die Ein Eine Er Es Sie So Da Du In Im Is
  It On He She We The This That Dies Mai Juni Juli März Dan Ende Ost West Nord See Land Berg Tag
  Dein Main Oder Bar Baron Baby Bas Barman Star Stein Stern Rat Wolf Storm Angel Genesis Gold Engel Pilot Sonne Silver River Ocean Ocean Wind Will Sage Sonny Lady Lord Marine Bishop Legend Messiah Cash Karte Heft Ernte Ehre Liebe Mark Marks Mal Maler Post Fall Gut Herr Frau Held Heiden Markt Reise Rose Rosen Palast Page Major Harmony Heaven Serenity Trinity Journey Royce London Malta Albania Bulgaria Roma Wien Lyon Loire Iman Ada An Tu Ve Al Me No Of Ali Lo Yi Li Wen Xi Phu Sultan Ayatollah Sheikh`
    .split(/\s+/)
    .filter((word) => !["Ali", "Christian", "Xi", "Li"].includes(word)),
);

const LOCALES = [
  "cs_CZ",
  "da",
  "de",
  "de_AT",
  "de_CH",
  "en",
  "en_GB",
  "en_NG",
  "en_ZA",
  "es",
  "fi",
  "fr",
  "hr",
  "hu",
  "it",
  "lv",
  "nb_NO",
  "nl",
  "nl_BE",
  "pl",
  "pt_BR",
  "pt_PT",
  "ro",
  "sk",
  "sr_RS_latin",
  "sv",
] as const;

const fromPackage = LOCALES.flatMap((locale) =>
  Object.values(allLocales[locale].person?.first_name ?? {}).flat(),
);
const fromTable = readFileSync(join(folder, "tables/given-names.txt"), "utf8")
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .flatMap((line) => line.split(" "));

const isGivenName = (name: unknown): name is string =>
  typeof name === "string" &&
  /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]{1,19}$/u.test(name) &&
  /^\p{Lu}\p{Ll}/u.test(name) &&
  !OTHER_WORDS.has(name);

const names = [...new Set([...fromPackage, ...fromTable].filter(isGivenName))].sort();
const lines: string[] = [];
for (let at = 0; at < names.length; at += 20) {
  lines.push(
    names
      .slice(at, at + 20)
      .map((name) => JSON.stringify(name))
      .join(","),
  );
}
writeFileSync(join(folder, "given-names.json"), `[\n${lines.join(",\n")}\n]\n`);
