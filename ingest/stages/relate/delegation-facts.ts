import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { isGenitiveInside, phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { attendances } from "./guests.ts";
import { findPredicates, type Predicate } from "./predicates.ts";

const LEADS = new Set(["lead", "co-lead", "head", "chair", "co-chair"]);
const HOLDS = new Set(["include", "comprise"]);
const DELEGATION = /^(?:delegations?|side|team)$/;
const LEADER = { function: "subject", types: ["Official"] } as const;
const FARTHEST = 8;
const NEAR = 3;

/** "X led the U.S. delegation", "the Thai side was co-chaired by Y", "the delegation included Z": at the event told of. */
export function delegationFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  attended: readonly DraftFact[],
): DraftFact[] {
  return charts.flatMap((chart, index) => {
    if (chart.pack.code !== "en") return [];
    return clauses[index]!.flatMap((clause) =>
      findPredicates(chart, clause).flatMap((predicate) =>
        LEADS.has(predicate.lemma) || HOLDS.has(predicate.lemma)
          ? led(chart, predicate, chains, charts, attended)
          : [],
      ),
    );
  });
}

function led(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
): DraftFact[] {
  const isPassive = predicate.voice === "passive";
  const isHolding = HOLDS.has(predicate.lemma);
  const phrases = phrasesOf(chart, predicate.clause);
  const delegation = phrases.find(
    (phrase) =>
      phrase.kind === "Delegates" &&
      DELEGATION.test(phrase.lemma ?? "") &&
      phrase.preposition === undefined &&
      phrase.head < predicate.at === (isPassive || isHolding),
  );
  if (!delegation || (isHolding && isPassive)) return [];
  const leaders = phrases.filter((phrase) => {
    if (!fits(phrase, LEADER) || isGenitiveInside(chart, phrase)) return false;
    if (isPassive) return phrase.preposition === "by" && phrase.head > predicate.at;
    return (
      phrase.preposition === undefined && !phrase.owner && phrase.head < predicate.at !== isHolding
    );
  });
  const event = eventOf(chart, predicate, delegation, chains, attended);
  if (leaders.length === 0 || !event) return [];
  return attendances(
    [...leaders, delegation],
    {
      to: event,
      status: predicate.status,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: `${chart.pack.code}/attended/led-delegation`,
      confidence: 0.8,
    },
    chart,
    chains,
    charts,
  );
}

/** The event that the clause names, or else the nearest before it that somebody attends, or the only one. */
function eventOf(
  chart: Chart,
  { clause }: Predicate,
  delegation: Phrase,
  chains: Chains,
  attended: readonly DraftFact[],
): Chain | undefined {
  const own = chart.sentence.phrases.find(
    ({ kind, head }) => kind === "Event" && clause.at.includes(head),
  );
  if (own) return chains.of.get(own);
  if (/^an?$/.test(chart.tokens[delegation.from]?.lower ?? "")) return undefined;
  const visited = new Set(attended.map(({ to }) => to));
  const { index } = chart.sentence;
  const before = chains
    .ofType("Event")
    .flatMap((chain) => chain.phrases.map(({ sentence, start }) => ({ chain, sentence, start })))
    .filter(({ sentence }) => sentence < index && index - sentence <= FARTHEST)
    .sort((a, b) => b.start - a.start);
  const near = new Set(
    before.filter(({ sentence }) => index - sentence <= NEAR).map(({ chain }) => chain),
  );
  const attendedBefore = before.filter(({ chain }) => visited.has(chain));
  return (
    attendedBefore.find(({ chain }) => chain.kind !== "visit")?.chain ??
    attendedBefore[0]?.chain ??
    (near.size === 1 ? [...near][0] : undefined)
  );
}
