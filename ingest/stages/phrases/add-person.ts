import type { Phrase } from "../../lexicon/phrase.ts";
import { addPhrase, type Chart, isFree } from "./chart.ts";

/** Adds the person whose name are tokens `from` to `to`, with the titles before it. */
export function addPerson(chart: Chart, from: number, to: number, confidence: number): Phrase {
  const { tokens, pack } = chart;
  let first = from;
  while (first < to - 1 && pack.honorifics.has(tokens[first]!.lower)) first += 1;
  let start = from;
  while (start > 0 && isFree(chart, start - 1) && pack.honorifics.has(tokens[start - 1]!.lower))
    start -= 1;
  const honorifics = tokens.slice(start, first).map((token) => token.text);
  const last = tokens[to - 1]!;
  const isJunior = tokens[to]?.text === "," && /^(?:jr|sr)\.?$/.test(tokens[to + 1]?.lower ?? "");
  const words = tokens.slice(first, to).map((token) => token.text);
  return addPhrase(chart, {
    kind: "Person",
    sentence: chart.sentence.index,
    from: start,
    to: isJunior ? to + 2 : to,
    head: to - 1,
    start: tokens[first]!.start,
    end: last.end,
    name: words.join(" "),
    determiner: "none",
    confidence,
    ...(honorifics.length > 0 && { honorific: honorifics.join(" ") }),
    offices: [],
    countries: [],
    topics: [],
  });
}
