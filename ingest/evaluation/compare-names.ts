/** A name without case, quotation marks, punctuation, a leading article and extra white space. */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[„“”"'’‘»«().,;:!?]/g, " ")
    .replace(/^\s*(der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|the|a|an)\s+/u, "")
    .replace(/\s+/g, " ")
    .trim();
}

const wordsOf = (name: string) =>
  new Set(
    normaliseName(name)
      .split(/[\s-]+/)
      .filter((word) => word.length > 2),
  );

/** Shared words over all words of two names. */
export function wordOverlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

export type Offsets = { readonly start: number; readonly end: number };

export function occurrences(text: string, alias: string): readonly Offsets[] {
  const found: Offsets[] = [];
  if (alias === "") return found;
  for (let start = text.indexOf(alias); start >= 0; start = text.indexOf(alias, start + 1)) {
    found.push({ start, end: start + alias.length });
  }
  return found;
}

/** Intersection over union of two spans. */
export function spanOverlap(a: Offsets, b: Offsets): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
