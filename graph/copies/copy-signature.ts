import { foldText } from "../../schema/ids.ts";

/**
 * MinHash signature of a text: 64 unsigned 32-bit minima over its runs of five words, folded. The
 * share of equal minima estimates the Jaccard similarity of two texts (standard error 0.06). Integer
 * arithmetic only, so it is the same on every machine; the packages at hand draw their permutations
 * from `Math.sin`, which is not.
 * Source: Broder, "On the resemblance and containment of documents", 1997.
 */
export function copySignature(text: string): readonly number[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const minima = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  const runs = Math.max(1, words.length - RUN_LENGTH + 1);
  for (let at = 0; at < runs; at += 1) {
    const hash = hashWords(words, at);
    for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
      const permuted = mix(hash ^ (SEEDS[index] as number));
      if (permuted < (minima[index] as number)) minima[index] = permuted;
    }
  }
  return [...minima];
}

/** Keys under which copies meet: two texts of similarity 0.7 share one with a probability of 0.98. */
export function copyBlocks(signature: readonly number[]): readonly string[] {
  const bands = Array.from(
    { length: SIGNATURE_LENGTH / BAND_LENGTH },
    (_, band) => band * BAND_LENGTH,
  );
  return bands.map((start) => {
    const band = signature.slice(start, start + BAND_LENGTH).map((value) => value.toString(36));
    return `copy ${start} ${band.join(" ")}`;
  });
}

/** Estimated Jaccard similarity of the two texts, 0–1. */
export function copySimilarity(a: readonly number[], b: readonly number[]): number {
  return a.filter((value, index) => value === b[index]).length / SIGNATURE_LENGTH;
}

/** From here on one text counts as a copy of the other. */
export const COPY_SIMILARITY = 0.6;

const SIGNATURE_LENGTH = 64;
const BAND_LENGTH = 4;
const RUN_LENGTH = 5;
const SEEDS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => mix(index + 1));

/** 32-bit FNV-1a over a run of words. */
function hashWords(words: readonly string[], start: number): number {
  let hash = 0x811c9dc5;
  for (const word of words.slice(start, start + RUN_LENGTH)) {
    for (let at = 0; at < word.length; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}

/** Finaliser of MurmurHash3: a bijection of 32-bit integers that scatters them. */
function mix(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
