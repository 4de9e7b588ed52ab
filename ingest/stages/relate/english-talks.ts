import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { statusOf } from "./clause-status.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { isGenitiveInside, phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { attendances, GUEST } from "./guests.ts";
import { nounStatus } from "./noun-status.ts";
import { findPredicates } from "./predicates.ts";

const HAVE = /^(?:have|has|had|having)$/;
const HAD = /^(?:negotiations|meeting|summit)$/;

/** "She had talks with the premier": who had them took part, and with whom says an attribute. */
export function hadTalks(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens, phraseAt, pack } = chart;
  if (pack.code !== "en") return [];
  return clause.at.flatMap((at) => {
    const event = phraseAt[at + 1];
    if (!HAVE.test(tokens[at]!.lower) || phraseAt[at] !== undefined) return [];
    if (event?.kind !== "Event" || event.from !== at + 1 || !HAD.test(event.nounKind ?? ""))
      return [];
    const to = chains.of.get(event);
    if (!to) return [];
    const first = phrasesOf(chart, clause).find(
      (phrase) => fits(phrase, GUEST) && isSubject(chart, phrase, at),
    );
    const guests = phrasesOf(chart, clause).filter(
      (phrase) =>
        first !== undefined &&
        (phrase === first || phrase.group === first) &&
        isSubject(chart, phrase, at),
    );
    return attendances(
      guests,
      {
        to,
        status: event.negated
          ? ("denied" as const)
          : statusOf(chart, clause, at, "finite", "active"),
        triggers: spansOf(tokens, [at]),
        rule: "en/attended/had-talks",
        confidence: 0.8,
      },
      chart,
      chains,
      charts,
    );
  });
}

/** "Jon Dahl is on a state visit to Peru": he pays it. */
export function isOnVisit(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens, pack, phraseAt } = chart;
  if (pack.code !== "en") return [];
  return phrasesOf(chart, clause).flatMap((visit) => {
    if (visit.kind !== "Event" || visit.nounKind !== "visit" || visit.preposition !== "on")
      return [];
    const be = clause.at.findLast(
      (at) =>
        at < visit.from - 1 &&
        at >= visit.from - 5 &&
        phraseAt[at] === undefined &&
        pack.auxiliaries.get(tokens[at]!.lower)?.verb === "be",
    );
    const to = chains.of.get(visit);
    if (be === undefined || !to) return [];
    const between = tokens.slice(be + 1, visit.from - 1);
    if (!between.every(({ lower }) => /^(?:currently|now|also|here|in|there)$/.test(lower)))
      return [];
    const upTo = clause.kind === "relative" ? chart.sentence.phrases : phrasesOf(chart, clause);
    const guests = upTo.filter(
      (phrase) =>
        fits(phrase, VISITOR) &&
        (clause.kind === "relative" ? phrase.to <= be : isSubject(chart, phrase, be)),
    );
    return attendances(
      guests.slice(-1),
      {
        to,
        status: statusOf(chart, clause, be, "finite", "active"),
        triggers: spansOf(tokens, [be]),
        rule: "en/attended/on-visit",
        confidence: 0.82,
      },
      chart,
      chains,
      charts,
    );
  });
}

const VISITOR = { function: "subject", types: ["Official"] } as const;

const isSubject = (chart: Chart, phrase: Phrase, at: number) =>
  phrase.head < at &&
  phrase.preposition === undefined &&
  !phrase.owner &&
  !isGenitiveInside(chart, phrase);

/** "She is accompanied by A and B": they come along on the visit that was spoken of. */
export function accompanied(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  if (chart.pack.code !== "en") return [];
  return findPredicates(chart, clause).flatMap((predicate) => {
    if (predicate.lemma !== "accompany" || predicate.voice !== "passive") return [];
    const guests = phrasesOf(chart, clause).filter(
      (phrase) =>
        phrase.kind === "Person" && phrase.preposition === "by" && phrase.head > predicate.at,
    );
    const visit = visitBefore(chart.sentence.index, chains);
    if (!visit) return [];
    return attendances(
      guests,
      {
        to: visit,
        status: predicate.status,
        triggers: spansOf(chart.tokens, predicate.triggers),
        rule: "en/attended/accompanied",
        confidence: 0.78,
      },
      chart,
      chains,
      charts,
    );
  });
}

/** The one visit that the sentence or one of the two before speaks of. */
function visitBefore(sentence: number, chains: Chains): Chain | undefined {
  const near = chains
    .ofType("Event")
    .filter(
      ({ kind, phrases }) =>
        kind === "visit" &&
        phrases.some((phrase) => phrase.sentence <= sentence && sentence - phrase.sentence <= 2),
    );
  return near.length === 1 ? near[0] : undefined;
}

/** "During his visit, Jon Dahl will speak": the visit of whoever is named right after. */
const subjectAfter = ({ tokens, phraseAt }: Chart, { at }: Clause, event: Phrase) => {
  const next = phraseAt[Math.max(event.to, event.reach ?? 0) + 1];
  const isOpening = at[0] === event.from - 1 && at[0] === 0;
  const mark = tokens[Math.max(event.to, event.reach ?? 0)]?.text;
  return isOpening && mark === "," && next?.kind === "Person" ? next : undefined;
};

const OWN: Readonly<Record<string, string>> = { his: "he", her: "she" };

/** "During her visit, the two countries signed": whose visit it is was said before. */
export function ownVisit(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens, pack } = chart;
  if (pack.code !== "en") return [];
  return phrasesOf(chart, clause).flatMap((event) => {
    const lemma = OWN[tokens[event.from]!.lower];
    const to = chains.of.get(event);
    if (event.kind !== "Event" || event.nounKind !== "visit" || lemma === undefined || !to)
      return [];
    const visitor: Phrase = subjectAfter(chart, clause, event) ?? {
      ...event,
      kind: "Pronoun",
      lemma,
    };
    return referents(visitor, chains, charts).map(({ chain, confidence }) => ({
      type: "ATTENDED" as const,
      from: chain,
      to,
      status: nounStatus(chart, event, clause),
      sentence: chart.sentence.index,
      triggers: spansOf(tokens, [event.head]),
      rule: "en/attended/own-visit",
      confidence: 0.8 * confidence,
    }));
  });
}
