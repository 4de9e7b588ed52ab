import type { TaggedSpan } from "../../tagger/tagger.ts";

/**
 * Spans whose probability reaches the threshold, the best first, none overlapping another; logits are
 * laid out by word, width and label.
 */
export function glinerSpans(
  logits: ArrayLike<number>,
  words: number,
  maxWidth: number,
  labels: readonly string[],
  threshold: number,
): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (let start = 0; start < words; start++) {
    for (let width = 0; width < maxWidth && start + width < words; width++) {
      for (const [index, label] of labels.entries()) {
        const logit = logits[(start * maxWidth + width) * labels.length + index] ?? -Infinity;
        const confidence = 1 / (1 + Math.exp(-logit));
        if (confidence >= threshold)
          found.push({ start, end: start + width + 1, label, confidence });
      }
    }
  }
  found.sort(
    (a, b) =>
      b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken: boolean[] = new Array(words).fill(false);
  const kept = found.filter(({ start, end }) => {
    if (taken.slice(start, end).includes(true)) return false;
    taken.fill(true, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
