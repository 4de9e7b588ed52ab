import { ABSENT, lookUp, type WordTable } from "./word-table.ts";

/** Brown clusters and frequencies of the words of one language. */
export type Lexicon = {
  /** Word → rank of its cluster (upper 12 bits) and frequency class (lower 4). */
  readonly words: WordTable;
  /** The bit path of each cluster, first branch in the lowest bit. */
  readonly clusterPaths: Uint32Array;
};

/** What the tagger knows about words before it has seen a sentence. */
export type Knowledge = {
  readonly lexicon: Lexicon;
  /** Another language's lexicon, which knows foreign names. */
  readonly foreign: Lexicon;
  /** Name (several words joined by spaces) → set of `NAME_KINDS` as bits. */
  readonly names: WordTable;
};

export const NAME_KINDS = [
  "country",
  "city",
  "givenName",
  "title",
  "legalForm",
  "institutionHead",
  "region",
  "organisation",
  "demonym",
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const bitOf = (kind: NameKind): number => 1 << NAME_KINDS.indexOf(kind);

export type LexiconEntry = { readonly cluster: number; readonly rarity: number };

/** `cluster` is a bit path, or -1 for a word without one; `rarity` grows from 0 to 15. */
export function findWord({ words, clusterPaths }: Lexicon, word: string): LexiconEntry | undefined {
  const value = lookUp(words, word);
  if (value === ABSENT) return undefined;
  return { cluster: clusterPaths[value >>> 4] ?? -1, rarity: value & 15 };
}

/** The kinds of name a word is in the gazetteers, with the German genitive or English possessive s. */
export function nameKindsOf({ names }: Knowledge, word: string): number {
  const own = lookUp(names, word);
  if (own !== ABSENT) return own;
  if (word.length > 4 && word.endsWith("s")) {
    const stem = lookUp(names, word.slice(0, -1));
    if (stem !== ABSENT) return stem;
  }
  return 0;
}
