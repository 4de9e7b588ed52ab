import {
  type GazetteerName,
  gazetteerEntries,
  loadGazetteer,
  type SupportedLanguage,
} from "../gazetteers.ts";
import type { NameSpan } from "../lexicon/phrase.ts";
import type { Token } from "../lexicon/token.ts";
import { tokenise } from "./tokenise.ts";

type Entry = { readonly words: readonly string[]; readonly value: GazetteerName };

/** The names of the lists by their first word, longest first. */
export type NameIndex = {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly adjectives: ReadonlyMap<string, readonly Entry[]>;
  readonly countryNames: ReadonlyMap<string, string>;
  /** English joins a country to a name by a hyphen only in names of something else. */
  readonly isEnglish: boolean;
};

/** German adjectives that end in -er in every case and are written with a capital. */
const INDECLINABLE = new Set(["Schweizer", "Luxemburger", "Liechtensteiner"]);

const indexes = new Map<SupportedLanguage, NameIndex>();

export function nameIndex(language: SupportedLanguage): NameIndex {
  const known = indexes.get(language);
  if (known) return known;
  const exact = new Map<string, Entry[]>();
  const adjectives = new Map<string, Entry[]>();
  for (const { surface, value } of gazetteerEntries(language)) {
    if (value.kind === "inhabitant") {
      if (language === "de" && INDECLINABLE.has(surface)) {
        const adjective = { ...value, kind: "adjective" } as unknown as GazetteerName;
        exact.set(surface, [{ words: [surface], value: adjective }]);
      }
      continue;
    }
    if ("country" in value && !value.country.sovereign && value.country.code !== "EU") continue;
    const isAdjective = value.kind === "adjective";
    const table = isAdjective ? adjectives : exact;
    for (const name of withArticle(surface, value)) {
      const words = tokenise(name, 0, name.length).map((token) =>
        isAdjective ? token.lower : token.text,
      );
      const entries = table.get(words[0]!) ?? [];
      entries.push({ words, value });
      table.set(words[0]!, entries);
    }
  }
  for (const table of [exact, adjectives]) {
    for (const entries of table.values()) {
      entries.sort((a, b) => b.words.length - a.words.length || rank(a.value) - rank(b.value));
    }
  }
  const countryNames = new Map(
    loadGazetteer(language).countries.map(({ code, name }) => [code, name]),
  );
  const index = { exact, adjectives, countryNames, isEnglish: language === "en" };
  indexes.set(language, index);
  return index;
}

/** "Republic of Marshall Islands" is also written "Republic of the Marshall Islands". */
const withArticle = (surface: string, { kind }: GazetteerName): string[] =>
  kind === "country" && /^(?:Republic|Commonwealth|Kingdom) of (?!the )/i.test(surface)
    ? [surface, surface.replace(" of ", " of the ")]
    : [surface];

const RANKS = ["country", "adjective", "organisation", "city", "region", "inhabitant"];
const rank = (value: GazetteerName) => RANKS.indexOf(value.kind);

/** Names of the lists in a sentence: by token the name that covers it. */
export function findNames(tokens: readonly Token[], index: NameIndex): (NameSpan | undefined)[] {
  const nameAt: (NameSpan | undefined)[] = new Array(tokens.length).fill(undefined);
  let at = 0;
  while (at < tokens.length) {
    const name = nameStarting(tokens, at, index);
    if (!name) {
      at += 1;
      continue;
    }
    for (let token = name.from; token < name.to; token++) nameAt[token] = name;
    at = name.to;
  }
  return nameAt;
}

function nameStarting(
  tokens: readonly Token[],
  at: number,
  index: NameIndex,
): NameSpan | undefined {
  const token = tokens[at]!;
  if (token.kind === "mark" || isCurrency(tokens, at)) return undefined;
  for (const [table, key] of [
    [index.exact, "text"],
    [index.adjectives, "lower"],
  ] as const) {
    // "us", "polish": English writes what comes from a country with a capital.
    if (index.isEnglish && key === "lower" && token.text === token.lower) continue;
    for (const { words, value } of table.get(token[key]) ?? []) {
      if (words.every((word, offset) => tokens[at + offset]?.[key] === word)) {
        if (index.isEnglish && isContinent(tokens, at)) return undefined;
        return toSpan(at, at + words.length, value);
      }
    }
  }
  const cut = cutCountry(tokens, at, index);
  if (cut) return cut;
  const long = longCountryPair(tokens, at, index);
  if (long) return long;
  const pair = countryPair(token, index);
  if (pair) return { ...pair, from: at, to: at + 1 };
  const hyphen = token.text.indexOf("-");
  if (hyphen < 2 || /-dollars?$/.test(token.lower)) return undefined;
  const prefix = index.exact
    .get(token.text.slice(0, hyphen))
    ?.find(({ words }) => words.length === 1);
  if (!prefix || (prefix.value.kind !== "country" && prefix.value.kind !== "organisation"))
    return undefined;
  if (
    /^\p{Lu}[\p{Lu}\d]{1,4}$/u.test(token.text.slice(0, hyphen)) ||
    prefix.value.kind === "country"
  ) {
    if (/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}*$/u.test(token.text) && index.isEnglish) return undefined;
    return { ...toSpan(at, at + 1, prefix.value), prefixEnd: token.start + hyphen };
  }
  return undefined;
}

