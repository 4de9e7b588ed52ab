import { foldText } from "../../schema/ids.ts";
import lexicon from "./topic-words.json" with { type: "json" };

type ConceptOfWords = (words: readonly string[]) => string | undefined;

/**
 * What the phrases for one topic have in common: its words in one language where the lexicon knows
 * them, compounds taken apart, the determining words first. `Lieferung von Gas`, `Gaslieferungen` and
 * `gas deliveries` come out as `gas delivery`. `conceptOf` knows longer phrases.
 */
export function topicForm(words: readonly string[], conceptOf: ConceptOfWords): string {
  const parts = partsOf(words).map((part) => {
    const concept = conceptOf(part);
    return concept === undefined ? translate(part, conceptOf) : [concept];
  });
  const translated = parts.toReversed().flat();
  const telling = translated.filter((word) => word !== VAGUE);
  return (telling.length > 0 ? telling : translated).join(" ");
}

/** Says nothing beside other words: `im Energiebereich`, `in the field of energy`. */
const VAGUE = "sector";

/** The words of a topic without endings; two of them in one, as in a compound. */
export function stemsOf(words: readonly string[], shortestStem = 4): string {
  const content = words
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => withoutEnding(word, shortestStem));
  if (content.length === 0) return words.join(" ");
  const isPhrase = content.length === 2 && words.slice(1, -1).some((word) => LINKS.has(word));
  if (isPhrase) return content.toReversed().join("");
  return content.length <= 2 ? content.join("") : content.join(" ");
}

const LINKS = new Set("von vom der des fuer of for in im gegen against on".split(" "));
const FUNCTION_WORDS = new Set([
  ..."die das dem den the a an und and zu zur zum".split(" "),
  ...LINKS,
]);
const ENDING = /(?:ies|en|er|em|es|e|n|s|y)$/;

function withoutEnding(word: string, shortestStem: number): string {
  const stem = word.replace(ENDING, "");
  return stem.length >= shortestStem ? stem : word;
}

const LEXICON = new Map(
  Object.entries(lexicon).flatMap(([word, names]) =>
    names.flatMap((name) => {
      const form = wordsOf(name).join(" ");
      return [[form, word] as const, [withoutEnding(form, 4), word] as const];
    }),
  ),
);

function wordsOf(name: string): readonly string[] {
  return foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `Aufnahme diplomatischer Beziehungen`: a genitive needs no word before it. */
const GENITIVE = /er$/;

/** `Austausch | von Studenten`: what follows a link says more of what is before it. */
function partsOf(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    const isGenitive = at === 1 && words.length > 2 && GENITIVE.test(word) && known(words[0] ?? "");
    if (LINKS.has(word) || isGenitive) parts.push([]);
    if (!FUNCTION_WORDS.has(word)) parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

const known = (word: string) => LEXICON.get(word) ?? LEXICON.get(withoutEnding(word, 4));

const LONGEST_ENTRY = 3;

/** Each word or phrase as the lexicon calls it; what it does not know, without ending. */
function translate(words: readonly string[], conceptOf: ConceptOfWords): readonly string[] {
  const translated: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = [LONGEST_ENTRY, 2].find(
      (length) => at + length <= words.length && known(words.slice(at, at + length).join(" ")),
    );
    const word = words.slice(at, at + (count ?? 1)).join(" ");
    translated.push(...(count ? [known(word) as string] : translateWord(word)));
    at += count ?? 1;
  }
  return translated.map((word) => conceptOf([word]) ?? word);
}

function translateWord(word: string): readonly string[] {
  const whole = known(word);
  return whole !== undefined ? [whole] : (splitCompound(word) ?? [withoutEnding(word, 4)]);
}

const SHORTEST_PART = 3;
/** What joins the parts of a compound: `Arbeit-s-markt`, `Waffe-n-handel`. */
const JOINTS = ["", "s", "n", "en", "es"];

/** A German compound of known words only; the longest first part wins. */
function splitCompound(word: string): readonly string[] | undefined {
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const first = LEXICON.get(word.slice(0, at));
    if (first === undefined) continue;
    for (const joint of JOINTS) {
      if (!word.startsWith(joint, at)) continue;
      const rest = word.slice(at + joint.length);
      const others = rest.length < SHORTEST_PART ? undefined : knownParts(rest);
      if (others !== undefined) return [first, ...others];
    }
  }
  return undefined;
}

function knownParts(word: string): readonly string[] | undefined {
  const whole = known(word);
  return whole !== undefined ? [whole] : splitCompound(word);
}
