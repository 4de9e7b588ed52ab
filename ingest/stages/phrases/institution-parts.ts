import { withoutGenitive } from "../../lexicon/nominative.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart, Left } from "./chart.ts";

/** "die Regierung", "das Ministerium": named elsewhere, or not at all. */
export function anaphor(chart: Chart, head: number, left: Left): Phrase | undefined {
  const isChamber = /^(?:Parliament|Congress|Senate)$/.test(chart.tokens[head]!.text);
  if ((left.determiner !== "definite" && !isChamber) || left.core !== head) return undefined;
  if (chart.pack.mediaNouns.has(chart.tokens[head]!.lower) && isCapitalised(chart.tokens[head + 1]))
    return undefined;
  const tagged = chart.nameAt[head];
  if (tagged?.source === "tagger" && tagged.to - tagged.from > 1) return undefined;
  const token = chart.tokens[head]!;
  return {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: left.from,
    to: head + 1,
    head,
    start: token.start,
    end: token.end,
    name: "",
    determiner: "definite",
    confidence: 0.7,
    lemma: (chart.pack.code === "de" ? withoutGenitive(token.text) : token.text).toLowerCase(),
    generic: true,
    offices: [],
    countries: [],
    topics: [],
  };
}

/** "für Künstliche Intelligenz", "für Umwelt und Verkehr"; the end of it, or `at`. */
export function germanComplement(chart: Chart, at: number): number {
  const { tokens, pack, phraseAt } = chart;
  if (tokens[at]?.lower !== "für" || tokens[at + 1] === undefined) return at;
  let to = at + 1;
  if (pack.articles.has(tokens[to]!.lower)) to += 1;
  let end = at;
  while (to < tokens.length && to < at + 14) {
    const token = tokens[to]!;
    if (phraseAt[to] !== undefined && phraseAt[to]!.kind !== "Country") break;
    if (isCapitalised(token)) {
      to += 1;
      if (!/-$/.test(token.text)) end = to;
      continue;
    }
    const adjective =
      /(?:e|en|er|es)$/.test(token.lower) &&
      token.lower.length > 3 &&
      isCapitalisedWithin(chart, to + 1);
    const joins =
      (pack.conjunctions.has(token.lower) || token.text === ",") && joinsNoun(chart, to + 1);
    if (!adjective && !joins) break;
    to += 1;
  }
  return end;
}

function isCapitalisedWithin(chart: Chart, at: number): boolean {
  return isCapitalised(chart.tokens[at]) || isCapitalised(chart.tokens[at + 1]);
}

/** After a conjunction in a complement: one bare noun, no name and no new phrase. */
function joinsNoun(chart: Chart, at: number): boolean {
  const token = chart.tokens[at];
  const next = chart.tokens[at + 1];
  const name = chart.nameAt[at];
  const isGuess = name?.source === "tagger" && name.to - name.from === 1;
  if (!token || (name && !isGuess) || chart.phraseAt[at]) return false;
  if (chart.tokens[at - 1]!.text === ",") {
    return (
      isCapitalised(token) &&
      (next?.lower === "und" || next?.lower === "sowie") &&
      isCapitalised(chart.tokens[at + 2]) &&
      !chart.nameAt[at + 2]
    );
  }
  if (isCapitalised(token)) return !isCapitalised(next) || chart.nameAt[at + 1] !== undefined;
  return isCapitalised(next) && /(?:e|en|er)$/.test(token.lower);
}

/** "Österreichs", "der Ukraine", "von Frankreich" right after the head. */
export function genitiveCountry(
  chart: Chart,
  at: number,
): { code: string; to: number; from: number } | undefined {
  const { tokens, nameAt } = chart;
  const direct = nameAt[at];
  if (direct?.type === "Country" && /s$/.test(tokens[direct.to - 1]!.lower) && direct.from === at) {
    return { code: direct.code!, to: direct.to, from: at };
  }
  const word = tokens[at]?.lower;
  const next = nameAt[at + 1];
  if (
    (word === "der" || word === "des" || word === "von" || word === "of") &&
    next?.type === "Country" &&
    next.prefixEnd === undefined &&
    next.from === at + 1
  ) {
    return { code: next.code!, to: next.to, from: at + 1 };
  }
  const third = nameAt[at + 2];
  if (
    word === "of" &&
    tokens[at + 1]?.lower === "the" &&
    third?.type === "Country" &&
    third.from === at + 2
  ) {
    return { code: third.code!, to: third.to, from: at + 2 };
  }
  return undefined;
}

/** "die Regierung in Lima": the capital where an organ of a state has its seat. */
export function seatCountry(
  { tokens, nameAt, pack }: Chart,
  at: number,
): { code: string; to: number } | undefined {
  const name = nameAt[at + 1];
  return pack.code === "de" &&
    tokens[at]?.lower === "in" &&
    name?.type === "Place" &&
    name.from === at + 1 &&
    name.code !== undefined
    ? { code: name.code, to: name.to }
    : undefined;
}

/** "US-Regierung", "EU-Parlament": the country before the hyphen, which the lists know by itself. */
export function prefixCountry(chart: Chart, at: number): string | undefined {
  const name = chart.nameAt[at];
  return name?.type === "Country" && name.prefixEnd !== undefined ? name.code : undefined;
}