/** "US$85 million", "33 million US dollars" */
const isCurrency = (tokens: readonly Token[], at: number) =>
  (tokens[at + 1]?.text === "$" && tokens[at + 1]!.start === tokens[at]!.end) ||
  /^dollars?$/.test(tokens[at + 1]?.lower ?? "");

/** "Latin American leaders" are of no one country. */
const isContinent = (tokens: readonly Token[], at: number) =>
  tokens[at]!.lower === "american" &&
  /^(?:latin|central|north|south|pan|african|native|asian)$/.test(tokens[at - 1]?.lower ?? "");

/** "Nord- und Südkorea": the rest of the first name stands in the second. */
function cutCountry(tokens: readonly Token[], at: number, index: NameIndex): NameSpan | undefined {
  const direction = /^(Nord|Süd|Ost|West)-$/.exec(tokens[at]!.text)?.[1];
  if (direction === undefined || !/^(?:und|oder|wie|sowie)$/.test(tokens[at + 1]?.lower ?? ""))
    return undefined;
  const rest = /^(?:Nord|Süd|Ost|West)(\p{Ll}+)$/u.exec(tokens[at + 2]?.text ?? "")?.[1];
  const value = index.exact
    .get(`${direction}${rest}`)
    ?.find(({ words }) => words.length === 1)?.value;
  return value?.kind === "country" ? toSpan(at, at + 1, value) : undefined;
}

/** "United States-Honduras": a country of two words or more joined to another. */
function longCountryPair(
  tokens: readonly Token[],
  at: number,
  index: NameIndex,
): NameSpan | undefined {
  if (!index.isEnglish) return undefined;
  for (const { words, value } of index.exact.get(tokens[at]!.text) ?? []) {
    const last = tokens[at + words.length - 1];
    if (words.length < 2 || value.kind !== "country" || !last) continue;
    const tail = words.at(-1)!;
    const isSame = words.slice(0, -1).every((word, step) => tokens[at + step]?.text === word);
    if (!isSame || !last.text.startsWith(`${tail}-`)) continue;
    const rest = last.text.slice(tail.length + 1);
    const other = index.exact.get(rest)?.find(({ words }) => words.length === 1)?.value;
    if (other?.kind !== "country") continue;
    const middle = last.start + tail.length + 1;
    return {
      ...toSpan(at, at + words.length, value),
      prefixEnd: middle - 1,
      second: {
        code: other.country.code,
        name: other.country.name,
        start: middle,
        end: middle + rest.length,
      },
    };
  }
  return undefined;
}

/** "deutsch-polnische", "EU-Kanada-Abkommen", "US-China": two countries in one word. */
function countryPair(token: Token, index: NameIndex): Omit<NameSpan, "from" | "to"> | undefined {
  const [first = "", second = "", ...rest] = token.text.split("-");
  if (second === "" || rest.length > 1) return undefined;
  const one = (word: string, isName: boolean) =>
    (isName ? index.exact.get(word) : index.adjectives.get(word.toLowerCase()))
      ?.filter(
        ({ words, value }) =>
          words.length === 1 && (value.kind === "country" || value.kind === "adjective"),
      )
      .map(({ value }) => ("country" in value ? value.country : undefined))[0];
  const isAdjective = rest.length === 0 && one(second, false) !== undefined;
  const a = one(first, !isAdjective);
  const b = one(second, !isAdjective);
  if (!a || !b || a.code === b.code) return undefined;
  const middle = token.start + first.length + 1;
  const common = { confidence: 0.9, source: "list" as const };
  const other = { code: b.code, name: b.name, start: middle, end: middle + second.length };
  return rest.length === 1
    ? {
        ...common,
        type: "Country",
        code: a.code,
        name: a.name,
        prefixEnd: token.start + first.length,
        second: other,
      }
    : {
        ...common,
        type: "Demonym",
        code: a.code,
        name: a.name,
        prefixEnd: token.start + first.length,
        second: other,
      };
}

function toSpan(from: number, to: number, value: GazetteerName): NameSpan {
  const common = { from, to, confidence: 0.95, source: "list" as const };
  switch (value.kind) {
    case "country":
    case "inhabitant":
      return { ...common, type: "Country", code: value.country.code, name: value.country.name };
    case "adjective":
      return { ...common, type: "Demonym", code: value.country.code, name: value.country.name };
    case "organisation":
      return { ...common, type: "Institution", name: value.organisation.name };
    default:
      return {
        ...common,
        type: "Place",
        name: value.place.name,
        ...(value.place.capital && value.place.country && { code: value.place.country }),
        ...(value.place.ambiguous && { confidence: 0.5 }),
      };
  }
}
