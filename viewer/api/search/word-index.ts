import { distance } from "fastest-levenshtein";
import { romanise, soundKeys } from "../../../graph/identity/sound-keys.ts";
import type { Candidate } from "../../../graph/rank-hits.ts";
import { foldedWords } from "../../../graph/search-text.ts";

/** How many words stand for one that was misspelt. */
const MOST_SPELLINGS = 5;
/** How many names are ranked; of more, the shortest. */
const MOST_CANDIDATES = 200;
/** Names looked at for one word that many begin with. */
const MOST_PLACES = 3000;
const PAUSE_EVERY = 2000;

export type Found = {
  readonly candidates: readonly Candidate[];
  /** The words that were looked for, where some that were asked for are in no name. */
  readonly corrected: readonly string[] | undefined;
};

export type WordIndex = { find(terms: readonly string[]): Found };

/**
 * Names by their words, for searching as fast as one types: by the beginnings of words and, where
 * no name has such a word, by the words that are spelt or sound most like it.
 */
export async function indexWords(
  named: readonly Candidate[],
  pause: () => Promise<void>,
): Promise<WordIndex> {
  const postings = new Map<string, number[]>();
  for (const [place, { name, aliases }] of named.entries()) {
    if (place % PAUSE_EVERY === 0) await pause();
    for (const word of new Set([name, ...aliases].flatMap(wordsOf))) {
      const places = postings.get(word);
      if (places) places.push(place);
      else postings.set(word, [place]);
    }
  }
  const words = [...postings.keys()].sort();
  const letters = Uint32Array.from(words, lettersOf);
  const bySound = new Map<string, string[]>();
  for (const [place, word] of words.entries()) {
    if (place % PAUSE_EVERY === 0) await pause();
    for (const key of soundKeys(word)) {
      const alike = bySound.get(key);
      if (alike) alike.push(word);
      else bySound.set(key, [word]);
    }
  }

  function startingWith(term: string): string[] {
    const found: string[] = [];
    for (let at = firstFrom(words, term); words[at]?.startsWith(term); at++) found.push(words[at]!);
    return found;
  }
  function spellingsOf(term: string): readonly string[] {
    const within = slack(term);
    if (within === 0) return [];
    const [own, near] = [lettersOf(term), [] as { word: string; away: number }[]];
    for (const [place, word] of words.entries()) {
      // Most words are told by their length and letters alone.
      if (Math.abs(word.length - term.length) > within) continue;
      if (bitsOf(letters[place]! ^ own) > 2 * within) continue;
      const away = wayBetween(term, word);
      if (away <= within) near.push({ word, away });
    }
    const latin = romanise(term).replaceAll(" ", "");
    const alike = soundKeys(term)
      .flatMap((key) => (key.length > 1 ? (bySound.get(key) ?? []) : []))
      .map((word) => ({ word, away: within + distance(latin, romanise(word)) }))
      .filter(({ away }) => away <= within + latin.length / 2);
    const best = [...near, ...alike].sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1));
    return [...new Set(best.map(({ word }) => word))].slice(0, MOST_SPELLINGS);
  }
  function placesOf(spellings: readonly string[], most: number): Set<number> {
    const places = new Set<number>();
    for (const word of spellings) {
      for (const place of postings.get(word) ?? []) places.add(place);
      if (places.size >= most) break;
    }
    return places;
  }

  return {
    find(terms) {
      let isCorrected = false;
      const most = terms.length === 1 ? MOST_PLACES : Number.POSITIVE_INFINITY;
      const spelt = terms.map((term) => {
        const starts = startingWith(term);
        if (starts.length > 0) return { shown: term, places: placesOf(starts, most) };
        isCorrected = true;
        const spellings = spellingsOf(term);
        return { shown: spellings[0] ?? term, places: placesOf(spellings, most) };
      });
      const [rarest, ...others] = spelt.map(({ places }) => places).sort((a, b) => a.size - b.size);
      const candidates = [...(rarest ?? [])]
        .filter((place) => others.every((places) => places.has(place)))
        .map((place) => named[place]!)
        .sort((a, b) => a.name.length - b.name.length)
        .slice(0, MOST_CANDIDATES);
      return { candidates, corrected: isCorrected ? spelt.map(({ shown }) => shown) : undefined };
    },
  };
}

/** The folded words of a name, as they are written and in Latin letters. */
function wordsOf(name: string): string[] {
  const words = foldedWords(name);
  return words.every((word) => /^[a-z0-9]+$/.test(word))
    ? [...words]
    : [...words, ...words.flatMap((word) => romanise(word).split(/[ -]+/).filter(Boolean))];
}

/** A bit for each letter from a to z that a word has; one more for all others. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits >>> 0;
}

function bitsOf(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Letters that may be wrong. */
const slack = ({ length }: string) => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Edit distance in which two letters that changed places count as one. */
function wayBetween(a: string, b: string): number {
  const away = distance(a, b);
  return away === 2 && a.length === b.length && isSwapped(a, b) ? 1 : away;
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Place of the first word that is not before `start`. */
function firstFrom(sorted: readonly string[], start: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
