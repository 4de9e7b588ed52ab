import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { foldText } from "../schema/fold-text.ts";

/** Writes `graph/identity/known-names.json`: what one place, organisation or country is called, from the gazetteers. */
type Entry = {
  readonly key: string;
  readonly names: readonly string[];
  readonly ambiguous?: boolean;
};

const root = path.resolve(import.meta.dirname, "..");

type Country = Omit<Entry, "key"> & {
  readonly code: string;
  readonly adjectives: readonly string[];
};

const LANGUAGES = ["de", "en"] as const;

function gazetteer<Item>(language: string, list: string): readonly Item[] {
  const file = path.join(root, "ingest/languages", language, "gazetteers", `${list}.json`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Names of one thing in both languages; with `all` also those that other things bear. */
function namesFrom(lists: readonly string[], { all = false } = {}) {
  const groups = new Map<string, string[]>();
  for (const list of lists) {
    for (const language of LANGUAGES) {
      for (const { key, names, ambiguous } of gazetteer<Entry>(language, list)) {
        if (ambiguous && !all) continue;
        const own = language === "de" ? withoutGenitives(names) : names;
        groups.set(key, [...(groups.get(key) ?? []), ...own]);
      }
    }
  }
  const distinct = [...groups].map(([key, names]) => [key, distinctForms(names)] as const);
  const several = distinct.filter(([, names]) => names.length > 1);
  return Object.fromEntries(several.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By country code, its names and adjectives: what stands beside a body to say whose it is. */
function countryWords() {
  const groups = new Map<string, string[]>();
  for (const language of LANGUAGES) {
    for (const { code, names, adjectives } of gazetteer<Country>(language, "countries")) {
      groups.set(code, [...(groups.get(code) ?? []), ...names, ...adjectives]);
    }
  }
  return Object.fromEntries([...groups].map(([code, names]) => [code, distinctForms(names)]));
}

function withoutGenitives(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.includes(name.replace(/s$/, "")) || !name.endsWith("s"));
}

function distinctForms(names: readonly string[]): readonly string[] {
  const byForm = new Map(names.toReversed().map((name) => [foldText(name), name]));
  return [...byForm.values()].toReversed();
}

const names = {
  Place: namesFrom(["cities", "regions"], { all: true }),
  Institution: namesFrom(["organisations"]),
  Country: countryWords(),
};
writeFileSync(
  path.join(root, "graph/identity/known-names.json"),
  `${JSON.stringify(names, null, 2)}\n`,
);
