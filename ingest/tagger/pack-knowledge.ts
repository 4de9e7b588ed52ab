import type { Lexicon } from "./knowledge.ts";
import { fromByteColumns, toByteColumns } from "./sections.ts";
import type { WordTable } from "./word-table.ts";

type Bytes = Readonly<Record<string, Uint8Array>>;

export const packLexicon = ({ words, clusterPaths }: Lexicon): Bytes => ({
  clusterPaths: toByteColumns(clusterPaths, 4),
  ...packTable("words", words),
});

export const unpackLexicon = (bytes: Bytes): Lexicon => ({
  clusterPaths: fromByteColumns(bytes.clusterPaths!, 4),
  words: unpackTable("words", bytes),
});

export function packTable(name: string, { starts, fingerprints, values }: WordTable): Bytes {
  const counts = new Uint8Array(starts.length - 1);
  for (let i = 0; i < counts.length; i++) counts[i] = starts[i + 1]! - starts[i]!;
  return {
    [`${name}Counts`]: counts,
    [`${name}Fingerprints`]: fingerprints,
    [`${name}Values`]: values,
  };
}

export function unpackTable(name: string, bytes: Bytes): WordTable {
  const counts = bytes[`${name}Counts`]!;
  const starts = new Uint32Array(counts.length + 1);
  let start = 0;
  for (let i = 0; i < counts.length; i++) {
    start += counts[i]!;
    starts[i + 1] = start;
  }
  return {
    bucketBits: Math.round(Math.log2(counts.length)),
    starts,
    fingerprints: bytes[`${name}Fingerprints`]!,
    values: bytes[`${name}Values`]!,
  };
}
