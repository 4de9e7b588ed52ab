import { combine, hashText } from "./hash.ts";
import { NAME_KINDS } from "./knowledge.ts";
import {
  AS_NEXT,
  AS_PREVIOUS,
  AS_SECOND_NEXT,
  AS_SECOND_PREVIOUS,
  ask,
  ITSELF,
  type RowOf,
  type WordRows,
} from "./word-rows.ts";

const salt = (name: string) => hashText(`sentence ${name}`);
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

/** Rows a position can have at most: far above what the templates give. */
export const MOST_ROWS = 512;

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
  const putAll = ({ rows, ends }: WordRows, place: number) => {
    const end = ends[place]!;
    for (let k = place === 0 ? 0 : ends[place - 1]!; k < end; k++) out[count++] = rows[k]!;
  };
  const word = sentence[i]!;
  const previous = sentence[i - 1];
  const next = sentence[i + 1];
  putAll(word, ITSELF);
  if (previous) putAll(previous, AS_PREVIOUS);
  else put(ask(rowOf, FIRST));
  if (next) putAll(next, AS_NEXT);
  else put(ask(rowOf, LAST));
  if (i > 1) putAll(sentence[i - 2]!, AS_SECOND_PREVIOUS);
  if (i + 2 < sentence.length) putAll(sentence[i + 2]!, AS_SECOND_NEXT);

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
