import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chains } from "../resolve/chain.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { phrasesOf } from "./find-ends.ts";
import { findPredicates, type Predicate } from "./predicates.ts";

const TRAVELS =
  /^(?:go|goes|going|went|gone|come|comes|coming|came|(?:travel|journey)l?(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|fl(?:y|ies|ew|own|ying)|head(?:s|ed|ing)|leads?|leading|led|(?:ab|an|ein)?gereist|(?:ab|an|ein)?reis(?:e|en|t|te|ten)|flieg(?:e|en|t)|geflogen|flog(?:en)?|fahren|fährt|fuhr|fuhren|gefahren|komm(?:e|en|t)|kamen?|gekommen|eingetroffen)$/;
const IS_IN = /^(?:be|is|are|was|were)$/;

const DEEDS = [
  {
    type: "SIGNED_IN",
    kind: "Agreement",
    verbs: /^(?:sign|initial|ink|unterzeichnen|unterschreiben|paraphieren)$/,
  },
  {
    type: "TOOK_PLACE_IN",
    kind: "Event",
    verbs: /^(?:attend|participate|join|chair|lead|teilnehmen|beiwohnen|leiten)$/,
  },
] as const;

/** "X travels to Lima to sign the agreement", "reist nach Lima, um am Gipfel teilzunehmen": in Lima. */
export function tripPlaces(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    clauses[index]!.flatMap((clause) =>
      findPredicates(chart, clause)
        .filter(({ form }) => form === "infinitive")
        .flatMap((predicate) => tripOf(chart, predicate, chains)),
    ),
  );
}

function tripOf(chart: Chart, predicate: Predicate, chains: Chains): DraftFact[] {
  const { clause, lemma, status } = predicate;
  const deed = DEEDS.find(({ verbs }) => verbs.test(lemma));
  if (!deed || status === "denied") return [];
  const phrases = phrasesOf(chart, clause);
  const goals = phrases.filter(
    ({ kind, preposition, head }) =>
      kind === deed.kind &&
      preposition !== "after" &&
      (head > predicate.at || chart.pack.code !== "en"),
  );
  const place = goalBefore(chart, predicate, phrases);
  const [goal] = goals;
  if (!place || !goal || goal.nounKind === "visit") return [];
  const listed = goals.filter((other) => other === goal || other.group === goal);
  if (listed.length < goals.length && chart.pack.code !== "en") return [];
  const to = chains.of.get(place);
  return listed.flatMap((phrase) => {
    const from = chains.of.get(phrase);
    if (!from || !to) return [];
    return {
      type: deed.type,
      from,
      to,
      status,
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: `${chart.pack.code}/${deed.type === "SIGNED_IN" ? "signed" : "took-place"}-in/trip`,
      confidence: 0.78 * place.confidence,
    };
  });
}

/** The one town that somebody goes to or is in, before the infinitive. */
function goalBefore(
  chart: Chart,
  { clause, at }: Predicate,
  own: readonly Phrase[],
): Phrase | undefined {
  const { tokens } = chart;
  const upper = clause.parent ? phrasesOf(chart, clause.parent) : [];
  const places = [...new Set([...own, ...upper])].filter(
    ({ kind, head }) => kind === "Place" && (head < at || chart.pack.code === "de"),
  );
  const [place] = places;
  if (!place || places.length > 1 || place.owner || place.head > at) return undefined;
  const words = [...(clause.parent?.at ?? []), ...clause.at].filter((index) => index !== at);
  const says = (pattern: RegExp) => words.some((index) => pattern.test(tokens[index]!.lower));
  const goes = /^(?:to|nach|in)$/.test(place.preposition ?? "") && says(TRAVELS);
  const isThere = chart.pack.code === "en" && place.preposition === "in" && says(IS_IN);
  return goes || isThere ? place : undefined;
}
