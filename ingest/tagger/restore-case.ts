import { findWord, type Lexicon } from "./knowledge.ts";

const FEWEST_WORDS = 3;
const FEWEST_TITLE_WORDS = 5;
/** A list of names has fewer ordinary words among its capitalised ones than a headline. */
const FEWEST_ORDINARY = 0.4;
const UNKNOWN = 16;
/** How many steps of rarity a spelling must be commoner by (a step is a factor of e). */
const CLEARLY = 2;

/**
 * The words as running text would spell them where case tells nothing: all capitals, no capitals, or
 * a headline that capitalises every word. Other sentences are returned as they are.
 */
export function restoreCase(words: readonly string[], lexicon: Lexicon): readonly string[] {
  let lettered = 0;
  let upper = 0;
  let initial = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (word.length < 2 || lower === word.toUpperCase()) continue;
    lettered++;
    if (word === lower) continue;
    initial++;
    if (word === word.toUpperCase()) upper++;
  }
  if (lettered < FEWEST_WORDS) return words;
  if (upper >= 0.8 * lettered || initial === 0) {
    return words.map((word) => commonestSpelling(word, lexicon));
  }
  if (lettered >= FEWEST_TITLE_WORDS && initial >= 0.8 * lettered) {
    const lowered = words.map((word, i) => (i === 0 ? word : lowerOrdinary(word, lexicon)));
    const changed = lowered.filter((word, i) => word !== words[i]).length;
    return changed >= FEWEST_ORDINARY * lettered ? lowered : words;
  }
  return words;
}

const rarityOf = (word: string, lexicon: Lexicon) => findWord(lexicon, word)?.rarity ?? UNKNOWN;

const capitalise = (lower: string) =>
  lower
    .split("-")
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("-");

function commonestSpelling(word: string, lexicon: Lexicon): string {
  const lower = word.toLowerCase();
  const title = capitalise(lower);
  if (title === lower) return word;
  let best = title;
  for (const spelling of [lower, word.toUpperCase()]) {
    if (rarityOf(spelling, lexicon) < rarityOf(best, lexicon)) best = spelling;
  }
  return best;
}

function lowerOrdinary(word: string, lexicon: Lexicon): string {
  const lower = word.toLowerCase();
  return rarityOf(lower, lexicon) + CLEARLY <= rarityOf(word, lexicon) ? lower : word;
}
