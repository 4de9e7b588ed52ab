import type { Status } from "../../../schema/fact.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import type { RelationRule, Slot } from "../../lexicon/relation-rule.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Clause } from "../segment-clauses.ts";
import { isElsewhen, isOfOtherNoun } from "./english-ends.ts";
import {
  fill,
  isAgentPastEvent,
  isGenitiveInside,
  isNested,
  isOfMembers,
  phrasesOf,
} from "./find-ends.ts";
import { fits } from "./fits.ts";
import { matchNominals, nominalStatuses } from "./match-nominals.ts";
import { isRumour } from "./not-asserted.ts";
import { nounStatus } from "./noun-status.ts";
import { findPredicates, type Predicate } from "./predicates.ts";
import { isSeat } from "./seats.ts";

/** A rule that fired: the phrases at both ends, and the words that made it fire. */
export type Match = {
  readonly rule: RelationRule;
  readonly from: Phrase;
  readonly to: Phrase;
  readonly status: Status;
  readonly sentence: number;
  readonly triggers: readonly number[];
};

export type RuleIndex = {
  readonly verbs: ReadonlyMap<string, readonly RelationRule[]>;
  readonly nouns: readonly RelationRule[];
};

export function indexRules(rules: readonly RelationRule[]): RuleIndex {
  const verbs = new Map<string, RelationRule[]>();
  for (const rule of rules) {
    if (rule.trigger !== "verb") continue;
    for (const word of rule.words) verbs.set(word, [...(verbs.get(word) ?? []), rule]);
  }
  return { verbs, nouns: rules.filter(({ trigger }) => trigger !== "verb") };
}

/** Every rule that a sentence's verbs and nouns fire. */
export function matchRules(chart: Chart, clauses: readonly Clause[], rules: RuleIndex): Match[] {
  const matches: Match[] = [];
  for (const clause of clauses) {
    for (const predicate of findPredicates(chart, clause)) {
      for (const rule of rules.verbs.get(predicate.lemma) ?? []) {
        if (rule.voice && rule.voice !== predicate.voice) continue;
        matches.push(...matchVerb(chart, predicate, rule));
      }
    }
  }
  matches.push(...matchNominals(chart, clauses, rules.verbs));
  const statuses = statusesSaid(matches, nominalStatuses(chart, clauses));
  for (const rule of rules.nouns) {
    for (const match of matchNoun(chart, clauses, rule)) {
      const deed =
        rule.edge === "TOOK_PLACE_IN" || rule.edge === "SIGNED_IN" ? match.from : match.to;
      const status = statuses.get(`${rule.edge} ${deed.start}`);
      matches.push(status && match.status === "happened" ? { ...match, status } : match);
    }
  }
  return withoutPlacesOfMissed(matches);
}

/** Who stayed away from a meeting does not deny that it took place there. */
function withoutPlacesOfMissed(matches: readonly Match[]): Match[] {
  const isDenied = ({ rule, status }: Match, edge: string) =>
    rule.edge === edge && status === "denied";
  const missed = new Set(
    matches.filter((match) => isDenied(match, "ATTENDED")).map(({ to }) => to),
  );
  return matches.filter(
    (match) =>
      !isDenied(match, "TOOK_PLACE_IN") ||
      (!missed.has(match.from) && match.rule.from.function !== "preposition"),
  );
}

/** What verbs and nouns of action say of a deed holds for what its attributes say, too. */
function statusesSaid(
  matches: readonly Match[],
  nominal: ReadonlyMap<Phrase, Status>,
): Map<string, Status> {
  const said = new Map<string, Status>();
  for (const [deed, status] of nominal) said.set(`SIGNED ${deed.start}`, status);
  for (const { rule, from, to, status } of matches) {
    const deed = rule.edge === "TOOK_PLACE_IN" || rule.edge === "SIGNED_IN" ? from : to;
    said.set(`${rule.edge} ${deed.start}`, status);
    if (rule.edge === "ATTENDED" && status === "planned")
      said.set(`TOOK_PLACE_IN ${deed.start}`, status);
  }
  return said;
}

