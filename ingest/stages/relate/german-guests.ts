import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { fill, phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { attendances, GUEST, isBare, PRESENT } from "./guests.ts";
import { nounStatus } from "./noun-status.ts";
import { findPredicates, type Predicate } from "./predicates.ts";
import { spokenOf, statusOfDeed } from "./topics/owners.ts";

const FARTHEST = 10;

/** ATTENDED from "A wird von B begleitet", "Teilnehmen werden A und B" and "A und B nutzten ihr Treffen". */
export function germanGuests(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  attended: readonly DraftFact[],
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    chart.pack.code === "de"
      ? clauses[index]!.flatMap((clause) => [
          ...findPredicates(chart, clause).flatMap((predicate) => [
            ...companions(chart, predicate, chains, charts, attended),
            ...tookPartThere(chart, predicate, chains, charts),
          ]),
          ...withThem(chart, clause, chains, charts, attended),
          ...ownMeeting(chart, clause, chains, charts),
        ])
      : [],
  );
}

/** "Der Minister wird von A und B begleitet": at the visit that the text tells of. */
function companions(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
): DraftFact[] {
  if (predicate.lemma !== "begleiten") return [];
  const phrases = phrasesOf(chart, predicate.clause);
  const isPassive = predicate.voice === "passive";
  const bare = phrases.filter((phrase) => fits(phrase, GUEST) && isBare(chart, phrase));
  const guests = isPassive ? fill(chart, predicate, GUEST, phrases) : bare.slice(0, 1);
  const [traveller] = isPassive ? bare : bare.slice(1);
  const people = traveller ? referents(traveller, chains, charts).map(({ chain }) => chain) : [];
  const journey = isPassive ? undefined : journeyOf(chart, predicate, chains, people);
  const visit = journey ?? visitOf(people, chart.sentence.index, attended);
  if (!visit) return [];
  const companions = guests.flatMap((guest) => [
    guest,
    ...phrases.filter(({ group }) => group === guest),
  ]);
  const together = journey && traveller ? [...companions, traveller] : companions;
  return attendances(
    [...new Set(together)].filter(({ kind }) => /^(?:Person|Pronoun)$/.test(kind)),
    {
      to: visit.to,
      status: predicate.status === "happened" ? visit.status : predicate.status,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: "de/attended/accompanied",
      confidence: 0.78,
    },
    chart,
    chains,
    charts,
  );
}

/** "A begleitet B auf dessen Reise": the journey that the clause names. */
function journeyOf(
  chart: Chart,
  { clause, status }: Predicate,
  chains: Chains,
  people: readonly Chain[],
): Pick<DraftFact, "to" | "status"> | undefined {
  const event = phrasesOf(chart, clause).find(
    ({ nounKind, preposition, determiner }) =>
      nounKind === "visit" && /^(?:auf|bei)$/.test(preposition ?? "") && determiner !== "none",
  );
  const to = event && chains.of.get(event);
  return to && people.length > 0 ? { to, status } : undefined;
}

/** The visit nearest to a sentence that one of `people` makes. */
const visitOf = (people: readonly Chain[], sentence: number, attended: readonly DraftFact[]) =>
  attended
    .filter(
      ({ from, to, sentence: at }) =>
        people.includes(from) && to.kind === "visit" && Math.abs(sentence - at) <= FARTHEST,
    )
    .sort((a, b) => Math.abs(sentence - a.sentence) - Math.abs(sentence - b.sentence))[0];

