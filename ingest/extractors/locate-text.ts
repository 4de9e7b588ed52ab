import type { Span } from "../../schema/span.ts";

type Folded = { readonly text: string; readonly starts: Int32Array; readonly ends: Int32Array };

/** Finds quotations in an article although white space, quotation marks or letter forms differ. */
export type TextLocator = {
  /** Every place of the words, exact ones only where there are any. */
  findAll(words: string): Span[];
  /** Every place of a name that stands between word boundaries. */
  findNames(name: string): Span[];
};

/** More places of one string than this are not looked for. */
const MOST_PLACES = 1000;

export function createLocator(text: string): TextLocator {
  const folded = fold(text);
  const findAll = (words: string): Span[] => {
    const exact = places(text, words);
    if (exact.length > 0) return exact.map((start) => ({ start, end: start + words.length }));
    for (const wanted of [fold(words).text.trim(), withoutMarks(fold(words).text)]) {
      const found = places(folded.text, wanted);
      if (found.length > 0) {
        return found.map((at) => ({
          start: folded.starts[at]!,
          end: folded.ends[at + wanted.length - 1]!,
        }));
      }
    }
    return [];
  };
  return {
    findAll,
    findNames: (name) =>
      findAll(name).filter(
        ({ start, end }) => !isWordBefore(text, start) && !isWordCharacter(text, end),
      ),
  };
}

function places(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === "") return found;
  let at = text.indexOf(words);
  while (at >= 0 && found.length < MOST_PLACES) {
    found.push(at);
    at = text.indexOf(words, at + words.length);
  }
  return found;
}

const LETTER = /^[\p{L}\p{N}\p{M}]/u;
const isWordCharacter = (text: string, at: number) =>
  at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at)!));
function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const code = text.charCodeAt(at - 1);
  return isWordCharacter(text, code >= 0xdc00 && code <= 0xdfff ? at - 2 : at - 1);
}

/** A model adds or leaves out quotation marks and dots around what it quotes. */
const withoutMarks = (text: string) =>
  text.replace(/^["'. ]{1,9}/, "").replace(/["' ]{1,9}$|\.{3} ?$/, "");

const INVISIBLE = /^[\p{Cf}\p{Cc}]$/u;
const MARKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."„“”«»‟〝〞＂"].map((mark) => [mark, '"'])),
  ...Object.fromEntries([..."‚‘’‹›‛′`´"].map((mark) => [mark, "'"])),
  ...Object.fromEntries([..."‐‑‒–—―−"].map((mark) => [mark, "-"])),
  "…": "...",
};

/** Decomposed letters, one kind of each mark, single spaces, nothing invisible; with the way back. */
function fold(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let afterSpace = true;
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const end = at + character.length;
    const isSpace = /^\s$/.test(character);
    const folded = isSpace
      ? afterSpace
        ? ""
        : " "
      : INVISIBLE.test(character)
        ? ""
        : (MARKS[character] ?? character.normalize("NFKD"));
    if (isSpace || folded !== "") afterSpace = isSpace;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: parts.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
