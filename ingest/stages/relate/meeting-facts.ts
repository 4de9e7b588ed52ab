import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { isGenitiveInside, phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { findPredicates, type Predicate } from "./predicates.ts";

const GUEST = { function: "subject", types: ["Official", "Country", "Institution"] } as const;
const MEET = new Set(["treffen", "zusammentreffen", "zusammenkommen", "empfangen", "meet"]);
/** These say so only with "mit": "berieten mit ihren Kollegen". */
const TALK = new Set(["beraten", "sprechen", "konferieren", "verhandeln"]);
const VISIT = new Set(["besuchen", "reisen", "visit", "travel"]);

/**
 * "A traf B. Es war ein langes Treffen": who met takes part in the meeting that the same or one of
 * the next two sentences calls by a noun.
 */
export function meetingFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    clauses[index]!.flatMap((clause) =>
      findPredicates(chart, clause).flatMap((predicate) =>
        meeting(chart, predicate, chains, charts),
      ),
    ),
  );
}

function meeting(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const isMeeting =
    MEET.has(predicate.lemma) ||
    (TALK.has(predicate.lemma) && predicate.status !== "denied" && isWithOthers(chart, predicate));
  if (!isMeeting && !VISIT.has(predicate.lemma)) return [];
  if (predicate.voice === "passive" && predicate.lemma !== "empfangen") return [];
  const phrases = phrasesOf(chart, predicate.clause).filter((phrase) => fits(phrase, GUEST));
  const hosts = phrases.filter(
    (phrase) =>
      isParticipant(chart, phrase) &&
      (isMeeting ||
        (phrase.kind !== "Country" &&
          phrase.kind !== "Institution" &&
          (chart.pack.code === "en" || phrase.preposition === undefined))),
  );
  const people = hosts.flatMap((phrase) => referents(phrase, chains, charts));
  if (people.length < (isMeeting ? 2 : 1)) return [];
  const event = eventNear(
    chart.sentence.index,
    chains,
    isMeeting
      ? chart.pack.code === "en"
        ? ["meeting", "negotiations"]
        : ["meeting", "summit", "negotiations"]
      : ["visit"],
    isMeeting ? 2 : 12,
    people.map(({ chain }) => chain),
    charts,
    predicate.clause.at,
  );
  if (!event) return [];
  const attended = people.map(({ chain, confidence }) => ({
    type: "ATTENDED" as const,
    from: chain,
    to: event,
    status: predicate.status,
    sentence: chart.sentence.index,
    triggers: spansOf(chart.tokens, predicate.triggers),
    rule: `${chart.pack.code}/attended/${isMeeting ? "met" : "travelled"}`,
    confidence: 0.8 * confidence,
  }));
  return isMeeting ? [...attended, ...metIn(chart, predicate, event, chains)] : attended;
}

/** "A met B in Lima. The meeting was long": it took place there. */
function metIn(chart: Chart, predicate: Predicate, event: Chain, chains: Chains): DraftFact[] {
  if (predicate.status === "denied") return [];
  const isGerman = chart.pack.code === "de";
  const places = phrasesOf(chart, predicate.clause).filter(
    ({ kind, head, owner, preposition }) =>
      kind === "Place" && (isGerman || head > predicate.at) && !owner && preposition === "in",
  );
  const [place] = places;
  const to = place && chains.of.get(place);
  if (!place || !to || (isGerman && !isTheirs(chart, predicate, place, places, event))) return [];
  return [
    {
      type: "TOOK_PLACE_IN",
      from: event,
      to,
      status: predicate.status,
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: `${chart.pack.code}/took-place-in/met`,
      confidence: 0.75 * place.confidence,
    },
  ];
}

/** The one town of a German clause, which is nobody's seat, for a meeting without a town of its own. */
const isTheirs = (
  { phraseAt, sentence }: Chart,
  { clause }: Predicate,
  place: Phrase,
  places: readonly Phrase[],
  { phrases, attributes }: Chain,
) =>
  places.length === 1 &&
  attributes.size === 0 &&
  !/^(?:Institution|Office|Delegates)$/.test(phraseAt[place.from - 2]?.kind ?? "") &&
  !sentence.phrases.some(({ kind, head }) => kind === "Event" && clause.at.includes(head)) &&
  phrases.every(({ sentence: at }) => at > sentence.index);

const isWithOthers = (chart: Chart, { clause }: Predicate) =>
  phrasesOf(chart, clause).some(
    (phrase) =>
      fits(phrase, GUEST) && phrase.kind !== "Institution" && phrase.preposition === "mit",
  );

