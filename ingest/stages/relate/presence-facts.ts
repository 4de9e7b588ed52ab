import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import type { Clause } from "../segment-clauses.ts";
import { didThere, wasHost } from "./acted-there.ts";
import { statusOf } from "./clause-status.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { accompanied, hadTalks, isOnVisit, ownVisit } from "./english-talks.ts";
import { phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { attendances, GUEST, isBare, PRESENT } from "./guests.ts";
import { findPredicates } from "./predicates.ts";

/** ATTENDED from "anwesend war …", "present at", and from what a person did "bei dem Treffen". */
export function presenceFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    clauses[index]!.flatMap((clause) => [
      ...present(chart, clause, chains, charts),
      ...inPresenceOf(chart, clause, chains, charts),
      ...didThere(chart, clause, chains, charts),
      ...wasHost(chart, clause, chains, charts),
      ...sawSigning(chart, clause, chains, charts),
      ...hadTalks(chart, clause, chains, charts),
      ...isOnVisit(chart, clause, chains, charts),
      ...ownVisit(chart, clause, chains, charts),
      ...accompanied(chart, clause, chains, charts),
    ]),
  );
}

/** These also mean other things than to be there: only at an event that the clause names. */
const ONLY_AT_EVENT = /^(?:vertreten|beteiligt|dabei)$/;

function present(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const at = clause.at.find(
    (index) => PRESENT.test(chart.tokens[index]!.lower) && chart.phraseAt[index] === undefined,
  );
  if (at === undefined) return [];
  if (
    !clause.at.some(
      (index) => chart.pack.auxiliaries.get(chart.tokens[index]!.lower)?.verb === "be",
    )
  )
    return [];
  const phrases = phrasesOf(chart, clause);
  const guests = phrases.filter((phrase) => fits(phrase, GUEST) && isBare(chart, phrase));
  const place = phrases.find((phrase) => phrase.kind === "Event" || phrase.kind === "Agreement");
  if (
    ONLY_AT_EVENT.test(chart.tokens[at]!.lower) &&
    (place?.kind !== "Event" || !/^(?:bei|an|auf)$/.test(place.preposition ?? ""))
  )
    return [];
  const target = (place && chains.of.get(place)) ?? lastDeed(chart.sentence.index, chains);
  if (!target) return [];
  return attendances(
    guests,
    {
      to: target,
      status:
        chart.tokens[at]!.lower === "absent"
          ? "denied"
          : statusOf(chart, clause, at, "finite", "active"),
      triggers: spansOf(chart.tokens, [at]),
      rule: `${chart.pack.code}/attended/present`,
      confidence: 0.88,
    },
    chart,
    chains,
    charts,
  );
}

/** "im Beisein von X", "in the presence of X": X was there when the agreement was signed. */
function inPresenceOf(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens } = chart;
  const at = clause.at.find(
    (index) =>
      /^(?:beisein|anwesenheit|presence|participation)$/.test(tokens[index]!.lower) &&
      /^(?:im|in|the|with)$/.test(tokens[index - 1]?.lower ?? "") &&
      tokens[index + 1]?.lower !== "in",
  );
  if (at === undefined) return [];
  const guests = chart.sentence.phrases.filter(
    (phrase) => fits(phrase, GUEST) && phrase.from > at && phrase.from <= at + 3,
  );
  const all = chart.sentence.phrases.filter(
    (phrase) => guests.includes(phrase) || (phrase.group && guests.includes(phrase.group)),
  );
  const deed = chart.sentence.phrases.find(({ kind }) => kind === "Agreement" || kind === "Event");
  const named = (deed && chains.of.get(deed)) ?? lastDeed(chart.sentence.index, chains);
  const target = named && ceremonyOf(named, chart, chains);
  if (!target) return [];
  const [predicate] = findPredicates(chart, clause);
  return attendances(
    all,
    {
      to: target,
      status: predicate?.status ?? statusOf(chart, clause, at, "finite", "active"),
      triggers: spansOf(tokens, [at]),
      rule: `${chart.pack.code}/attended/in-presence-of`,
      confidence: 0.88,
    },
    chart,
    chains,
    charts,
  );
}

/** Whoever is there when an agreement is signed is at the ceremony, where the text speaks of one. */
const ceremonyOf = (deed: Chain, { sentence, pack }: Chart, chains: Chains): Chain =>
  (pack.code === "en" && deed.type === "Agreement"
    ? chains
        .ofType("Event")
        .find(
          ({ kind, phrases }) =>
            kind === "ceremony" &&
            phrases.some((phrase) => Math.abs(phrase.sentence - sentence.index) <= 2),
        )
    : undefined) ?? deed;

/** "attended the signing": without a ceremony named, the guest was there for the agreement. */
function sawSigning(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens } = chart;
  return findPredicates(chart, clause).flatMap((predicate) => {
    if (!/^(?:attend|witness|oversee)$/.test(predicate.lemma)) return [];
    const isPassive = predicate.voice === "passive";
    const signing = clause.at.find(
      (at) =>
        (isPassive ? at < predicate.at : at > predicate.at && at <= predicate.at + 4) &&
        tokens[at]!.lower === "signing" &&
        chart.phraseAt[at] === undefined,
    );
    if (signing === undefined) return [];
    const own =
      chart.phraseAt[signing + 1]?.nounKind === "ceremony"
        ? chart.phraseAt[signing + 1]
        : chart.sentence.phrases.find(
            ({ kind, from }) => kind === "Agreement" && from > signing && from <= signing + 3,
          );
    const target = (own && chains.of.get(own)) ?? lastAgreement(chart.sentence.index, chains);
    if (!target) return [];
    const guests = phrasesOf(chart, clause).filter(
      (phrase) =>
        fits(phrase, GUEST) &&
        (isPassive
          ? phrase.preposition === "by" && !phrase.owner && phrase.head > predicate.at
          : isBare(chart, phrase) && phrase.head < predicate.at),
    );
    return attendances(
      guests,
      {
        to: target,
        status: predicate.status,
        triggers: spansOf(tokens, [predicate.at, signing]),
        rule: `${chart.pack.code}/attended/signing`,
        confidence: 0.85,
      },
      chart,
      chains,
      charts,
    );
  });
}

const lastAgreement = (sentence: number, chains: Chains): Chain | undefined =>
  chains
    .ofType("Agreement")
    .filter((chain) =>
      chain.phrases.some((p) => p.sentence < sentence && sentence - p.sentence <= 2),
    )
    .sort((a, b) => b.lastSentence - a.lastSentence)[0];

/** The agreement or event of the same or the previous sentence. */
function lastDeed(sentence: number, chains: Chains): Chain | undefined {
  return chains.all
    .filter((chain) => chain.type === "Agreement" || chain.type === "Event")
    .filter((chain) =>
      chain.phrases.some((p) => p.sentence <= sentence && sentence - p.sentence <= 1),
    )
    .sort((a, b) => latest(b, sentence) - latest(a, sentence))[0];
}

const latest = (chain: Chain, sentence: number) =>
  Math.max(...chain.phrases.filter((p) => p.sentence <= sentence).map((p) => p.start));
