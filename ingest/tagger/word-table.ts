import { hashText } from "./hash.ts";

/**
 * A static map from words to 16-bit numbers that stores a fingerprint in place of the word, so a
 * word that is not in it finds a value by chance (1 in 270 with 8-bit, 1 in 69,000 with 16-bit
 * fingerprints). Entries are sorted by hash: the upper bits choose the bucket.
 */
export type WordTable = {
  readonly bucketBits: number;
  /** Where each bucket's entries start; one more number than there are buckets. */
  readonly starts: Uint32Array;
  /** The entries' lowest bytes, then, where they have 16 bits, their upper bytes. */
  readonly fingerprints: Uint8Array;
  /** The entries' lower bytes, then their upper bytes. */
  readonly values: Uint8Array;
};

export const ABSENT = -1;

export function lookUpHash(table: WordTable, hash: number): number {
  const { starts, fingerprints, values } = table;
  const length = values.length / 2;
  const bucket = hash >>> (32 - table.bucketBits);
  const lower = hash & 255;
  const isWide = fingerprints.length > length;
  const upper = (hash >>> 8) & 255;
  const end = starts[bucket + 1]!;
  for (let i = starts[bucket]!; i < end; i++) {
    if (fingerprints[i] !== lower) continue;
    if (isWide && fingerprints[length + i] !== upper) continue;
    return values[i]! | (values[length + i]! << 8);
  }
  return ABSENT;
}

export const lookUp = (table: WordTable, word: string): number => lookUpHash(table, hashText(word));

/** Builds the table from each word's first value; words that look alike in it share one of theirs. */
export function buildWordTable(
  entries: Iterable<readonly [word: string, value: number]>,
  fingerprintBits: 8 | 16,
): WordTable {
  const byHash = new Map<number, number>();
  for (const [word, value] of entries) {
    const hash = hashText(word) >>> 0;
    if (!byHash.has(hash)) byHash.set(hash, value);
  }
  const bucketBits = Math.max(1, Math.round(Math.log2(byHash.size)));
  const seen = new Set<number>();
  const sorted = Uint32Array.from(byHash.keys()).sort();
  const hashes = [...sorted].filter((hash) => {
    const bucket = hash >>> (32 - bucketBits);
    const entry = bucket * 2 ** fingerprintBits + (hash & (2 ** fingerprintBits - 1));
    return !seen.has(entry) && seen.add(entry);
  });
  const starts = new Uint32Array(2 ** bucketBits + 1);
  for (const hash of hashes) starts[(hash >>> (32 - bucketBits)) + 1]!++;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const values = hashes.map((hash) => byHash.get(hash)!);
  const columns = (numbers: readonly number[], width: number) =>
    Uint8Array.from(
      { length: numbers.length * width },
      (_, i) => numbers[i % numbers.length]! >>> (8 * Math.floor(i / numbers.length)),
    );
  return {
    bucketBits,
    starts,
    fingerprints: columns(hashes, fingerprintBits / 8),
    values: columns(values, 2),
  };
}
