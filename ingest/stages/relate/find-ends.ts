import type { Phrase } from "../../lexicon/phrase.ts";
import type { Slot } from "../../lexicon/relation-rule.ts";
import type { Chart } from "../phrases/chart.ts";
import { isMasculineSubject } from "../phrases/masculine.ts";
import type { Clause } from "../segment-clauses.ts";
import {
  amongWhom,
  hangsOnNoun,
  isAfterGerund,
  isEnglishSubject,
  isObjectOfInfinitive,
  isOfLast,
  isSpeaker,
  ownersOfPlan,
  reducedObject,
  thankedFor,
  toldTo,
} from "./english-ends.ts";
import { fits } from "./fits.ts";
import type { Predicate } from "./predicates.ts";

/** Verbs whose object is to act: "forderte B auf, zu unterzeichnen". */
const URGES =
  /^(?:aufforder\p{L}*|aufgefordert|forder(?:t|te|ten)|bat|baten|gebeten|bittet|bitten|dräng(?:t|te|ten)|gedrängt|ermahn\p{L}*|mahn(?:t|te|ten)|zwang|zwingt|gezwungen|verpflichtet\p{L}*|überredete|überredet|rief|ruft|aufgerufen|ermunterte)$/u;

/** Who goes on acting: the first of those without a preposition, or the one who is urged to. */
function carriedOn(
  chart: Chart,
  clause: Clause,
  upper: Clause,
  subjects: readonly Phrase[],
): Phrase[] {
  const [first] = subjects;
  const isFirst = (phrase: Phrase) => phrase === first || phrase.group === first;
  const urges =
    clause.kind === "infinitive" && upper.at.some((at) => URGES.test(chart.tokens[at]!.lower));
  return subjects.filter((phrase) => isFirst(phrase) !== urges);
}

/** A body inside an office phrase, which belongs to the person. */
export const isNested = (phrases: readonly Phrase[], phrase: Phrase) =>
  phrase.kind === "Institution" &&
  phrases.some(
    (other) =>
      other !== phrase &&
      other.kind !== "Institution" &&
      other.from <= phrase.from &&
      other.to >= phrase.to,
  );

const MEMBERS = /^(?:ally|allies|members?|countries|nations|states|partners?|leaders|troops)$/;

/** "NATO allies Turkey and Greece": the allies, and not the body. */
export const isOfMembers = ({ tokens, pack }: Chart, { kind, to }: Phrase) =>
  pack.code === "en" && kind === "Institution" && MEMBERS.test(tokens[to]?.lower ?? "");

export function phrasesOf(chart: Chart, clause: Clause): Phrase[] {
  const inside = new Set(clause.at);
  const { phrases } = chart.sentence;
  const isBracketed = (phrase: Phrase) =>
    (phrase.kind === "Institution" || phrase.kind === "Country") &&
    chart.tokens[phrase.from - 1]?.text === "(" &&
    chart.tokens[phrase.to]?.text === ")";
  return phrases.filter(
    (phrase) =>
      inside.has(phrase.head) &&
      !isNested(phrases, phrase) &&
      !isBracketed(phrase) &&
      !isOfMembers(chart, phrase),
  );
}

export function fill(
  chart: Chart,
  predicate: Predicate,
  slot: Slot,
  phrases: readonly Phrase[],
): Phrase[] {
  const own = phrases.filter(
    (phrase) => fits(phrase, slot) && hasFunction(chart, predicate, slot, phrase),
  );
  const { clause } = predicate;
  const thanked = slot.function === "subject" ? thankedFor(chart, predicate, slot) : [];
  if (thanked.length > 0) return thanked;
  const told = slot.function === "subject" ? toldTo(chart, predicate, slot) : undefined;
  if (told) return told;
  const reduced = /^(?:object|core)$/.test(slot.function)
    ? reducedObject(chart, predicate, slot)
    : undefined;
  if (reduced) return [reduced];
  if (own.length > 0) return own;
  if (slot.function === "preposition") {
    const [first, second] = clause.at.map((at) => chart.tokens[at]!.lower);
    const plain = chart.pack.prepositions.get(first ?? "");
    const isRelative =
      clause.kind === "relative" && plain !== undefined && slot.prepositions!.includes(plain);
    return isRelative && chart.pack.relatives.has(second ?? "")
      ? antecedent(chart, clause, slot)
      : own;
  }
  // "A said that the pact can be signed": A is not the agent of the passive.
  if (chart.pack.code === "en" && predicate.voice === "passive" && slot.function === "subject")
    return own;
  if (clause.kind === "relative") return antecedent(chart, clause, slot);
  if (slot.function !== "subject") return own;
  const owners = ownersOfPlan(chart, predicate, slot);
  if (owners.length > 0) return owners;
  const upper =
    clause.continues ??
    (clause.kind === "infinitive" || predicate.form === "gerund" ? clause.parent : undefined);
  if (!upper) return [];
  const subjects = phrasesOf(chart, upper).filter(
    (phrase) => fits(phrase, slot) && isSubject(chart, upper, phrase),
  );
  return chart.pack.code === "de" ? carriedOn(chart, clause, upper, subjects) : subjects;
}

