import { combine, hashText } from "./hash.ts";
import type { Knowledge } from "./knowledge.ts";
import { featuresOfWord } from "./word-features.ts";
import { startsUpper } from "./word-shape.ts";

/** Turns a feature key of 31 bits into the model's row for it, or a negative number where it has none. */
export type RowOf = (key: number) => number;

/** The places from which a word is seen, and how far a feature must reach to be seen from there. */
export const PLACES = [
  { salt: 0, reach: 0 },
  { salt: hashText("sentence previous"), reach: 1 },
  { salt: hashText("sentence next"), reach: 1 },
  { salt: hashText("sentence second previous"), reach: 2 },
  { salt: hashText("sentence second next"), reach: 2 },
] as const;
export const ITSELF = 0;
export const AS_PREVIOUS = 1;
export const AS_NEXT = 2;
export const AS_SECOND_PREVIOUS = 3;
export const AS_SECOND_NEXT = 4;

/** What of a word counts in a sentence. */
export type WordRows = {
  /** The word's rows in the model, for each of `PLACES` in turn; `ends` has where each turn ends. */
  readonly rows: Int32Array;
  readonly ends: readonly number[];
  readonly farLeft: number;
  readonly farRight: number;
  readonly lower: number;
  readonly shape: number;
  readonly cluster: number;
  readonly capitalised: boolean;
};

const FAR_LEFT = hashText("sentence far left");
const FAR_RIGHT = hashText("sentence far right");

const scratch = new Int32Array(512);

export const ask = (rowOf: RowOf, key: number): number => rowOf(key >>> 1);

export function rowsOfWord(word: string, knowledge: Knowledge, rowOf: RowOf): WordRows {
  const { features, lower, shape, cluster } = featuresOfWord(word, knowledge);
  let count = 0;
  const ends: number[] = [];
  for (const { salt, reach } of PLACES) {
    for (const { key, template } of features) {
      if (template.reach < reach) continue;
      const row = ask(rowOf, reach === 0 ? key : combine(salt, key));
      if (row >= 0) scratch[count++] = row;
    }
    ends.push(count);
  }
  return {
    rows: scratch.slice(0, count),
    ends,
    farLeft: ask(rowOf, combine(FAR_LEFT, lower)),
    farRight: ask(rowOf, combine(FAR_RIGHT, lower)),
    lower,
    shape,
    cluster,
    capitalised: startsUpper(word),
  };
}

/** Keys of the features that are learnt for each corpus apart. */
export const perCorpusKeys = (word: string, knowledge: Knowledge): Set<number> =>
  new Set(
    featuresOfWord(word, knowledge)
      .features.filter(({ template }) => template.perCorpus)
      .map(({ key }) => key >>> 1),
  );
