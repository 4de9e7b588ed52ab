import type { Phrase } from "../../lexicon/phrase.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { statusOf } from "./clause-status.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { attendances, GUEST, isBare, PRESENT } from "./guests.ts";
import { findPredicates } from "./predicates.ts";

/** ATTENDED from what a person did at an event: "Anna Berg sagte bei dem Treffen". */
export function didThere(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const phrases = phrasesOf(chart, clause);
  const events = [
    ...phrases.filter(
      (phrase) =>
        phrase.kind === "Event" &&
        (AT.test(phrase.preposition ?? "") || isAfterOwn(phrase) || isInTalks(chart, phrase)) &&
        !phrase.owner &&
        !isOthersVisit(chart, phrase) &&
        !isDoneThere(chart, clause, phrase),
    ),
    ...eventBefore(chart, clause),
  ];
  if (events.length === 0) return [];
  if (clause.at.some((at) => PRESENT.test(chart.tokens[at]!.lower))) return [];
  if (
    findPredicates(chart, clause).some(({ lemma }) =>
      /^(?:fehlen|fernbleiben|boykottieren|absagen|skip|boycott|represent)$/.test(lemma),
    )
  )
    return [];
  const subjects = phrases.filter(
    (phrase) =>
      fits(phrase, GUEST) &&
      !isBehindVerb(chart, clause, phrase) &&
      (phrase.kind !== "Institution" || isOwnEvent(events)) &&
      !(chart.pack.code === "de" && phrase.kind === "Country" && isVisit(events)) &&
      phrase.kind !== "Parties" &&
      (isBare(chart, phrase) ||
        (chart.pack.code === "en" && phrase.preposition === "by" && !phrase.owner) ||
        (phrase.kind === "Person" &&
          /^(?:zwischen|between)$/.test(phrase.preposition ?? "") &&
          !phrase.owner)),
  );
  const isAfter = events.some(({ preposition }) => preposition === "nach");
  const hasResult = events.some((event) => isResultOf(chart, clause, event));
  if (isAfter && !speaks(chart, clause) && !hasResult) return [];
  const [first] = subjects;
  const isOwnVisit = events.some(
    ({ nounKind, determiner }) => nounKind === "visit" && determiner === "possessive",
  );
  const subject = subjects.filter(
    (phrase) => phrase === first || (phrase.group === first && !isOwnVisit),
  );
  if (chart.pack.code === "de" && subject.length < subjects.length) return [];
  return events.flatMap((event) => {
    const to = chains.of.get(event);
    if (!to) return [];
    return subject.flatMap((guest) =>
      referents(guest, chains, charts)
        .filter(
          ({ chain }) =>
            chain.type === "Official" ||
            STRICTLY_AT.test(event.preposition ?? "") ||
            isResultOf(chart, clause, event),
        )
        .map(({ chain, confidence }) => ({
          type: "ATTENDED" as const,
          from: chain,
          to,
          status:
            statusOf(chart, clause, event.head, "finite", "active") === "planned" ||
            event.planned ||
            isToldAhead(chart, clause)
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

/** "participants discussed the U.S.-Peru relationship": what is spoken of does not speak. */
const isBehindVerb = ({ tokens, pack, phraseAt }: Chart, clause: Clause, phrase: Phrase) =>
  pack.code === "en" &&
  phrase.kind === "Country" &&
  phrase.preposition === undefined &&
  clause.at.some(
    (index) =>
      index < phrase.from && phraseAt[index] === undefined && isFiniteVerb(tokens[index]!, pack),
  );

/** "In talks with Badu, Dahl said", "praised the plan in a meeting with Badu". */
const isInTalks = ({ pack }: Chart, { preposition, nounKind, lemma }: Phrase) =>
  pack.code === "en" && preposition === "in" && (lemma === "talks" || nounKind === "meeting");

/** "beraten am Montag bei einem Treffen": the present tense of what comes. */
const isToldAhead = (chart: Chart, clause: Clause) =>
  chart.pack.code === "de" &&
  findPredicates(chart, clause).some(
    ({ status, form }) => status === "planned" && form === "finite",
  );

/** "left Lima following a visit", "following his trip": whoever left had been there. */
const isAfterOwn = ({ preposition, determiner, nounKind }: Phrase) =>
  preposition === "following" &&
  (nounKind === "visit" || nounKind === "negotiations") &&
  /^(?:indefinite|possessive|none)$/.test(determiner);

/** "proposed it during the Secretary's visit": the visit is the Secretary's. */
const isOthersVisit = ({ pack, sentence }: Chart, event: Phrase) =>
  pack.code === "en" &&
  event.nounKind === "visit" &&
  sentence.phrases.some(
    ({ owner, ownerPreposition }) => owner === event && ownerPreposition === "by",
  );

/** "discussed the pledges made at the summit": the pledges were there, not who discussed them. */
function isDoneThere({ tokens, pack, phraseAt }: Chart, clause: Clause, { from }: Phrase): boolean {
  const at = from - 2;
  if (pack.code !== "en" || !DONE.test(tokens[at]?.lower ?? "") || phraseAt[at]) return false;
  const before = tokens[at - 1];
  if (!before || before.kind === "mark" || pack.auxiliaries.has(before.lower)) return false;
  return clause.at.some(
    (index) => index < at && phraseAt[index] === undefined && isFiniteVerb(tokens[index]!, pack),
  );
}

const DONE = /^(?:made|taken|given|reached|launched|announced|agreed|adopted|issued|signed)$/;

/** "Peru and Chile reached an agreement after ten hours of talks": they talked. */
const isResultOf = (chart: Chart, clause: Clause, event: Phrase) =>
  event.nounKind === "negotiations" &&
  findPredicates(chart, clause).some(
    ({ lemma, status }) => RESULT.test(lemma) && status === "happened",
  );

const RESULT =
  /^(?:reach|strike|agree|conclude|sign|einigen|verständigen|unterzeichnen|schließen|vereinbaren|abschließen)$/;

/** "the summit, during which Anna Berg spoke" */
function eventBefore({ tokens, sentence, pack }: Chart, clause: Clause): Phrase[] {
  const [first, second] = clause.at.map((at) => tokens[at]!.lower);
  if (pack.code !== "en" || clause.kind !== "relative" || second !== "which") return [];
  if (!/^(?:at|during)$/.test(first ?? "")) return [];
  const before = sentence.phrases.filter(({ to }) => to <= clause.at[0]!).at(-1);
  return before?.kind === "Event" && clause.at[0]! - before.to <= 1 ? [before] : [];
}

/** "besuchte im Rahmen eines Staatsbesuchs Italien": the country is where the visitor goes. */
const isVisit = (events: readonly Phrase[]) => events.every(({ nounKind }) => nounKind === "visit");

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
export function wasHost(
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
  return attendances(
    phrases.filter((phrase) => fits(phrase, GUEST) && isBare(chart, phrase)),
    {
      to,
      status: statusOf(chart, clause, at, "finite", "active"),
      triggers: spansOf(tokens, [at]),
      rule: `${pack.code}/attended/host`,
      confidence: 0.85,
    },
    chart,
    chains,
    charts,
  );
}

const AT = /^(?:bei|auf|während|nach|am Rande|at|during|after)$/;
const STRICTLY_AT = /^(?:bei|auf|at)$/;
