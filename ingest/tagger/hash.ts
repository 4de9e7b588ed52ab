const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, unfinished: feed it on to hash a longer text without joining it. */
export function hashOn(text: string, state: number = FNV_OFFSET): number {
  let hash = state;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** Spreads the bits of a hash, so that any of them can serve as bucket or fingerprint. */
export function finish(state: number): number {
  let hash = state ^ (state >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The signed 32-bit hash of a text, the same on every machine. */
export const hashText = (text: string): number => finish(hashOn(text));

/** One hash of two numbers in order. */
export const combine = (first: number, second: number): number =>
  finish(Math.imul(first, 0x9e3779b1) ^ second);
