import { distance } from "fastest-levenshtein";
import { remember } from "./remember.ts";
import { romanise } from "./sound-keys.ts";

/** German spellings of foreign sounds as English has them, so that only real differences count. */
const HARMONISED: readonly (readonly [RegExp, string])[] = [
  [/schtsch/g, "shch"],
  [/tsch/g, "ch"],
  [/dsch/g, "j"],
  [/sch/g, "sh"],
  [/w/g, "v"],
  [/j(?=[aeiou]|$)/g, "y"],
  [/ij|iy|yi/g, "i"],
  [/([a-z])\1/g, "$1"],
];

/** 0–1: how alike two words are spelt, whatever the romanisation; 1 for the same word. */
export function spellingSimilarity(a: string, b: string): number {
  const [x, y] = [harmonise(a), harmonise(b)];
  const longest = Math.max(x.length, y.length);
  return longest === 0 ? 0 : 1 - distance(x, y) / longest;
}

const harmonise = remember((word: string): string => {
  const letters = romanise(word).replace(/[^a-z0-9]/g, "");
  return HARMONISED.reduce((text, [spelling, common]) => text.replace(spelling, common), letters);
});