function hasFunction(chart: Chart, predicate: Predicate, slot: Slot, phrase: Phrase): boolean {
  const preposition = phrase.preposition;
  const attribute = phrase.owner !== undefined && phrase.owner.kind !== "Delegates";
  switch (slot.function) {
    case "subject":
      if (predicate.voice === "passive")
        return (
          /^(?:von|durch|by|zwischen|between)$/.test(preposition ?? "") &&
          !isOwnerOfBody(chart, phrase) &&
          !isOtherAgent(chart, predicate, phrase) &&
          (!attribute || phrase.owner!.kind === "Agreement" || isAgentPastEvent(phrase))
        );
      return (
        preposition === undefined &&
        !attribute &&
        !isDative(chart, phrase) &&
        !isGenitiveInside(chart, phrase) &&
        (chart.pack.code !== "en" ||
          (phrase.head < predicate.at &&
            isEnglishSubject(chart, predicate, phrase) &&
            !isSpeaker(chart, predicate.at, phrase)) ||
          isAfterGerund(chart, predicate, phrase) ||
          (predicate.form === "gerund" && predicate.clause.at[0] === predicate.at))
      );
    case "object":
      if (isPartlyDone(chart, phrase)) return phrase.head > predicate.at;
      if (preposition !== undefined || attribute) return false;
      if (isObjectOfInfinitive(chart, predicate, phrase)) return false;
      return (
        chart.pack.code === "de" ||
        (predicate.voice === "passive" ? phrase.head < predicate.at : phrase.head > predicate.at)
      );
    case "core":
      return preposition === undefined && !attribute && !isGenitiveInside(chart, phrase);
    case "preposition":
      return (
        preposition !== undefined &&
        slot.prepositions!.includes(preposition) &&
        !isOwnerOfBody(chart, phrase) &&
        !(preposition === "for" && hangsOnNoun(chart, phrase))
      );
    default:
      return false;
  }
}

/** "between Berg's Labour Party and …": the party, and not the person it belongs to. */
const isOwnerOfBody = (chart: Chart, phrase: Phrase) =>
  chart.pack.code === "en" && phrase.kind === "Person" && isGenitiveInside(chart, phrase);

/** "was joined at the ceremony by X": hangs on the verb, though it follows the event. */
export const isAgentPastEvent = ({ owner, ownerPreposition }: Phrase) =>
  owner?.kind === "Event" && owner.nounKind !== "visit" && ownerPreposition === "by";

/** "brokered by Qatar was signed": an agent before the verb, or of another participle. */
function isOtherAgent(chart: Chart, predicate: Predicate, phrase: Phrase): boolean {
  if (chart.pack.code !== "en" || phrase.preposition !== "by") return false;
  const first = phrase.group ?? phrase;
  if (first.head < predicate.at) return true;
  const before = chart.tokens[first.from - 2];
  return (
    before !== undefined &&
    before.index !== predicate.at &&
    before.index > predicate.at &&
    chart.phraseAt[before.index] === undefined &&
    /(?:ed|led|held|given)$/.test(before.lower)
  );
}

