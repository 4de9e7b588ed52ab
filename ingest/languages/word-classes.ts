import type { Auxiliary, Colour } from "./language-pack.ts";
import { wordSet } from "./sentence-rules.ts";

/** The forms of an auxiliary verb in one tense, by word, to be spread into a table. */
export const auxiliary = (
  verb: Auxiliary["verb"],
  tense: Auxiliary["tense"],
  words: string,
): [string, Auxiliary][] => [...wordSet(words)].map((word) => [word, { verb, tense }]);

/** Words that colour what they govern ("refuse to …", "plan to …"), to be spread into a table. */
export const coloured = (colour: Colour, words: string): [string, Colour][] =>
  [...wordSet(words)].map((word) => [word, colour]);
