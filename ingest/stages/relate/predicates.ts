import type { Status } from "../../../schema/fact.ts";
import type { VerbReading } from "../../lexicon/verb-forms.ts";
import { isAttributive, isFunctionWord, NO_VERB } from "../../lexicon/word-class.ts";
import { auxiliaryAt, type Chart } from "../phrases/chart.ts";
import type { Clause } from "../segment-clauses.ts";
import { type Auxiliaries, auxiliariesOf, statusOf } from "./clause-status.ts";
import { englishStatus } from "./english-status.ts";

import { isRumour } from "./not-asserted.ts";

/** A trigger verb in its clause: how it is built and whether it has happened. */
export type Predicate = {
  readonly clause: Clause;
  readonly at: number;
  readonly lemma: string;
  readonly voice: "active" | "passive";
  readonly form: "finite" | "participle" | "infinitive" | "gerund";
  readonly status: Status;
  /** Offsets of the verb with its separated prefix and auxiliaries. */
  readonly triggers: readonly number[];
};

const known = new WeakMap<Clause, readonly Predicate[]>();

/** The trigger verbs of a clause; they are looked for once, however many rules ask. */
export function findPredicates(chart: Chart, clause: Clause): readonly Predicate[] {
  const found = known.get(clause) ?? predicatesOf(chart, clause);
  known.set(clause, found);
  return found;
}

function predicatesOf(chart: Chart, clause: Clause): Predicate[] {
  if (isRumour(chart, clause)) return [];
  const found: Predicate[] = [];
  for (const at of clause.at) {
    const token = chart.tokens[at]!;
    if (
      chart.phraseAt[at] !== undefined ||
      (chart.pack.code === "de" &&
        ((at > 0 && /^\p{Lu}/u.test(token.text)) || NO_VERB.test(token.lower))) ||
      isAttributive(chart.tokens, at, chart.pack) ||
      isInName(chart, at)
    )
      continue;
    const readings = chart.pack.verbs.get(token.lower);
    if (
      readings?.some(({ form }) => form === "gerund") &&
      /^(?:the|of|a|'s?)$/.test(chart.tokens[at - 1]?.lower ?? "") &&
      chart.tokens[at - 2]?.lower !== "instead"
    )
      continue;
    if (readings && isNoun(chart, at, readings)) continue;
    const reading = readings && choose(chart, clause, at, readings);
    if (reading) found.push(build(chart, clause, at, reading));
  }
  return found;
}

/** "the Intergovernmental Negotiating Body": a word of a name, and no verb. */
const isInName = ({ tokens, pack, sentence }: Chart, at: number) =>
  pack.code === "en" &&
  at > 0 &&
  sentence.kind === "body" &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at]!.text) &&
  [at - 1, at + 1].some((near) => /^\p{Lu}\p{Ll}/u.test(tokens[near]?.text ?? ""));

/** "a keynote address", "the end": a noun with the form of a verb, as what stands before it shows. */
function isNoun({ tokens, pack }: Chart, at: number, readings: readonly VerbReading[]): boolean {
  if (pack.code !== "en") return false;
  const before = tokens[at - 1];
  if (!before || readings.some(({ form }) => form === "past" || form === "gerund")) return false;
  const opens = (word: string | undefined) =>
    word !== undefined &&
    (pack.articles.has(word) || pack.indefinite.has(word) || pack.possessives.has(word));
  if (opens(before.lower)) return true;
  const isPlain =
    before.kind === "word" &&
    !/s$|ly$/.test(before.lower) &&
    !/^\p{Lu}/u.test(before.text) &&
    !isFunctionWord(before, pack) &&
    !pack.verbs.has(before.lower);
  const isBase = readings.some(({ lemma }) => lemma === tokens[at]!.lower);
  return isPlain && isBase && opens(tokens[at - 2]?.lower);
}

type Chosen = VerbReading & { readonly prefixAt?: number };

function choose(
  chart: Chart,
  clause: Clause,
  at: number,
  readings: readonly VerbReading[],
): Chosen | undefined {
  for (const reading of readings) {
    if (!reading.prefix) continue;
    const prefixAt = clause.at.findLast(
      (index) => index > at && chart.tokens[index]!.lower === reading.prefix,
    );
    if (prefixAt === undefined) continue;
    const next = chart.tokens[prefixAt + 1];
    if (
      next === undefined ||
      next.kind === "mark" ||
      chart.pack.conjunctions.has(next.lower) ||
      clause.at.at(-1) === prefixAt
    ) {
      return { ...reading, prefixAt };
    }
  }
  const plain = readings.filter((reading) => reading.prefix === undefined);
  if (plain.length === 0) return undefined;
  const auxiliary = clause.at.some(
    (index) => index !== at && chart.pack.auxiliaries.has(chart.tokens[index]!.lower),
  );
  const wanted = auxiliary
    ? ["participle", "infinitive", "to-infinitive"]
    : ["past", "present", "subjunctive"];
  return plain.find(({ form }) => wanted.includes(form)) ?? plain[0];
}

