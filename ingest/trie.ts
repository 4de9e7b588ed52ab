import type { GazetteerEntry } from "./gazetteers.ts";

type TrieNode<T> = { readonly next: Map<string, TrieNode<T>>; readonly values: T[] };

/** Names by their tokens: finding the longest one that starts at a token looks at no other name. */
export type Trie<T> = { readonly root: TrieNode<T> };

export type TrieMatch<T> = {
  /** Index of the first token, and how many. */
  readonly at: number;
  readonly length: number;
  /** All that this name may mean. */
  readonly values: readonly T[];
};

const emptyNode = <T>(): TrieNode<T> => ({ next: new Map(), values: [] });

/** `tokenise` must cut and normalise a name as the texts to be searched are. */
export function createTrie<T>(
  entries: Iterable<GazetteerEntry<T>>,
  tokenise: (surface: string) => readonly string[],
): Trie<T> {
  const root = emptyNode<T>();
  for (const { surface, value } of entries) {
    let node = root;
    for (const token of tokenise(surface)) {
      const next = node.next.get(token) ?? emptyNode<T>();
      node.next.set(token, next);
      node = next;
    }
    if (node !== root && !node.values.includes(value)) node.values.push(value);
  }
  return { root };
}

/** The longest name that starts exactly at token `at`. */
export function longestMatch<T>(
  trie: Trie<T>,
  tokens: readonly string[],
  at: number,
): TrieMatch<T> | undefined {
  let best: TrieMatch<T> | undefined;
  let node: TrieNode<T> | undefined = trie.root;
  for (let index = at; index < tokens.length; index++) {
    node = node.next.get(tokens[index]!);
    if (!node) break;
    if (node.values.length > 0) best = { at, length: index - at + 1, values: node.values };
  }
  return best;
}

/** All names from left to right, longest first, none inside another. */
export function matchAll<T>(trie: Trie<T>, tokens: readonly string[]): TrieMatch<T>[] {
  const matches: TrieMatch<T>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = longestMatch(trie, tokens, at);
    if (match) matches.push(match);
    at += match?.length ?? 1;
  }
  return matches;
}