function matchVerb(chart: Chart, predicate: Predicate, rule: RelationRule): Match[] {
  const phrases = phrasesOf(chart, predicate.clause);
  const froms = fill(chart, predicate, rule.from, phrases);
  const tos = fill(chart, predicate, rule.to, phrases).filter(
    (to) =>
      !froms.includes(to) &&
      !isSeat(chart, to) &&
      (!rule.nounKinds || to.kind === "Place" || rule.nounKinds.includes(to.nounKind ?? "")),
  );
  if (froms.length === 0 || tos.length === 0) return [];
  const isPlace = rule.edge === "TOOK_PLACE_IN" || rule.edge === "SIGNED_IN";
  const open = isPlace ? tos.filter((to) => froms.some((from) => !isOfAnother(to, from))) : tos;
  if (open.length === 0) return [];
  if (
    rule.from.function === "preposition" &&
    rule.edge === "SIGNED" &&
    !hasParty(chart, predicate, phrases)
  )
    return [];
  const matches: Match[] = [];
  const gap = chart.pack.code === "de" && !isPlace ? gapAt(chart, froms) : undefined;
  for (const to of gap === undefined ? nearest(open, predicate.at, chart) : tos) {
    for (const from of isPlace ? nearest(froms, predicate.at, chart) : froms) {
      if (gap !== undefined && from.from >= gap !== to.from >= gap) continue;
      if (
        isPlace &&
        (isOfAnother(to, from) || isElsewhen(to, from) || isOfOtherNoun(chart, predicate, to))
      )
        continue;
      if (isOwnVisit(chart, to) && from.group !== undefined) continue;
      if (from.owner === to && from.ownerPreposition !== "von" && !isAgentPastEvent(from)) continue;
      if (from.owner?.kind === "Agreement" && from.owner !== to && to.kind === "Agreement")
        continue;
      matches.push({
        rule,
        from,
        to,
        status: from.negated
          ? "denied"
          : rule.status
            ? combine(predicate.status, rule.status)
            : withDeterminer(predicate.status, to),
        sentence: chart.sentence.index,
        triggers: predicate.triggers,
      });
    }
  }
  return matches;
}

/** "A unterzeichnete ein Abkommen und B eine Erklärung": where B begins, whose verb is left out. */
const gapAt = ({ tokens, pack, phraseAt }: Chart, froms: readonly Phrase[]): number | undefined =>
  froms.find(
    ({ from, group }) =>
      group === undefined &&
      pack.conjunctions.has(tokens[from - 1]?.lower ?? "") &&
      phraseAt[from - 2]?.kind === "Agreement",
  )?.from;

/** "During her visit, A and B spoke": the visit is A's. */
const isOwnVisit = ({ pack }: Chart, { nounKind, determiner }: Phrase) =>
  pack.code === "en" && nounKind === "visit" && determiner === "possessive";

/** "Die Vereinbarung über eine Waffenruhe in Gaza wurde besiegelt": the place of the truce. */
const isOfAnother = ({ owner }: Phrase, deed: Phrase) =>
  owner?.kind === "Agreement" && owner !== deed;

const PARTY: Slot = { function: "subject", types: ["Official", "Country", "Institution"] };

/** "X hat mit Y ein Abkommen geschlossen": Y is a party only where X may be one. */
const hasParty = (chart: Chart, predicate: Predicate, phrases: readonly Phrase[]) =>
  fill(chart, predicate, PARTY, phrases).some(
    (phrase) => phrase.kind !== "Person" || isOfficial(chart, phrase),
  );

const isOfficial = (_chart: Chart, phrase: Phrase) =>
  phrase.offices.length > 0 || !phrase.name.includes(" ");

const combine = (status: Status, own: Status): Status => (status === "denied" ? "happened" : own);

const withDeterminer = (status: Status, to: Phrase): Status => (to.negated ? "denied" : status);

