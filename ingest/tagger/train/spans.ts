export type LabelledSpan = { readonly start: number; readonly end: number; readonly label: string };

export type LabelledSentence = {
  readonly words: readonly string[];
  readonly spans: readonly LabelledSpan[];
};

/** Reads B-/I- tags leniently: an I- that continues nothing starts a span. */
export function spansOfTags(tags: readonly string[]): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let start = -1;
  let label = "";
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? "O";
    if (start >= 0 && (tag === "O" || tag.startsWith("B-") || tag.slice(2) !== label)) {
      spans.push({ start, end: i, label });
      start = -1;
    }
    if (tag !== "O" && start < 0) {
      start = i;
      label = tag.slice(2);
    }
  }
  return spans;
}

/** B, I, E for the first, inner and last word of a span, S for a span of one word. */
export function tagsOfSpans(length: number, spans: readonly LabelledSpan[]): string[] {
  const tags = new Array<string>(length).fill("O");
  for (const { start, end, label } of spans) {
    for (let i = start; i < end; i++) {
      const position = end - start === 1 ? "S" : i === start ? "B" : i === end - 1 ? "E" : "I";
      tags[i] = `${position}-${label}`;
    }
  }
  return tags;
}