/** "signed the political provisions of an agreement": what is signed is a part of it. */
const isPartlyDone = ({ tokens, pack }: Chart, { kind, preposition, from }: Phrase) =>
  pack.code === "en" &&
  kind === "Agreement" &&
  preposition === "of" &&
  /^(?:provisions?|chapters?|parts?|articles?|text|texts|instruments?|annex(?:es)?|phase)$/.test(
    tokens[from - 2]?.lower ?? "",
  );

/** "wurde dem Botschafter übergeben": to whom, and not who. */
const isDative = ({ tokens, pack }: Chart, { from }: Phrase) =>
  pack.code === "de" && /^(?:dem|einem|diesem|seinem|ihrem)$/.test(tokens[from]!.lower);

function isSubject(chart: Chart, clause: Clause, phrase: Phrase): boolean {
  return (
    phrase.preposition === undefined &&
    phrase.owner === undefined &&
    !isDative(chart, phrase) &&
    !isGenitiveInside(chart, phrase) &&
    clause.at.includes(phrase.head)
  );
}

/** "Chinas Behörden", "the United States' offer": a genitive before or after another noun. */
export function isGenitiveInside(chart: Chart, phrase: Phrase): boolean {
  const { tokens, pack } = chart;
  const next = tokens[phrase.to];
  if (pack.code === "en") return next !== undefined && /^'s?$/.test(next.text);
  const first = tokens[phrase.from]!.lower;
  const before = tokens[phrase.from - 1];
  const afterNoun = before !== undefined && /^\p{Lu}/u.test(before.text) && before.index > 0;
  if (isMasculineSubject(chart, phrase)) return false;
  if (/^(?:der|des|einer|eines)$/.test(first) && afterNoun) return true;
  return (
    phrase.kind === "Country" &&
    /[^s]s$/.test(tokens[phrase.to - 1]!.text) &&
    !/(?:USA|Honduras|Laos|Zypern|Philippinen)$/.test(tokens[phrase.to - 1]!.text) &&
    ((next !== undefined && /^\p{L}/u.test(next.text)) || afterNoun) &&
    chart.nameAt[phrase.head]?.name !== tokens[phrase.head]!.text
  );
}

/** The noun that a relative clause hangs on: the last phrase before it. */
function antecedent(chart: Chart, clause: Clause, slot: Slot): Phrase[] {
  const first = clause.at[0]!;
  const among = amongWhom(chart, clause, slot);
  if (among.length > 0) return among;
  const said = saidToBe(chart, clause, slot);
  if (said.length > 0) return said;
  const before = chart.sentence.phrases.filter((phrase) => phrase.to <= first).at(-1);
  if (!before || first - Math.max(bracketEnd(chart, before.to), before.reach ?? 0) > 2) return [];
  const meant = fits(before, slot) ? before : before.owner;
  if (!meant || !fits(meant, slot)) return [];
  if (isOfLast(chart, clause, meant)) return [meant];
  const head = meant.group ?? meant;
  return chart.sentence.phrases.filter(
    (phrase) => phrase === meant || (phrase.group ?? phrase) === head,
  );
}

/** "Kenia war das erste Land, das …": the relative clause speaks of the one who is said to be it. */
function saidToBe(chart: Chart, clause: Clause, slot: Slot): Phrase[] {
  const { tokens, pack } = chart;
  const { parent } = clause;
  if (pack.code !== "de" || !parent) return [];
  const noun = tokens[clause.at[0]! - 2];
  if (!noun || !IS_ONE_OF.test(noun.lower) || chart.phraseAt[noun.index] !== undefined) return [];
  if (!parent.at.some((at) => pack.auxiliaries.get(tokens[at]!.lower)?.verb === "be")) return [];
  return phrasesOf(chart, parent).filter(
    (phrase) => phrase.to < noun.index && fits(phrase, slot) && isSubject(chart, parent, phrase),
  );
}

const IS_ONE_OF =
  /^(?:land|staat|staaten|länder|nation|mitglied|(?:eu-)?mitgliedss?taat|politiker|organisation|partei)$/;

/** "the treaty (START I), which": a short form in brackets belongs to what stands before it. */
function bracketEnd({ tokens }: Chart, at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const close = tokens.slice(at, at + 5).findIndex(({ text }) => text === ")");
  return close > 0 ? at + close + 1 : at;
}