/** "Teilnehmen werden A und B", "Daran nahm A teil": at the meeting of the sentence before. */
function tookPartThere(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens, pack } = chart;
  const { clause } = predicate;
  if (predicate.lemma !== "teilnehmen" || clause.kind !== "main") return [];
  const words = clause.at.map((at) => tokens[at]!.lower);
  const isThere = words.some((word) => /^(?:daran|dabei)$/.test(word));
  const isAtOther = words.some((word) => /^(?:an|bei)$/.test(pack.prepositions.get(word) ?? ""));
  const opens = clause.at[0] === predicate.at || isThere;
  if (!opens || (isAtOther && !isThere)) return [];
  const event = spokenOf(
    chains,
    ["Event"],
    chart.sentence.index,
    tokens[clause.at[0]!]!.start,
    1,
    ({ kind }) => kind !== "visit",
  );
  if (!event) return [];
  const guests = phrasesOf(chart, clause).filter(
    (phrase) => fits(phrase, GUEST) && isBare(chart, phrase),
  );
  return attendances(
    guests,
    {
      to: event.chain,
      status: predicate.status,
      triggers: spansOf(tokens, predicate.triggers),
      rule: "de/attended/took-part-there",
      confidence: 0.78,
    },
    chart,
    chains,
    charts,
  );
}

/** "Mit dabei ist auch A", "Nicht vertreten waren A und B": at the meeting of the sentence before. */
function withThem(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
): DraftFact[] {
  const { tokens, pack, sentence } = chart;
  const [first, second] = clause.at;
  const isOpened = /^(?:mit|nicht|auch|ebenfalls)$/.test(tokens[first ?? -1]?.lower ?? "");
  const there = isOpened ? second : first;
  if (there === undefined || !PRESENT.test(tokens[there]!.lower) || clause.kind !== "main")
    return [];
  const verb = tokens[there + 1];
  if (!verb || pack.auxiliaries.get(verb.lower)?.verb !== "be") return [];
  if (phrasesOf(chart, clause).some(({ kind }) => kind === "Event")) return [];
  const isMissed = tokens[first!]!.lower === "nicht";
  const guests = phrasesOf(chart, clause).filter(
    (phrase) => fits(phrase, GUEST) && isBare(chart, phrase),
  );
  const event = spokenOf(chains, ["Event"], sentence.index, tokens[there]!.start, 1);
  if (!event || guests.some(({ head }) => tokens[head + 1]?.kind === "number")) return [];
  return attendances(
    guests,
    {
      to: event.chain,
      status: isMissed ? "denied" : (statusOfDeed(event.chain, attended) ?? "happened"),
      triggers: spansOf(tokens, [there]),
      rule: "de/attended/with-them",
      confidence: 0.75,
    },
    chart,
    chains,
    charts,
  );
}

const CALLED_OFF =
  /^(?:absagen|abgesagt|sagt|sagte|sagten|verschob|verschoben|verschieben|strich|gestrichen|plant|planen|plante|planten|will|wollen|wollte|wollten)$/;

/** "A und B haben ihr Treffen in Oslo genutzt": a meeting or visit that is their own. */
function ownMeeting(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens } = chart;
  if (clause.at.some((at) => CALLED_OFF.test(tokens[at]!.lower))) return [];
  return phrasesOf(chart, clause).flatMap((event) => {
    const to = chains.of.get(event);
    const isOwn = event.kind === "Event" && event.determiner === "possessive" && !event.negated;
    if (!isOwn || !to || event.preposition !== undefined || event.owner) return [];
    const hosts = phrasesOf(chart, clause).filter(
      (phrase) =>
        (/^(?:Person|Pronoun)$/.test(phrase.kind) ||
          (event.nounKind === "negotiations" && /^(?:Country|Institution)$/.test(phrase.kind))) &&
        fits(phrase, GUEST) &&
        isBare(chart, phrase) &&
        phrase.head < event.from,
    );
    const first = hosts[0];
    const subjects = hosts.filter((phrase) => phrase === first || phrase.group === first);
    const isOnes = /^sein/.test(tokens[event.from]!.lower);
    if (subjects.length < hosts.length || (isOnes && subjects.length > 1)) return [];
    if (event.nounKind === "meeting" && subjects.length < 2 && !isOnes) return [];
    return attendances(
      subjects,
      {
        to,
        status: nounStatus(chart, event, clause),
        triggers: spansOf(tokens, [event.head]),
        rule: "de/attended/own-meeting",
        confidence: 0.78,
      },
      chart,
      chains,
      charts,
    );
  });
}
