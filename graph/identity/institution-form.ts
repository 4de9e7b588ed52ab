import { foldText } from "../../schema/ids.ts";
import bodies from "./bodies.json" with { type: "json" };
import knownNames from "./known-names.json" with { type: "json" };
import { stemsOf } from "./topic-form.ts";

type ConceptOfWords = (words: readonly string[]) => string | undefined;

/**
 * What the names of an organ of a state have in common, without the state: `ukrainisches Parlament`,
 * `Parliament of Ukraine`; a ministry by what it is for: `Energieministerium`, `Ministry of Energy`.
 * `conceptOf` knows the fields of ministries in both languages.
 */
export function organForm(words: readonly string[], conceptOf: ConceptOfWords): string | undefined {
  return organOf(words, conceptOf)?.form;
}

/** The country that the name of an organ says it is of. */
export function countryOfOrgan(
  words: readonly string[],
  conceptOf: ConceptOfWords,
): string | undefined {
  return organOf(words, conceptOf)?.country;
}

type Organ = { readonly form: string; readonly country?: string | undefined };

function organOf(words: readonly string[], conceptOf: ConceptOfWords): Organ | undefined {
  const apart = withoutCountry(words);
  const ofCountry = apart && bareOrganForm(apart.words, conceptOf);
  if (ofCountry !== undefined) return { form: ofCountry, country: apart?.country };
  const form = bareOrganForm(words, conceptOf);
  return form === undefined ? undefined : { form, country: ONLY.get(words.join(" ")) };
}

/** By name, the country of organs that only one country calls so. */
const ONLY = new Map(
  Object.entries(bodies.only).flatMap(([country, names]) =>
    names.map((name) => [wordsOf(name).join(" "), country] as const),
  ),
);

const SHORTEST_STEM = 3;
const ORGANS = new Set(Object.keys(bodies.organs));

/** Whether every country has one. */
export const isOrganForm = (form: string) => form.startsWith("ministry of ") || ORGANS.has(form);

const BODIES = formsOf({ ...bodies.named, ...bodies.organs, ...bodies.ministries });
const FIELDS = formsOf(bodies.fields);

function formsOf(names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(names).flatMap(([form, others]) =>
      [form, ...others].flatMap((name) => {
        const words = wordsOf(name);
        return [words.join(" "), stemsOf(words, SHORTEST_STEM)].map((key) => [key, form] as const);
      }),
    ),
  );
}

function wordsOf(name: string): readonly string[] {
  return foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function bareOrganForm(words: readonly string[], conceptOf: ConceptOfWords): string | undefined {
  const known = BODIES.get(words.join(" ")) ?? BODIES.get(stemsOf(words, SHORTEST_STEM));
  return known ?? ministryForm(words, conceptOf);
}

function ministryForm(words: readonly string[], conceptOf: ConceptOfWords): string | undefined {
  const fields = fieldsOf(words);
  if (fields === undefined || fields.length === 0) return undefined;
  const known = fields.map(
    (field) => FIELDS.get(field.join(" ")) ?? conceptOf(field) ?? field.join(" "),
  );
  return `ministry of ${[...new Set(known)].sort().join(" and ")}`;
}

const COMPOUND = /^(?:bundes)?(.+?)s?ministeriums?$/;
const HEAD = /^(?:bundes)?ministeriums?$|^ministry$|^department$/;
const LINKS = new Set("fuer der des of for the".split(" "));
const AND = new Set(["und", "and"]);

/** What a ministry is for, in lists of words; nothing where it is no ministry. */
function fieldsOf(words: readonly string[]): readonly (readonly string[])[] | undefined {
  const [first = "", second = ""] = words;
  if (words.length === 1) {
    const field = COMPOUND.exec(first)?.[1];
    return field === undefined || HEAD.test(first) ? undefined : [[field]];
  }
  if (HEAD.test(first) && LINKS.has(second)) return splitAtAnd(words.slice(1));
  const last = words.at(-1) as string;
  return HEAD.test(last) ? splitAtAnd(words.slice(0, -1)) : undefined;
}

function splitAtAnd(words: readonly string[]): readonly (readonly string[])[] {
  const fields: string[][] = [[]];
  for (const word of words) {
    if (AND.has(word)) fields.push([]);
    else if (!LINKS.has(word)) fields.at(-1)?.push(word);
  }
  return fields.filter((field) => field.length > 0);
}

const COUNTRIES = new Map(
  Object.entries(knownNames.Country).flatMap(([code, names]) =>
    names.map((name) => [wordsOf(name).join(" "), code] as const),
  ),
);
const GERMAN_ENDING = /e[mnrs]?$/;
const OF = new Set("of der des von".split(" "));
const ARTICLE = new Set("the der des dem".split(" "));
const LONGEST_COUNTRY = 6;

type Apart = { readonly words: readonly string[]; readonly country: string };

/** The words without a country in front of them (`US`, `türkische`, `Israel's`) or behind (`of Ukraine`). */
function withoutCountry(words: readonly string[]): Apart | undefined {
  for (let count = Math.min(LONGEST_COUNTRY, words.length - 1); count > 0; count -= 1) {
    const front = words.slice(0, count).join(" ");
    const country = COUNTRIES.get(front) ?? COUNTRIES.get(front.replace(GERMAN_ENDING, ""));
    if (country === undefined) continue;
    const rest = words.slice(count);
    return { words: rest[0] === "s" ? rest.slice(1) : rest, country };
  }
  for (let at = 1; at < words.length - 1; at += 1) {
    if (!OF.has(words[at] as string)) continue;
    const behind = words.slice(at + 1);
    const name = ARTICLE.has(behind[0] as string) ? behind.slice(1) : behind;
    const country = COUNTRIES.get(name.join(" "));
    if (country !== undefined) return { words: words.slice(0, at), country };
  }
  return undefined;
}
