import { foldText } from "../schema/ids.ts";

/** Words of letters and digits, folded: case, umlauts and accents don't matter. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The folded words, each once and with a space before it, so that ` wor` finds every word that begins so. */
export function searchText(texts: readonly string[]): string {
  const words = new Set(texts.flatMap(foldedWords));
  return [...words].map((word) => ` ${word}`).join("");
}

const MOST_TERMS = 16;
const LONGEST_TERM = 64;

/** What to look for: the folded words of the question, cut to a size that any index takes. */
export function searchTerms(question: string): readonly string[] {
  const words = foldedWords(question.slice(0, 2000)).map((word) => word.slice(0, LONGEST_TERM));
  return [...new Set(words)].slice(0, MOST_TERMS);
}

const EXCERPT_BEFORE = 60;
const EXCERPT_AFTER = 100;

/** The words around the first place where `text` has a word that begins with one of `terms`. */
export function excerptAround(text: string, terms: readonly string[]): string | undefined {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = foldText(match[0]);
    if (!terms.some((term) => word.startsWith(term))) continue;
    const start = Math.max(0, match.index - EXCERPT_BEFORE);
    const end = Math.min(text.length, match.index + match[0].length + EXCERPT_AFTER);
    const words = text.slice(start, end).replace(/\s+/g, " ").trim().toWellFormed();
    return `${start > 0 ? "…" : ""}${words}${end < text.length ? "…" : ""}`;
  }
  return undefined;
}
