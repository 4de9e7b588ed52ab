import type { Status } from "../../../schema/fact.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import type { RelationRule, Slot } from "../../lexicon/relation-rule.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import type { Chart } from "../phrases/chart.ts";
import { isMasculineSubject } from "../phrases/masculine.ts";
import type { Clause } from "../segment-clauses.ts";
import { matchNominals, nominalStatuses } from "./match-nominals.ts";
import { nounStatus } from "./noun-status.ts";
import { findPredicates, type Predicate } from "./predicates.ts";

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
  return matches.filter((match) => !(isDenied(match, "TOOK_PLACE_IN") && missed.has(match.from)));
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
  if (
    rule.from.function === "preposition" &&
    rule.edge === "SIGNED" &&
    !hasParty(chart, predicate, phrases)
  )
    return [];
  const matches: Match[] = [];
  for (const to of nearest(tos, predicate.at)) {
    for (const from of isPlace ? nearest(froms, predicate.at) : froms) {
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

/** "the embassy in Rome": where a body has its seat, not where something was done. */
const isSeat = (chart: Chart, phrase: Phrase) =>
  phrase.kind === "Place" &&
  (/^(?:embassy|consulate|university|institute|headquarters)$/.test(
    chart.tokens[phrase.from - 2]?.lower ?? "",
  ) ||
    isSeatOfSubject(chart, phrase));

/** "Die Regierung in Berlin unterzeichnete": before the verb, the place belongs to the noun before it. */
function isSeatOfSubject({ tokens, pack, phraseAt }: Chart, place: Phrase): boolean {
  if (pack.code !== "de" || place.preposition !== "in") return false;
  const noun = tokens[place.from - 2];
  const isVerb = tokens[place.to] !== undefined && isFiniteVerb(tokens[place.to]!, pack);
  if (!noun || !isVerb || !/^\p{Lu}/u.test(noun.text)) return false;
  const body = phraseAt[place.from - 2];
  return body === undefined
    ? !pack.dateWords.weekdays.has(noun.lower) &&
        noun.kind === "word" &&
        !pack.stopNames.has(noun.lower)
    : body.kind === "Institution";
}

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
function nearest(phrases: readonly Phrase[], at: number): Phrase[] {
  const best = [...phrases].sort((a, b) => Math.abs(a.head - at) - Math.abs(b.head - at))[0];
  return phrases.filter((p) => p === best || (p.group ?? p) === (best!.group ?? best));
}

/** A body inside an office phrase, which belongs to the person. */
const isNested = (phrases: readonly Phrase[], phrase: Phrase) =>
  phrase.kind === "Institution" &&
  phrases.some(
    (other) =>
      other !== phrase &&
      other.kind !== "Institution" &&
      other.from <= phrase.from &&
      other.to >= phrase.to,
  );

export function phrasesOf(chart: Chart, clause: Clause): Phrase[] {
  const inside = new Set(clause.at);
  const { phrases } = chart.sentence;
  const isBracketed = (phrase: Phrase) =>
    (phrase.kind === "Institution" || phrase.kind === "Country") &&
    chart.tokens[phrase.from - 1]?.text === "(" &&
    chart.tokens[phrase.to]?.text === ")";
  return phrases.filter(
    (phrase) => inside.has(phrase.head) && !isNested(phrases, phrase) && !isBracketed(phrase),
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
  const reduced = slot.function === "object" ? reducedObject(chart, predicate, slot) : undefined;
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
  if (clause.kind === "relative") return antecedent(chart, clause, slot);
  if (slot.function !== "subject") return own;
  const owners = ownersOfPlan(chart, predicate, slot);
  if (owners.length > 0) return owners;
  const upper =
    clause.continues ??
    (clause.kind === "infinitive" || predicate.form === "gerund" ? clause.parent : undefined);
  if (!upper) return [];
  return phrasesOf(chart, upper).filter(
    (phrase) => fits(phrase, slot) && isSubject(chart, upper, phrase),
  );
}

/** "thanked A and B for hosting": whom the verb before is done to. */
function thankedFor(chart: Chart, predicate: Predicate, slot: Slot): Phrase[] {
  const { tokens, phraseAt, pack, sentence } = chart;
  if (pack.code !== "en" || predicate.form !== "gerund") return [];
  const last = phraseAt[predicate.at - 2];
  if (tokens[predicate.at - 1]?.lower !== "for" || last?.to !== predicate.at - 1) return [];
  if (last.preposition !== undefined || !fits(last, slot)) return [];
  const head = last.group ?? last;
  return sentence.phrases.filter(
    (phrase) => (phrase.group ?? phrase) === head && fits(phrase, slot),
  );
}

/** "at a ceremony attended by A": what stands right before the participle, whatever it hangs on. */
function reducedObject(chart: Chart, predicate: Predicate, slot: Slot): Phrase | undefined {
  const { phraseAt, pack } = chart;
  if (pack.code !== "en" || predicate.voice !== "passive") return undefined;
  const before = phraseAt[predicate.at - 1];
  return before && before.to === predicate.at && fits(before, slot) ? before : undefined;
}

/** "Peru's refusal to sign", "Anna Berg's plan to attend": who would do it stands before the noun. */
function ownersOfPlan(chart: Chart, predicate: Predicate, slot: Slot): Phrase[] {
  const { tokens, phraseAt, pack, sentence } = chart;
  if (pack.code !== "en" || tokens[predicate.at - 1]?.lower !== "to") return [];
  const noun = predicate.at - 2;
  if (!pack.governors.has(tokens[noun]?.lower ?? "")) return [];
  const mark = [noun - 1, noun - 2].find((at) => /^'s?$/.test(tokens[at]?.text ?? ""));
  const owner = mark === undefined ? undefined : phraseAt[mark - 1];
  if (!owner || !fits(owner, slot)) return [];
  return sentence.phrases.filter(
    (phrase) => phrase === owner || (owner.group !== undefined && phrase.group === owner.group),
  );
}

const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  Pronoun: ["Official"],
  Person: ["Official"],
  Office: ["Official", "Country", "Institution"],
  Delegates: ["Country", "Institution"],
  Parties: ["Country", "Institution"],
};

export function fits(phrase: Phrase, slot: Slot): boolean {
  const types: readonly string[] = STANDS_FOR[phrase.kind] ?? [phrase.kind];
  return slot.types.some((type) => types.includes(type));
}

function hasFunction(chart: Chart, predicate: Predicate, slot: Slot, phrase: Phrase): boolean {
  const preposition = phrase.preposition;
  const attribute = phrase.owner !== undefined && phrase.owner.kind !== "Delegates";
  switch (slot.function) {
    case "subject":
      if (predicate.voice === "passive")
        return (
          /^(?:von|durch|by|zwischen|between)$/.test(preposition ?? "") &&
          !isOtherAgent(chart, predicate, phrase) &&
          (!attribute || phrase.owner!.kind === "Agreement" || isAgentPastEvent(phrase))
        );
      return (
        preposition === undefined &&
        !attribute &&
        !isGenitiveInside(chart, phrase) &&
        (chart.pack.code !== "en" ||
          (phrase.head < predicate.at && isEnglishSubject(chart, predicate, phrase)) ||
          isAfterGerund(chart, predicate, phrase) ||
          (predicate.form === "gerund" && predicate.clause.at[0] === predicate.at))
      );
    case "object":
      if (preposition !== undefined || attribute) return false;
      return (
        chart.pack.code === "de" ||
        (predicate.voice === "passive" ? phrase.head < predicate.at : phrase.head > predicate.at)
      );
    case "core":
      return preposition === undefined && !attribute && !isGenitiveInside(chart, phrase);
    case "preposition":
      return preposition !== undefined && slot.prepositions!.includes(preposition);
    default:
      return false;
  }
}

/** "By signing the pact, A joined": the subject stands after the mark and before the next verb. */
function isAfterGerund(chart: Chart, { form, clause, at }: Predicate, phrase: Phrase): boolean {
  const { tokens, pack, phraseAt } = chart;
  if (form !== "gerund" || phrase.head < at || clause.at.indexOf(at) > 2) return false;
  const mark = tokens.findIndex(({ text }, index) => index > at && text === ",");
  const verb = tokens.findIndex(
    (token, index) => index > mark && phraseAt[index] === undefined && isFiniteVerb(token, pack),
  );
  return mark > at && phrase.from > mark && verb > phrase.head;
}

/** Before the first verb of the clause, or right before its own: in "thanked B for hosting" not B. */
function isEnglishSubject(chart: Chart, { clause, at }: Predicate, phrase: Phrase): boolean {
  const { tokens, pack, phraseAt } = chart;
  const first = clause.at.find(
    (index) => phraseAt[index] === undefined && isFiniteVerb(tokens[index]!, pack),
  );
  if (first === undefined || first >= at || phrase.head < first) return true;
  const between = tokens.slice(phrase.to, at);
  return between.every(
    ({ lower, kind }) =>
      kind === "mark" ||
      pack.auxiliaries.has(lower) ||
      pack.negators.has(lower) ||
      /ly$|^(?:to|also|then|today|both|jointly)$/.test(lower),
  );
}

/** "was joined at the ceremony by X": hangs on the verb, though it follows the event. */
const isAgentPastEvent = ({ owner, ownerPreposition }: Phrase) =>
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

function isSubject(chart: Chart, clause: Clause, phrase: Phrase): boolean {
  return (
    phrase.preposition === undefined &&
    phrase.owner === undefined &&
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

/** "A and B were among the leaders who attended": A and B did. */
function amongWhom(chart: Chart, clause: Clause, slot: Slot): Phrase[] {
  const { tokens, sentence, pack } = chart;
  const first = clause.at[0]!;
  if (pack.code !== "en" || !/^(?:who|which|that)$/.test(tokens[first]!.lower)) return [];
  const among = [2, 3, 4].map((step) => first - step).find((at) => tokens[at]?.lower === "among");
  if (among === undefined || pack.auxiliaries.get(tokens[among - 1]?.lower ?? "")?.verb !== "be")
    return [];
  const bare = sentence.phrases.filter(
    (phrase) => phrase.to < among && phrase.preposition === undefined && !phrase.owner,
  );
  const last = bare.at(-1);
  const head = last?.group ?? last;
  return bare.filter((phrase) => fits(phrase, slot) && (phrase.group ?? phrase) === head);
}

/** "the pact and the treaty, which Peru signed": in English the last of them, unless the verb is plural. */
const isOfLast = ({ tokens, pack }: Chart, clause: Clause, { kind }: Phrase) =>
  pack.code === "en" &&
  (kind === "Agreement" || kind === "Event") &&
  !clause.at.slice(0, 3).some((at) => /^(?:are|were|have)$/.test(tokens[at]!.lower));

/** "the treaty (START I), which": a short form in brackets belongs to what stands before it. */
function bracketEnd({ tokens }: Chart, at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const close = tokens.slice(at, at + 5).findIndex(({ text }) => text === ")");
  return close > 0 ? at + close + 1 : at;
}

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
      isNested(chart.sentence.phrases, phrase)
    )
      continue;
    const clause = clauses.find(({ at }) => at.includes(owner.head));
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
