import { combine, finish, hashOn, hashText } from "./hash.ts";
import { type Knowledge, NAME_KINDS } from "./knowledge.ts";
import { featuresOfWord, type WordFeature } from "./word-features.ts";
import { startsUpper } from "./word-shape.ts";
import { ABSENT, lookUpHash } from "./word-table.ts";

/** Turns a feature key into the model's row for it, or a negative number where it has none. */
export type RowOf = (key: number) => number;

/** A word's rows in the model, for the word itself and for the words around it. */
export type WordRows = {
  readonly own: Int32Array;
  /** As seen from the word after it, the word before it, and from two words away. */
  readonly asPrevious: Int32Array;
  readonly asNext: Int32Array;
  readonly asSecondPrevious: Int32Array;
  readonly asSecondNext: Int32Array;
  readonly farLeft: number;
  readonly farRight: number;
  readonly lower: number;
  readonly shape: number;
  readonly cluster: number;
  readonly capitalised: boolean;
};

const salt = (name: string) => hashText(`sentence ${name}`);
const PREVIOUS = salt("previous");
const NEXT = salt("next");
const SECOND_PREVIOUS = salt("second previous");
const SECOND_NEXT = salt("second next");
const FAR_LEFT = salt("far left");
const FAR_RIGHT = salt("far right");
const FIRST = salt("first");
const LAST = salt("last");
const SHAPES_BEFORE = salt("shapes before");
const SHAPES_AFTER = salt("shapes after");
const SHAPES_AROUND = salt("shapes around");
const WORDS_BEFORE = salt("words before");
const WORDS_AFTER = salt("words after");
const CLUSTERS_BEFORE = salt("clusters before");
const CLUSTERS_AFTER = salt("clusters after");
const CLUSTERS_AROUND = salt("clusters around");
const WORD_BEFORE_CLUSTER = salt("word before cluster");
const WORD_AFTER_CLUSTER = salt("word after cluster");
const TWO_WORDS_BEFORE = salt("two words before");
const TWO_WORDS_AFTER = salt("two words after");
const LONG_NAME = salt("long name");
const QUOTED = salt("quoted");
const BOUNDARY = hashText("sentence boundary");

const LONGEST_NAME = 5;
/** Rows a position can have at most: far above what the templates give. */
export const MOST_ROWS = 512;

/** Keys are 31 bits, so that negative numbers can mean "none". */
const ask = (rowOf: RowOf, key: number) => rowOf(key >>> 1);

export function rowsOfWord(word: string, knowledge: Knowledge, rowOf: RowOf): WordRows {
  const { features, lower, shape, cluster } = featuresOfWord(word, knowledge);
  const rows = (wanted: readonly WordFeature[], position?: number) => {
    const found = new Int32Array(wanted.length);
    let count = 0;
    for (const { key } of wanted) {
      const row = ask(rowOf, position === undefined ? key : combine(position, key));
      if (row >= 0) found[count++] = row;
    }
    return found.subarray(0, count);
  };
  const near = features.filter(({ template }) => template.reach >= 1);
  const far = near.filter(({ template }) => template.reach === 2);
  return {
    own: rows(features),
    asPrevious: rows(near, PREVIOUS),
    asNext: rows(near, NEXT),
    asSecondPrevious: rows(far, SECOND_PREVIOUS),
    asSecondNext: rows(far, SECOND_NEXT),
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
      if (i - open <= 12) marks.fill(1, open + 1, i);
      open = -1;
    }
  }
  return marks;
}

/** Writes the rows that hold at position `i` into `out` and returns how many there are. */
export function rowsAt(
  sentence: readonly WordRows[],
  longNames: Uint16Array,
  quoted: Uint8Array,
  i: number,
  rowOf: RowOf,
  out: Int32Array,
): number {
  let count = 0;
  const put = (row: number) => {
    if (row >= 0) out[count++] = row;
  };
  const putAll = (rows: Int32Array) => {
    out.set(rows, count);
    count += rows.length;
  };
  const word = sentence[i]!;
  const previous = sentence[i - 1];
  const next = sentence[i + 1];
  putAll(word.own);
  if (previous) putAll(previous.asPrevious);
  else put(ask(rowOf, FIRST));
  if (next) putAll(next.asNext);
  else put(ask(rowOf, LAST));
  if (i > 1) putAll(sentence[i - 2]!.asSecondPrevious);
  if (i + 2 < sentence.length) putAll(sentence[i + 2]!.asSecondNext);

  const shapeBefore = previous?.shape ?? BOUNDARY;
  const shapeAfter = next?.shape ?? BOUNDARY;
  const shapes = combine(shapeBefore, word.shape);
  put(ask(rowOf, combine(SHAPES_BEFORE, shapes)));
  put(ask(rowOf, combine(SHAPES_AFTER, combine(word.shape, shapeAfter))));
  put(ask(rowOf, combine(SHAPES_AROUND, combine(shapes, shapeAfter))));
  put(ask(rowOf, combine(WORDS_BEFORE, combine(previous?.lower ?? BOUNDARY, word.lower))));
  put(ask(rowOf, combine(WORDS_AFTER, combine(word.lower, next?.lower ?? BOUNDARY))));

  const left = previous?.lower ?? BOUNDARY;
  const right = next?.lower ?? BOUNDARY;
  put(ask(rowOf, combine(WORD_BEFORE_CLUSTER, combine(left, word.cluster & 255))));
  put(ask(rowOf, combine(WORD_AFTER_CLUSTER, combine(right, word.cluster & 255))));
  put(ask(rowOf, combine(TWO_WORDS_BEFORE, combine(sentence[i - 2]?.lower ?? BOUNDARY, left))));
  put(ask(rowOf, combine(TWO_WORDS_AFTER, combine(right, sentence[i + 2]?.lower ?? BOUNDARY))));

  const before = previous?.cluster ?? -1;
  const after = next?.cluster ?? -1;
  put(ask(rowOf, combine(CLUSTERS_BEFORE, combine(before & 255, word.cluster & 255))));
  put(ask(rowOf, combine(CLUSTERS_AFTER, combine(word.cluster & 255, after & 255))));
  const around = combine(combine(before & 63, word.cluster & 63), after & 63);
  put(ask(rowOf, combine(CLUSTERS_AROUND, around)));

  for (let j = Math.max(0, i - 4); j < i - 1; j++) put(sentence[j]!.farLeft);
  for (let j = i + 2; j < Math.min(sentence.length, i + 5); j++) put(sentence[j]!.farRight);

  for (let offset = -1; offset <= 1; offset++) {
    const mark = longNames[i + offset] ?? 0;
    for (let kind = 0; mark > 0 && kind < NAME_KINDS.length; kind++) {
      if (mark & (2 << kind)) put(ask(rowOf, combine(LONG_NAME + offset, kind * 2 + (mark & 1))));
    }
  }
  if (quoted[i]) put(ask(rowOf, combine(QUOTED, word.shape)));
  return count;
}
