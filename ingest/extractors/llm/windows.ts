import type { Span } from "../../../schema/span.ts";

/** Sentences that a window repeats from the one before it, so that pronouns have their names. */
const OVERLAP = 2;

/** Cuts an article into windows of whole sentences, each at most `longest` characters if its sentences allow. */
export function windowsOf(sentences: readonly Span[], longest: number): Span[] {
  const windows: Span[] = [];
  let first = 0;
  while (first < sentences.length) {
    const start = sentences[first]!.start;
    let next = first + 1;
    while (next < sentences.length && sentences[next]!.end - start <= longest) next++;
    windows.push({ start, end: sentences[next - 1]!.end });
    if (next >= sentences.length) break;
    first = Math.max(first + 1, next - OVERLAP);
  }
  return windows;
}

/** The two halves of a window whose answer was too long; none where it is one sentence. */
export function halvesOf(window: Span, sentences: readonly Span[]): Span[] {
  const inside = sentences.filter(({ start, end }) => start >= window.start && end <= window.end);
  if (inside.length < 2) return [];
  const middle = Math.ceil(inside.length / 2);
  return [
    { start: inside[0]!.start, end: inside[middle - 1]!.end },
    { start: inside[middle]!.start, end: inside.at(-1)!.end },
  ];
}
