import type { LanguagePack } from "../languages/language-pack.ts";
import type { NameSpan } from "../lexicon/phrase.ts";
import { isPlaceClass } from "../lexicon/place-classes.ts";
import type { Token } from "../lexicon/token.ts";
import { isFunctionWord } from "../lexicon/word-class.ts";
import { COMPANY_NOUN, NO_BODY, NOT_ORGANISATION } from "./phrases/no-body.ts";
import { FIELD_WORD, PORTFOLIO } from "./title-words.ts";

const TYPES: Readonly<Record<string, NameSpan["type"]>> = {
  PER: "Person",
  LOC: "Place",
  ORG: "Institution",
};

/** "im Kurort Bela Voda", "Palais Coburg": its class says that it is a place. */
export const isNamedPlace = (tokens: readonly Token[], start: number, pack: LanguagePack) =>
  pack.code === "de" &&
  [tokens[start - 1], tokens[start]].some(
    (token) => token !== undefined && /^\p{Lu}/u.test(token.text) && isPlaceClass(token.lower),
  );

/** The type of a tagged span; after a title or office an organisation is a person after all. */
export function typeOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  label: string,
  pack: LanguagePack,
): NameSpan["type"] | undefined {
  const type = TYPES[label];
  const isCompany =
    pack.code === "de" && end - start === 1 && COMPANY_NOUN.test(tokens[start - 1]?.lower ?? "");
  if (type === "Person" && isCompany) return "Institution";
  if (type !== "Institution") return type;
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  const isDeed = [...pack.agreements, ...pack.events].some(({ forms }) =>
    words.some((word) => forms.includes(word)),
  );
  if (words.some((word) => /^(?:allies|alliance|members|countries|nations)$/.test(word)))
    return undefined;
  if (pack.code === "en" && (NO_BODY.test(words.at(-1)!) || NO_BODY.test(tokens[end]?.text ?? "")))
    return undefined;
  if (pack.code === "en" && /^(?:american|african|asian|european)s?$/.test(words.at(-1)!))
    return undefined;
  if (words.length === 1 && NOT_ORGANISATION.test(tokens[start]!.text)) return undefined;
  if (pack.code === "en" && isAdjective(words, tokens[end], pack)) return undefined;
  if (isDeed || words.every((word) => pack.mediaNouns.has(word))) return undefined;
  if (pack.code === "en" && isOfficeInFull(words, tokens[end]?.lower ?? "", pack)) return undefined;
  if (pack.code === "en" && isStateOrTitle(words, tokens, start, pack)) return undefined;
  if (pack.code === "en" && isAttribute(words, tokens[end], pack)) return undefined;
  const before = tokens[start - 1]?.lower ?? "";
  const titled =
    pack.honorifics.has(before) ||
    pack.honorifics.has(words[0]!) ||
    isOffice(before, pack) ||
    isEnglishHolder(before, tokens.slice(start, end), pack);
  return titled && end - start <= 3 ? "Person" : type;
}

/** "Federal Republic of X"; "Prevent High Seas Fisheries" after "Agreement to". */
const isStateOrTitle = (
  words: readonly string[],
  tokens: readonly Token[],
  start: number,
  pack: LanguagePack,
) =>
  words.some((word) => /^(?:republic|kingdom|sultanate|emirates)$/.test(word)) ||
  (tokens[start - 1]?.lower === "to" &&
    pack.agreements.some(({ forms }) => forms.includes(tokens[start - 2]?.lower ?? "")));

/** "Civil Nuclear agreement": words that say what kind of agreement it is, and no body. */
const isAttribute = (words: readonly string[], next: Token | undefined, pack: LanguagePack) =>
  words.length > 1 &&
  !words.some((word) => pack.institutionHeads.includes(word)) &&
  pack.agreements.some(({ forms }) => forms.includes(next?.lower ?? ""));

/** "Allied unity", "Turkmenistani cotton": an adjective before its noun. */
const isAdjective = (
  [word, ...more]: readonly string[],
  next: Token | undefined,
  pack: LanguagePack,
) =>
  more.length === 0 &&
  /(?:ed|ian|ean|ese|ish|ani|istic)$/.test(word!) &&
  next?.kind === "word" &&
  /^\p{Ll}{3,}$/u.test(next.text) &&
  !pack.verbs.has(next.lower) &&
  !pack.commonVerbs.has(next.lower) &&
  !isFunctionWord(next, pack);

/** "Foreign Minister", or "Somalia Foreign" before "Minister": an office and no body. */
function isOfficeInFull(words: readonly string[], next: string, pack: LanguagePack): boolean {
  if (/^(?:jr|sr)\.?$/.test(words[0]!)) return true;
  const isBody = words.some((word) => pack.institutionHeads.includes(word) && word !== "bureau");
  if (isBody) return false;
  if (words.some((word) => pack.offices.includes(word) || word === "official")) return true;
  const last = words.at(-1)!;
  if (next === "minister" && FIELD_WORD.test(last)) return true;
  return (pack.offices.includes(next) || next === "official") && PORTFOLIO.test(last);
}

const isOffice = (word: string, pack: LanguagePack) =>
  pack.code === "de" &&
  !pack.notOffices.has(word) &&
  pack.officeSuffixes.some((suffix) => suffix.length > 5 && word.endsWith(suffix));

/** "his counterpart Ana Paz": two or three plain words after an office, none of which a body is called. */
const isEnglishHolder = (before: string, name: readonly Token[], pack: LanguagePack) =>
  pack.code === "en" &&
  name.length > 1 &&
  pack.offices.includes(before) &&
  name.every(
    ({ text, lower }) =>
      /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(text) &&
      !pack.institutionHeads.includes(lower) &&
      !pack.offices.includes(lower) &&
      !FIELD_WORD.test(lower),
  );

/** "President of Peru Jon Dahl", tagged from the country on: who holds the office, and no body of Peru's. */
export function isHolderOf(
  tokens: readonly Token[],
  listed: readonly (NameSpan | undefined)[],
  start: number,
  end: number,
  pack: LanguagePack,
): boolean {
  const name = listed[start];
  if (pack.code !== "en" || name?.type !== "Country" || name.from !== start || name.to >= end)
    return false;
  if (tokens[start - 1]?.lower !== "of" || !pack.offices.includes(tokens[start - 2]?.lower ?? ""))
    return false;
  return tokens
    .slice(name.to, end)
    .every(({ text, lower }) => /^\p{Lu}/u.test(text) && !pack.institutionHeads.includes(lower));
}
