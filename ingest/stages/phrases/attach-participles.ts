import type { Phrase } from "../../lexicon/phrase.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import type { Chart } from "./chart.ts";
import { determinerOf } from "./determiners.ts";

const FARTHEST = 14;

/**
 * "das am Montag in Bergen von A und B unterzeichnete Abkommen": what stands between the determiner
 * and a participle belongs to the noun after it.
 */
export function attachParticiples(chart: Chart): void {
  if (chart.pack.code !== "de") return;
  for (const phrase of chart.sentence.phrases) {
    if (phrase.kind !== "Agreement" && phrase.kind !== "Event") continue;
    const participle = participleBefore(chart, phrase);
    if (participle === undefined) continue;
    const determiner = determinerBefore(chart, participle);
    if (determiner === undefined) continue;
    phrase.participle = lemmaOf(chart, participle) ?? "";
    for (const inner of chart.sentence.phrases) {
      if (inner.from <= determiner || inner.to > participle || inner === phrase) continue;
      if (inner.preposition === undefined) continue;
      inner.owner = phrase;
      inner.ownerPreposition = inner.preposition;
    }
    const before = chart.tokens[determiner - 1];
    const preposition = before && chart.pack.prepositions.get(before.lower);
    if (preposition !== undefined) phrase.preposition = preposition;
    else delete phrase.preposition;
  }
}

/** First adjective of the phrase, if it is a participle that the phrase's determiner stands before. */
function participleBefore(chart: Chart, phrase: Phrase): number | undefined {
  for (let at = phrase.from; at < phrase.head; at++) {
    const { lower } = chart.tokens[at]!;
    if (
      /(?:te|ten|ter|tes|tem|ene|enen|ener|enes|enem|ende|enden|ender|endes|endem)$/.test(lower)
    ) {
      return phrase.determiner === "none" ? at : undefined;
    }
  }
  return undefined;
}

function determinerBefore(chart: Chart, participle: number): number | undefined {
  const { tokens, pack, phraseAt } = chart;
  for (let at = participle - 1; at >= Math.max(0, participle - FARTHEST); at--) {
    const token = tokens[at]!;
    if (/^[.;:!?„“"]$/.test(token.text) || isFiniteVerb(token, pack)) return undefined;
    const isOuter =
      phraseAt[at] === undefined || pack.prepositions.has(tokens[at + 1]?.lower ?? "");
    if (!isOuter || determinerOf(token, pack) === "none") continue;
    const next = tokens[at + 1]!;
    const opens =
      pack.prepositions.has(next.lower) ||
      /^(?:heute|gestern|jüngst|kürzlich|bereits|erst|nun|soeben)$/.test(next.lower);
    if (opens && at < participle - 1) return at;
  }
  return undefined;
}

function lemmaOf(chart: Chart, at: number): string | undefined {
  const { lower } = chart.tokens[at]!;
  for (const ending of ["e", "en", "er", "es", "em"]) {
    if (!lower.endsWith(ending)) continue;
    const readings = chart.pack.verbs.get(lower.slice(0, -ending.length));
    const participle = readings?.find(
      ({ form, prefix }) => form === "participle" && prefix === undefined,
    );
    if (participle) return participle.lemma;
  }
  return undefined;
}
