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

export function packTable(
  name: string,
  { starts, fingerprints, fingerprintMask, values }: WordTable,
): Bytes {
  const counts = new Uint8Array(starts.length - 1);
  for (let i = 0; i < counts.length; i++) counts[i] = starts[i + 1]! - starts[i]!;
  return {
    [`${name}Counts`]: counts,
    [`${name}Fingerprints`]: toByteColumns(fingerprints, fingerprintMask > 255 ? 2 : 1),
    [`${name}Values`]: toByteColumns(values, 2),
  };
}

export function unpackTable(name: string, bytes: Bytes): WordTable {
  const counts = bytes[`${name}Counts`]!;
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  const packedFingerprints = bytes[`${name}Fingerprints`]!;
  const packedValues = bytes[`${name}Values`]!;
  const width = (packedFingerprints.length * 2) / packedValues.length;
  return {
    bucketBits: Math.round(Math.log2(counts.length)),
    starts,
    fingerprints: new Uint16Array(fromByteColumns(packedFingerprints, width)),
    fingerprintMask: 2 ** (8 * width) - 1,
    values: new Uint16Array(fromByteColumns(packedValues, 2)),
  };
}