function isParticipant(chart: Chart, phrase: Phrase): boolean {
  if (phrase.owner && phrase.owner.kind !== "Delegates") return false;
  if (phrase.owner?.kind === "Delegates") return false;
  return (
    (phrase.preposition === undefined || /^(?:mit|with|von|by)$/.test(phrase.preposition)) &&
    !isGenitiveInside(chart, phrase)
  );
}

/** "vor dem Gipfel" and "das Treffen der Parteichefs" are other events than the meeting told of. */
function isOpenTo({ tokens, pack }: Chart, phrase: Phrase, sentence: number): boolean {
  if (pack.code === "en") return isTakenUp(phrase);
  if (pack.code !== "de") return true;
  if (tokens.slice(phrase.from, phrase.head).some(({ lower }) => ANOTHER.test(lower))) return false;
  if (/^(?:vor|seit|am Rande)$/.test(phrase.preposition ?? "")) return false;
  // "nach einem Gespräch mit A traf er B": two meetings
  if (phrase.preposition === "nach" && phrase.sentence === sentence) return false;
  // "Am Mittwoch steht ein Treffen mit C an": a further one, but for "Es war ein langes Treffen"
  const isNew = phrase.determiner === "indefinite" && phrase.sentence > sentence;
  const saysWhat = /^(?:war|ist|sei|wurde|um)$/;
  if (isNew && phrase.reach !== undefined && !saysWhat.test(tokens[phrase.from - 1]?.lower ?? ""))
    return false;
  const isFirstNamed = phrase.determiner === "none" && phrase.sentence > sentence;
  if (isFirstNamed && !/^(?:bei|nach)$/.test(phrase.preposition ?? "")) return false;
  if (isHadByNoun(tokens[phrase.from - 1]?.text ?? "", phrase)) return false;
  if (isOtherTalks(phrase, sentence)) return false;
  if (phrase.nounKind === "summit" && phrase.compound && phrase.lemma !== "gipfeltreffen")
    return false;
  const isOfOthers =
    tokens[phrase.to]?.lower === "der" && !/^beide/.test(tokens[phrase.to + 1]?.lower ?? "");
  return !isOfOthers || phrase.sentence === sentence;
}

/** "seit dem Abbruch der Friedensgespräche", "den Stand der Atomgespräche": named talks that another noun has. */
const isHadByNoun = (before: string, { preposition, modifier }: Phrase) =>
  preposition === undefined && modifier !== undefined && modifier !== "" && /^\p{Lu}/u.test(before);

/** "traf X. … die Friedensgespräche mit Peru": talks with a name of their own, told of later. */
const isOtherTalks = (phrase: Phrase, sentence: number) =>
  phrase.sentence > sentence &&
  phrase.nounKind !== "summit" &&
  /^(?:friedens|koalitions|beitritts|atom|abrüstungs|regierungs|vertrags|handels)/.test(
    phrase.modifier ?? "",
  );

/** "die nächste Sitzung", "ein früheres Treffen" */
const ANOTHER = /^(?:letzt|vorig|nächst|weiter|ander|früher|künftig)e[nmrs]?$/;

/** "the meeting", "their talks": what the sentence before told of; not "the Peace Summit", not "a meeting". */
const isTakenUp = ({ generic, determiner, lemma, owner }: Phrase) =>
  generic === true &&
  owner === undefined &&
  (/^(?:definite|demonstrative|possessive)$/.test(determiner) || lemma === "talks");

/** "traf B und reiste zum Gipfel": where one goes then is another event. */
const isGoal = ({ preposition }: Phrase) => preposition === "zu";

/** The event of one of `kinds` that this sentence or one of the next two calls by its noun. */
function eventNear(
  sentence: number,
  chains: Chains,
  kinds: readonly string[],
  reach: number,
  people: readonly Chain[],
  charts: readonly Chart[],
  inside: readonly number[],
): Chain | undefined {
  const officials = chains.ofType("Official").map(({ name }) => name);
  const names = people.map(({ name }) => name);
  const isOthers = (chain: Chain) =>
    [...chain.attributes].some((name) => officials.includes(name)) &&
    !names.some((name) => chain.attributes.has(name));
  return chains
    .ofType("Event")
    .filter((chain) => !isOthers(chain))
    .filter((chain) => kinds.includes(chain.kind ?? ""))
    .filter((chain) =>
      chain.phrases.some(
        (phrase) =>
          phrase.sentence >= sentence &&
          phrase.sentence <= sentence + reach &&
          !(phrase.sentence === sentence && isGoal(phrase) && !inside.includes(phrase.head)) &&
          isOpenTo(charts[phrase.sentence]!, phrase, sentence),
      ),
    )
    .sort((a, b) => a.order - b.order)[0];
}
