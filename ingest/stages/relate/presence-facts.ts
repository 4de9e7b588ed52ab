import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { statusOf } from "./clause-status.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { fits, isGenitiveInside, phrasesOf } from "./match-rules.ts";
import { findPredicates } from "./predicates.ts";

const GUEST = { function: "subject", types: ["Official", "Country", "Institution"] } as const;

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
    ]),
  );
}

const PRESENT =
  /^(?:anwesend|zugegen|beigewohnt|vertreten|beteiligt|dabei|present|attendance|absent)$/;
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
  return guests.flatMap((guest) =>
    referents(guest, chains, charts).map(({ chain, confidence }) => ({
      type: "ATTENDED" as const,
      from: chain,
      to: target,
      status:
        chart.tokens[at]!.lower === "absent"
          ? "denied"
          : statusOf(chart, clause, at, "finite", "active"),
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, [at]),
      rule: `${chart.pack.code}/attended/present`,
      confidence: 0.88 * confidence,
    })),
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
  return all.flatMap((guest) =>
    referents(guest, chains, charts).map(({ chain, confidence }) => ({
      type: "ATTENDED" as const,
      from: chain,
      to: target,
      status: predicate?.status ?? statusOf(chart, clause, at, "finite", "active"),
      sentence: chart.sentence.index,
      triggers: spansOf(tokens, [at]),
      rule: `${chart.pack.code}/attended/in-presence-of`,
      confidence: 0.88 * confidence,
    })),
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
    if (predicate.voice === "passive") return [];
    const signing = clause.at.find(
      (at) =>
        at > predicate.at &&
        at <= predicate.at + 3 &&
        tokens[at]!.lower === "signing" &&
        chart.phraseAt[at] === undefined,
    );
    if (signing === undefined) return [];
    const own = chart.sentence.phrases.find(
      ({ kind, from }) => kind === "Agreement" && from > signing && from <= signing + 3,
    );
    const target = (own && chains.of.get(own)) ?? lastAgreement(chart.sentence.index, chains);
    if (!target) return [];
    const guests = phrasesOf(chart, clause).filter(
      (phrase) => fits(phrase, GUEST) && isBare(chart, phrase) && phrase.head < predicate.at,
    );
    return guests.flatMap((guest) =>
      referents(guest, chains, charts).map(({ chain, confidence }) => ({
        type: "ATTENDED" as const,
        from: chain,
        to: target,
        status: predicate.status,
        sentence: chart.sentence.index,
        triggers: spansOf(tokens, [predicate.at, signing]),
        rule: `${chart.pack.code}/attended/signing`,
        confidence: 0.85 * confidence,
      })),
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

function didThere(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const phrases = phrasesOf(chart, clause);
  const events = [
    ...phrases.filter(
      (phrase) => phrase.kind === "Event" && AT.test(phrase.preposition ?? "") && !phrase.owner,
    ),
    ...eventBefore(chart, clause),
  ];
  if (events.length === 0) return [];
  if (clause.at.some((at) => PRESENT.test(chart.tokens[at]!.lower))) return [];
  if (
    findPredicates(chart, clause).some(({ lemma }) =>
      /^(?:fehlen|fernbleiben|boykottieren|skip|boycott)$/.test(lemma),
    )
  )
    return [];
  const subjects = phrases.filter(
    (phrase) =>
      fits(phrase, GUEST) &&
      (phrase.kind !== "Institution" || isOwnEvent(events)) &&
      phrase.kind !== "Parties" &&
      (isBare(chart, phrase) ||
        (chart.pack.code === "en" && phrase.preposition === "by" && !phrase.owner) ||
        (phrase.kind === "Person" &&
          /^(?:zwischen|between)$/.test(phrase.preposition ?? "") &&
          !phrase.owner)),
  );
  if (events.some(({ preposition }) => preposition === "nach") && !speaks(chart, clause)) return [];
  const [first] = subjects;
  const subject = subjects.filter((phrase) => phrase === first || phrase.group === first);
  if (chart.pack.code === "de" && subject.length < subjects.length) return [];
  return events.flatMap((event) => {
    const to = chains.of.get(event);
    if (!to) return [];
    return subject.flatMap((guest) =>
      referents(guest, chains, charts)
        .filter(
          ({ chain }) => chain.type === "Official" || STRICTLY_AT.test(event.preposition ?? ""),
        )
        .map(({ chain, confidence }) => ({
          type: "ATTENDED" as const,
          from: chain,
          to,
          status:
            statusOf(chart, clause, event.head, "finite", "active") === "planned" || event.planned
              ? ("planned" as const)
              : ("happened" as const),
          sentence: chart.sentence.index,
          triggers: spansOf(chart.tokens, [event.head]),
          rule: `${chart.pack.code}/attended/acted-there`,
          confidence: 0.75 * confidence,
        })),
    );
  });
}

/** "the summit, during which Anna Berg spoke" */
function eventBefore({ tokens, sentence, pack }: Chart, clause: Clause): Phrase[] {
  const [first, second] = clause.at.map((at) => tokens[at]!.lower);
  if (pack.code !== "en" || clause.kind !== "relative" || second !== "which") return [];
  if (!/^(?:at|during)$/.test(first ?? "")) return [];
  const before = sentence.phrases.filter(({ to }) => to <= clause.at[0]!).at(-1);
  return before?.kind === "Event" && clause.at[0]! - before.to <= 1 ? [before] : [];
}

/** "Bei ihrem Treffen in Bali betonte die Asean": its own. */
const isOwnEvent = (events: readonly Phrase[]) =>
  events.some(({ determiner }) => determiner === "possessive");

/** "sagte nach dem Treffen" was there; "forderte nach dem Gipfel" may have watched it on television. */
const speaks = ({ tokens, pack }: Chart, clause: Clause) =>
  pack.code !== "de" ||
  clause.at.some(
    (at) =>
      pack.reportingVerbs.has(tokens[at]!.lower) || /^(?:so|zufolge)$/.test(tokens[at]!.lower),
  );

const HOST = /^(?:gastgeber|gastgeberin|gast|teilnehmer|teilnehmerin|ehrengast|gäste|teilnehmern)$/;

/** "Gastgeber des Gipfels war X", "X war Gast der Tagung". */
function wasHost(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens, pack, phraseAt } = chart;
  const at = clause.at.find((index) => HOST.test(tokens[index]!.lower) && !phraseAt[index]);
  if (at === undefined) return [];
  const isCopular = clause.at.some(
    (index) => pack.auxiliaries.get(tokens[index]!.lower)?.verb === "be",
  );
  const phrases = phrasesOf(chart, clause);
  const event = phrases.find(
    ({ kind, from, preposition }) =>
      kind === "Event" &&
      from > at &&
      from <= at + 2 &&
      (preposition === undefined || /^(?:bei|auf|von)$/.test(preposition)),
  );
  const to = event && chains.of.get(event);
  if (!isCopular || !to) return [];
  return phrases
    .filter((phrase) => fits(phrase, GUEST) && isBare(chart, phrase))
    .flatMap((guest) =>
      referents(guest, chains, charts).map(({ chain, confidence }) => ({
        type: "ATTENDED" as const,
        from: chain,
        to,
        status: statusOf(chart, clause, at, "finite", "active"),
        sentence: chart.sentence.index,
        triggers: spansOf(tokens, [at]),
        rule: `${pack.code}/attended/host`,
        confidence: 0.85 * confidence,
      })),
    );
}

const AT = /^(?:bei|auf|während|nach|am Rande|at|during|after)$/;
const STRICTLY_AT = /^(?:bei|auf|at)$/;

const isBare = (chart: Chart, phrase: Phrase) =>
  phrase.preposition === undefined &&
  phrase.owner === undefined &&
  !isGenitiveInside(chart, phrase);
