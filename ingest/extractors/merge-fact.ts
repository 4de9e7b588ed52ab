import type { Fact } from "../../schema/fact.ts";

/** Two independent readers err together only where both err: 1 − (1 − a)(1 − b), to three digits. */
export const noisyOr = (a: number, b: number) => Math.round((1 - (1 - a) * (1 - b)) * 1000) / 1000;

/**
 * One fact that two extractors found: all evidence in order of the text, the first one's properties,
 * what they lack from the second; who is quoted for it stays as the first one read it.
 */
export function mergeFact(first: Fact, second: Fact): Fact {
  const evidence = [...first.evidence];
  for (const item of second.evidence) {
    const isKnown = evidence.some(
      ({ start, rule, extractor }) =>
        start === item.start && rule === item.rule && extractor === item.extractor,
    );
    if (!isKnown) evidence.push(item);
  }
  evidence.sort(
    (a, b) => a.start - b.start || compare(a.rule, b.rule) || compare(a.extractor, b.extractor),
  );
  return {
    ...first,
    ...(!first.mode && second.mode && { mode: second.mode }),
    ...(!first.date && second.date && { date: second.date }),
    ...(!first.role && second.role && { role: second.role }),
    confidence: noisyOr(first.confidence, second.confidence),
    evidence,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
