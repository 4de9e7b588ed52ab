import { finish, hashOn } from "./hash.ts";
import type { Knowledge } from "./knowledge.ts";
import type { WordRows } from "./word-rows.ts";
import { ABSENT, lookUpHash } from "./word-table.ts";

const LONGEST_NAME = 5;
const LONGEST_QUOTATION = 12;

/** Marks the words of each name of two words or more in the gazetteers; 0 where there is none. */
export function findLongNames(
  words: readonly string[],
  rows: readonly WordRows[],
  { names }: Knowledge,
): Uint16Array {
  const marks = new Uint16Array(words.length);
  for (let i = 0; i + 1 < words.length; i++) {
    if (!rows[i]!.capitalised || marks[i]) continue;
    let state = hashOn(words[i]!);
    let length = 0;
    let kinds = 0;
    for (let j = i + 1; j < Math.min(words.length, i + LONGEST_NAME); j++) {
      state = hashOn(words[j]!, hashOn(" ", state));
      const found = lookUpHash(names, finish(state));
      if (found === ABSENT) continue;
      length = j - i + 1;
      kinds = found;
    }
    for (let j = 0; j < length; j++) marks[i + j] = kinds * 2 + (j === 0 ? 1 : 0);
  }
  return marks;
}

/** Marks the words between a pair of quotation marks in one sentence. */
export function findQuoted(words: readonly string[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== '"') continue;
    if (open < 0) open = i;
    else {
      if (i - open <= LONGEST_QUOTATION) marks.fill(1, open + 1, i);
      open = -1;
    }
  }
  return marks;
}