function build(chart: Chart, clause: Clause, at: number, reading: Chosen): Predicate {
  const auxiliaries = auxiliariesOf(chart, clause);
  const { tokens, pack } = chart;
  const before = tokens[at - 1]?.lower;
  const isInfinitive =
    reading.form === "to-infinitive" ||
    (reading.form === "infinitive" && (before === "zu" || before === "to")) ||
    (pack.verbs.get(tokens[at]!.lower)!.some(({ form }) => form === "infinitive") &&
      (before === "zu" ||
        before === "to" ||
        auxiliaries.modal !== undefined ||
        (isFuture(chart, clause, auxiliaries) && !hasAgent(chart, clause, at))));
  const isDue =
    pack.code === "de" && isInfinitive && before === "zu" && auxiliaries.be !== undefined;
  const isParticiple = pack.verbs.get(tokens[at]!.lower)!.some(({ form }) => form === "participle");
  // "ist zu unterzeichnen": a passive
  let voice: Predicate["voice"] = isDue && clause.kind !== "infinitive" ? "passive" : "active";
  let form: Predicate["form"] =
    reading.form === "gerund" ? "gerund" : isInfinitive ? "infinitive" : "finite";
  if (isParticiple && !isInfinitive && reading.form !== "gerund") {
    const passive =
      auxiliaries.become !== undefined || (auxiliaries.be !== undefined && !auxiliaries.have);
    if (passive && pack.code === "de") voice = MOVES.has(reading.lemma) ? "active" : "passive";
    else if (pack.code === "en" && passivePrecedes(chart, clause, at)) voice = "passive";
    else if (pack.code === "en" && reducedRelative(chart, at)) voice = "passive";
    else if (!auxiliaries.have && clause.hasFinite === false && pack.code === "de")
      voice = "passive";
    if (voice === "passive" || auxiliaries.have) form = "participle";
  }
  return {
    clause,
    at,
    lemma: reading.lemma,
    voice,
    form,
    status: isHeldAhead(chart, clause, at, voice)
      ? "planned"
      : statusOf(chart, clause, at, form, voice, auxiliaries),
    triggers: reading.prefixAt === undefined ? [at] : [at, reading.prefixAt],
  };
}

/** "wird durch A vertreten": where the forms are alike, who does it shows the passive. */
const hasAgent = ({ tokens, pack }: Chart, clause: Clause, at: number) =>
  pack.code === "de" &&
  pack.verbs.get(tokens[at]!.lower)!.some(({ form }) => form === "participle") &&
  clause.at.some((index) => index < at && /^(?:durch|von|vom)$/.test(tokens[index]!.lower));

/** "will attend the meeting hosted by A": as far ahead as the meeting. */
const isHeldAhead = (chart: Chart, clause: Clause, at: number, voice: Predicate["voice"]) =>
  chart.pack.code === "en" &&
  voice === "passive" &&
  chart.phraseAt[at - 1]?.kind === "Event" &&
  englishStatus(chart, clause, at - 1) === "planned";

/** "werden … unterzeichnen" */
const isFuture = (chart: Chart, clause: Clause, auxiliaries: Auxiliaries) =>
  chart.pack.code === "de" &&
  auxiliaries.become !== undefined &&
  auxiliaries.become !== "past" &&
  !auxiliaries.have &&
  clause.at.some((at) => /^(?:werden|wird|werde|würde|würden)$/.test(chart.tokens[at]!.lower));

/** German verbs whose perfect is built with "sein". */
const MOVES = new Set([
  "kommen",
  "reisen",
  "fahren",
  "fliegen",
  "anreisen",
  "aufbrechen",
  "eintreffen",
  "beitreten",
  "zusammenkommen",
  "zusammentreffen",
  "begegnen",
  "fernbleiben",
]);

function passivePrecedes(chart: Chart, clause: Clause, at: number): boolean {
  for (const index of clause.at) {
    if (index >= at) break;
    const auxiliary = auxiliaryAt(chart, index);
    // "is said to have signed"
    const isActive = chart.tokens
      .slice(index, at)
      .some(
        ({ lower }, step) => lower === "have" && chart.tokens[index + step + 1]?.lower !== "been",
      );
    if (auxiliary?.verb === "be" && at - index <= 4 && !isActive) return true;
  }
  return false;
}

/** "signed Aug. 7, 1987, by A": past the day. */
function pastDate({ tokens, pack }: Chart, from: number): number {
  const isDate = (at: number) => {
    const token = tokens[at];
    if (!token) return false;
    const word = token.lower.replace(/\.$/, "");
    return (
      token.kind === "number" ||
      pack.stopNames.has(word) ||
      /^(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/.test(word)
    );
  };
  if (pack.code !== "en" || !isDate(from)) return from;
  let at = from;
  while (at < from + 6 && (isDate(at) || /^[.,]$/.test(tokens[at]?.text ?? ""))) at += 1;
  return at;
}

/** "the agreement signed by …", "signed in Vienna". */
function reducedRelative(chart: Chart, at: number): boolean {
  const before = chart.phraseAt[chart.tokens[at - 1]?.text === "," ? at - 2 : at - 1];
  const next = chart.tokens[pastDate(chart, at + 1)]?.lower ?? "";
  return (
    before !== undefined &&
    !chart.pack.verbs
      .get(chart.tokens[at]!.lower)
      ?.some(({ lemma }) => chart.pack.topics.contents.has(lemma)) &&
    (before.kind === "Agreement" || before.kind === "Event" || before.kind === "Delegates") &&
    /^(?:by|in|on|at|last|between|today|yesterday|with)$/.test(next)
  );
}
