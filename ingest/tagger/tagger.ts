import type { Knowledge, Lexicon } from "./knowledge.ts";
import { bestTags, grammarOf, marginalsOf, probabilityOf } from "./lattice.ts";
import type { Model } from "./model.ts";
import { normaliseWord } from "./normalise-word.ts";
import { restoreCase } from "./restore-case.ts";
import { indexRows } from "./row-index.ts";
import { MOST_ROWS, rowsAt } from "./sentence-features.ts";
import { findLongNames, findQuoted } from "./sentence-marks.ts";
import { rowsOfWord, type WordRows } from "./word-rows.ts";

export type TaggedSpan = {
  /** Half-open range of word indices in the sentence. */
  readonly start: number;
  readonly end: number;
  /** `PER`, `LOC`, `ORG`, `OTH` (works, events, products …) or `LOCderiv` (German adjectives and demonyms). */
  readonly label: string;
  /** The probability of this very span and label in its sentence. */
  readonly confidence: number;
};

export type Tagger = {
  /** name@version */
  readonly name: string;
  /** Finds names in the sentences of one article, each a list of words; one list of spans for each. */
  tag(sentences: readonly (readonly string[])[]): readonly (readonly TaggedSpan[])[];
};

/** Sentences longer than this are tagged piece by piece, so that memory stays bounded. */
const LONGEST_SENTENCE = 1000;
const MOST_CACHED_WORDS = 50_000;

export function createTagger(model: Model, lexicon: Lexicon, foreign: Lexicon): Tagger {
  const { tags, transitions, offsets, weightTags, weights, names } = model;
  const knowledge: Knowledge = { lexicon, foreign, names };
  const size = tags.length;
  const rowOf = indexRows(model.keys);
  const grammar = grammarOf(tags, transitions);
  const cache = new Map<string, WordRows>();
  const buffer = new Int32Array(MOST_ROWS);

  function lookUpWord(word: string): WordRows {
    let rows = cache.get(word);
    if (rows === undefined) {
      rows = rowsOfWord(word, knowledge, rowOf);
      if (cache.size >= MOST_CACHED_WORDS) cache.clear();
      cache.set(word, rows);
    }
    return rows;
  }

  function scoresOf(words: readonly string[]): Float64Array {
    const scores = new Float64Array(words.length * size);
    const rows = words.map(lookUpWord);
    const longNames = findLongNames(words, rows, knowledge);
    const quoted = findQuoted(words);
    for (let i = 0; i < words.length; i++) {
      const base = i * size;
      const count = rowsAt(rows, longNames, quoted, i, rowOf, buffer);
      for (let j = 0; j < count; j++) {
        const row = buffer[j]!;
        const end = offsets[row + 1]!;
        for (let k = offsets[row]!; k < end; k++) scores[base + weightTags[k]!]! += weights[k]!;
      }
    }
    return scores;
  }

  function tagWords(words: readonly string[]): TaggedSpan[] {
    if (words.length === 0) return [];
    const scores = scoresOf(words);
    const path = bestTags(grammar, scores, words.length);
    if (path.every((tag) => tags[tag] === "O")) return [];
    const marginals = marginalsOf(grammar, scores, words.length);
    const spans: TaggedSpan[] = [];
    let start = 0;
    for (let i = 0; i < words.length; i++) {
      const tag = tags[path[i]!]!;
      if (tag.startsWith("B-") || tag.startsWith("S-")) start = i;
      if (!tag.startsWith("E-") && !tag.startsWith("S-")) continue;
      const confidence = probabilityOf(grammar, transitions, marginals, path, start, i + 1);
      spans.push({ start, end: i + 1, label: tag.slice(2), confidence });
    }
    return spans;
  }

  function tagSentence(written: readonly string[]): TaggedSpan[] {
    const words = restoreCase(written.map(normaliseWord), lexicon);
    if (words.length <= LONGEST_SENTENCE) return tagWords(words);
    const spans: TaggedSpan[] = [];
    for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
      for (const span of tagWords(words.slice(from, from + LONGEST_SENTENCE))) {
        spans.push({ ...span, start: span.start + from, end: span.end + from });
      }
    }
    return spans;
  }

  return { name: model.name, tag: (sentences) => sentences.map(tagSentence) };
}