/** Of several agreements, the one nearest to the verb and those coordinated with it. */
function nearest(phrases: readonly Phrase[], at: number, chart: Chart): Phrase[] {
  const best = [...phrases].sort((a, b) => Math.abs(a.head - at) - Math.abs(b.head - at))[0];
  return phrases.filter(
    (p) =>
      p === best ||
      (p.group ?? p) === (best!.group ?? best) ||
      isJoined(chart, best!, p) ||
      isNamedAmong(chart, best!, p),
  );
}

/** "wollen vier Abkommen unterzeichnen, darunter einen Handelsvertrag": one of those. */
const isNamedAmong = ({ tokens, pack }: Chart, best: Phrase, { kind, from }: Phrase) =>
  pack.code === "de" &&
  kind === "Agreement" &&
  best.kind === "Agreement" &&
  from > best.to &&
  tokens[from - 1]?.lower === "darunter";

/** "zu einer Reise zu Gesprächen", "zum Gipfel zu Beratungen": one after the other, with the same preposition. */
const isJoined = ({ tokens, pack, phraseAt }: Chart, best: Phrase, other: Phrase) =>
  pack.code === "de" &&
  other.kind === "Event" &&
  other.preposition === "zu" &&
  best.preposition === "zu" &&
  phraseAt[other.from - (tokens[other.from - 1]?.lower === "zu" ? 2 : 1)] === best;

/** "the meeting of EU foreign ministers": whose meeting it is, and not who came. */
const isOwnBody = ({ pack }: Chart, { kind, code, countries, owner, ownerPreposition }: Phrase) =>
  pack.code === "en" &&
  ownerPreposition === "of" &&
  owner?.kind === "Event" &&
  owner.nounKind !== "visit" &&
  ((kind === "Country" && code === "EU") || (kind === "Delegates" && countries.includes("EU")));

/** Attributes of an agreement or event: "Abkommen zwischen A und B", "Besuch von C". */
function matchNoun(chart: Chart, clauses: readonly Clause[], rule: RelationRule): Match[] {
  const matches: Match[] = [];
  for (const phrase of chart.sentence.phrases) {
    const owner = phrase.owner;
    if (!owner || !rule.words.includes(owner.kind.toLowerCase())) continue;
    if (rule.trigger === "participle" && !rule.participles?.includes(owner.participle ?? ""))
      continue;
    if (rule.nounKinds && !rule.nounKinds.includes(owner.nounKind ?? "")) continue;
    const { from, to } = rule;
    const attribute = from.function === "attribute" ? from : to;
    if (
      !attribute.prepositions!.includes(phrase.ownerPreposition ?? "") ||
      !fits(phrase, attribute) ||
      (chart.pack.code === "en" &&
        isGenitiveInside(chart, phrase) &&
        owner.from !== phrase.to + 1) ||
      isNested(chart.sentence.phrases, phrase) ||
      isOfMembers(chart, phrase) ||
      isOwnBody(chart, phrase) ||
      isOfAnyHolder(chart, owner, phrase)
    )
      continue;
    const clause = clauses.find(({ at }) => at.includes(owner.head));
    if (clause && rule.edge === "SIGNED" && isRumour(chart, clause)) continue;
    matches.push({
      rule,
      from: from === attribute ? phrase : owner,
      to: from === attribute ? owner : phrase,
      status: nounStatus(chart, owner, clause),
      sentence: chart.sentence.index,
      triggers: [owner.head],
    });
  }
  return matches;
}

/** "der erste Besuch eines norwegischen Präsidenten": of whoever held the office, and of no one here. */
const isOfAnyHolder = ({ tokens, pack }: Chart, event: Phrase, { kind, determiner }: Phrase) =>
  pack.code === "de" &&
  kind === "Office" &&
  determiner === "indefinite" &&
  tokens
    .slice(event.from, event.head)
    .some(({ lower }) => /^(?:erst|letzt|zweit|dritt|viert|fünft)e[nmrs]?$/.test(lower));
