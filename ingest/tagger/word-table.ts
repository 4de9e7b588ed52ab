import { hashText } from "./hash.ts";

/**
 * A static map from words to 16-bit numbers that stores a fingerprint in place of the word, so a
 * word that is not in it finds a value by chance (1 in 270 with 8-bit, 1 in 69,000 with 16-bit
 * fingerprints). Entries are sorted by hash: the upper bits choose the bucket.
 */
export type WordTable = {
  readonly bucketBits: number;
  /** Where each bucket starts in `fingerprints`; one more entry than there are buckets. */
  readonly starts: Uint32Array;
  readonly fingerprints: Uint16Array;
  readonly fingerprintMask: number;
  readonly values: Uint16Array;
};

export const ABSENT = -1;

export function lookUpHash(table: WordTable, hash: number): number {
  const bucket = hash >>> (32 - table.bucketBits);
  const fingerprint = hash & table.fingerprintMask;
  const end = table.starts[bucket + 1]!;
  for (let i = table.starts[bucket]!; i < end; i++) {
    if (table.fingerprints[i] === fingerprint) return table.values[i]!;
  }
  return ABSENT;
}

export const lookUp = (table: WordTable, word: string): number => lookUpHash(table, hashText(word));

/** Builds the table; of two words with one bucket and fingerprint the first wins. */
export function buildWordTable(
  entries: Iterable<readonly [word: string, value: number]>,
  fingerprintBits: 8 | 16,
): WordTable {
  const byHash = new Map<number, number>();
  for (const [word, value] of entries) {
    const hash = hashText(word) >>> 0;
    if (!byHash.has(hash)) byHash.set(hash, value);
  }
  const hashes = Uint32Array.from(byHash.keys()).sort();
  const bucketBits = Math.max(1, Math.round(Math.log2(hashes.length)));
  const fingerprintMask = 2 ** fingerprintBits - 1;
  const starts = new Uint32Array(2 ** bucketBits + 1);
  const fingerprints: number[] = [];
  const values: number[] = [];
  let bucket = 0;
  for (const hash of hashes) {
    const own = hash >>> (32 - bucketBits);
    while (bucket < own) starts[++bucket] = fingerprints.length;
    const fingerprint = hash & fingerprintMask;
    if (fingerprints.indexOf(fingerprint, starts[bucket]) >= 0) continue;
    fingerprints.push(fingerprint);
    values.push(byHash.get(hash)!);
  }
  starts.fill(fingerprints.length, bucket + 1);
  return {
    bucketBits,
    starts,
    fingerprints: Uint16Array.from(fingerprints),
    fingerprintMask,
    values: Uint16Array.from(values),
  };
}
