import { isConcept } from "./concepts.ts";
import {
  decide,
  type IdentityDecision,
  type IdentityEvidence,
  type IdentityRecord,
} from "./identity-record.ts";
import { isProperName, occasionForm } from "./occasion-names.ts";
import { rememberOf } from "./remember.ts";

/** Whether two records are the same agreement or the same event: parties, kind, day, place, topic. */
export function compareOccasions(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const isNamed = haveSameProperName(a, b);
  return decide([
    ...compareNames(a, b, isNamed),
    ...compareKinds(a, b, isNamed),
    ...compareParties(a, b, isNamed),
    ...compareTimes(a, b, isNamed),
    ...compareSiblings(a, b),
    ...comparePlaces(a, b, isNamed),
    ...compareTopics(a, b, isNamed),
  ]);
}

/**
 * Whether `compareOccasions` finds what excludes that the two are one, without the other evidence:
 * nearly all that meet in a block are told apart by this.
 */
export function areOtherOccasions(a: IdentityRecord, b: IdentityRecord): boolean {
  const haveOtherParties =
    a.type === "Agreement" &&
    a.companions.length > 0 &&
    b.companions.length > 0 &&
    !a.companions.some((party) => b.companions.includes(party));
  return (haveOtherParties || haveOtherDates(a, b)) && !haveSameProperName(a, b);
}

const MOST_PARTIES = 4;

/**
 * Occasions meet under each pair of their parties and under kind and place, each within a span of days,
 * and under a proper name whenever it was.
 */
export function occasionBlocks(record: IdentityRecord): readonly string[] {
  const { type, name, kind, places } = record;
  const parties = record.companions.slice(0, MOST_PARTIES);
  const pairs = parties.flatMap((a, at) => parties.slice(at + 1).map((b) => `${a} ${b}`));
  const single = parties.length === 1 ? [`${parties[0]} alone ${kind ?? ""}`] : [];
  const sites = places.map((place) => `${kind ?? ""} at ${place}`);
  const spans = spansOf(record);
  return [
    ...[...pairs, ...single, ...sites].flatMap((subject) =>
      spans.map((span) => `${type} ${subject} ${span}`),
    ),
    ...(isProper(record) ? [`${type} called ${occasionForm(type, name)}`] : []),
  ];
}

const DAY = 86_400_000;
const SPAN = 32;

/** Two days that are no more than a span apart have one of their spans in common. */
function spansOf(record: IdentityRecord): readonly string[] {
  const day = dayOf(record);
  if (day === undefined) return [record.date ?? "undated"];
  const span = Math.floor(day / SPAN);
  return [`${span}`, `${span + 1}`];
}

function haveSameProperName(a: IdentityRecord, b: IdentityRecord): boolean {
  return haveSameForm(a, b) && isProper(a) && isProper(b);
}

function haveSameForm(a: IdentityRecord, b: IdentityRecord): boolean {
  return formOf(a) === formOf(b);
}

function compareNames(
  a: IdentityRecord,
  b: IdentityRecord,
  isNamed: boolean,
): readonly IdentityEvidence[] {
  if (isNamed) return [{ reason: `the proper name is the same: ${a.name}`, weight: 0.6 }];
  return haveSameForm(a, b) ? [{ reason: "the names are the same", weight: 0.15 }] : [];
}

/** Words for an agreement or a meeting of any kind. */
const LOOSE_KINDS = new Set(["agreement", "deal", "pact", "meeting"]);

function compareKinds(
  a: IdentityRecord,
  b: IdentityRecord,
  isNamed: boolean,
): readonly IdentityEvidence[] {
  if (a.kind === undefined || b.kind === undefined) return [];
  if (a.kind === b.kind) return [{ reason: `both are of the kind ${a.kind}`, weight: 0.2 }];
  if (isNamed) return [];
  if (LOOSE_KINDS.has(a.kind) || LOOSE_KINDS.has(b.kind)) {
    return [{ reason: `${a.kind} may stand for ${b.kind}`, weight: 0.1 }];
  }
  return [{ reason: `of the kinds ${a.kind} and ${b.kind}`, weight: -0.15 }];
}

/** Who was at an event is told in part; an agreement without a common party is another one. */
function compareParties(
  a: IdentityRecord,
  b: IdentityRecord,
  isNamed: boolean,
): readonly IdentityEvidence[] {
  const both = a.companions.filter((party) => b.companions.includes(party));
  const all = new Set([...a.companions, ...b.companions]).size;
  if (a.companions.length === 0 || b.companions.length === 0) return [];
  if (both.length === 0) {
    const isExcluded = a.type === "Agreement" && !isNamed;
    return [{ reason: "they have no party in common", weight: isExcluded ? -1 : -0.2 }];
  }
  const isSubset = both.length === Math.min(a.companions.length, b.companions.length);
  if (both.length >= 2 && isSubset) {
    return [{ reason: `the parties ${both.join(", ")} agree`, weight: 0.35 }];
  }
  const weight = both.length === 1 ? 0.1 : (0.3 * both.length) / all;
  return [{ reason: `they share ${both.join(", ")}`, weight }];
}

/** What one article tells apart, another one's report of either is not both. */
function compareSiblings(a: IdentityRecord, b: IdentityRecord): readonly IdentityEvidence[] {
  const areApart = a.siblings?.includes(b.localId) || b.siblings?.includes(a.localId);
  return areApart ? [{ reason: "an article tells them apart", weight: -0.5 }] : [];
}

/** Reports differ by a day or two on when something was; further apart are two occasions. */
const MISDATED = 3;

function compareTimes(
  a: IdentityRecord,
  b: IdentityRecord,
  isNamed: boolean,
): readonly IdentityEvidence[] {
  const dates = compareDates(a, b, isNamed);
  if (dates) return [dates];
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first === undefined || second === undefined) return [];
  const days = Math.abs(first - second);
  const reason = `reported ${days} days apart`;
  if (days <= 4) return [{ reason, weight: 0.3 }];
  if (days <= 31) return [{ reason, weight: 0.1 }];
  // Of an agreement one may still read after months, but a meeting is followed by the next one.
  const isLate = days > (a.type === "Event" ? 31 : 365);
  return isLate && !isNamed ? [{ reason, weight: a.type === "Event" ? -0.25 : -0.2 }] : [];
}

function compareDates(
  a: IdentityRecord,
  b: IdentityRecord,
  isNamed: boolean,
): IdentityEvidence | undefined {
  if (a.date === undefined || b.date === undefined) return undefined;
  if (a.date === b.date) {
    return { reason: `both are dated ${a.date}`, weight: a.date.length === 10 ? 0.35 : 0.1 };
  }
  if (a.date.startsWith(b.date) || b.date.startsWith(a.date)) return undefined;
  const reason = `dated ${[a.date, b.date].sort().join(" and ")}`;
  if (!haveOtherDates(a, b)) return { reason, weight: 0.2 };
  return { reason, weight: isNamed ? -0.2 : -1 };
}

/** Whether both are dated, neither as a part of the other, and not within days of each other. */
function haveOtherDates(a: IdentityRecord, b: IdentityRecord): boolean {
  if (a.date === undefined || b.date === undefined || a.date === b.date) return false;
  if (a.date.startsWith(b.date) || b.date.startsWith(a.date)) return false;
  if (a.date.length !== 10 || b.date.length !== 10) return true;
  // What is no day is near to nothing.
  return !(Math.abs((dayOf(a) ?? Number.NaN) - (dayOf(b) ?? Number.NaN)) <= MISDATED);
}

/** The day it was, as far as the article tells, else the day it was reported; in days. */
const dayOf = rememberOf(({ date, reported }: IdentityRecord): number | undefined => {
  const day = date === undefined || date.length === 10 ? (date ?? reported) : undefined;
  const time = day === undefined ? Number.NaN : Date.parse(day);
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY);
});

const isProper = rememberOf(({ type, name }: IdentityRecord) => isProperName(type, name));
const formOf = rememberOf(({ type, name }: IdentityRecord) => occasionForm(type, name));

function comparePlaces(
  { type, places: a }: IdentityRecord,
  { places: b }: IdentityRecord,
  isNamed: boolean,
): readonly IdentityEvidence[] {
  const both = shared(a, b);
  if (both.length > 0) {
    const weight = type === "Event" ? 0.25 : 0.15;
    return [{ reason: `the same place: ${both.join(", ")}`, weight }];
  }
  if (isNamed || a.length === 0 || b.length === 0) return [];
  return [{ reason: `at ${a.join(", ")} and ${b.join(", ")}`, weight: -0.15 }];
}

/** Two documents of one day are told apart by what they are on. */
function compareTopics(
  { topics: a }: IdentityRecord,
  { topics: b }: IdentityRecord,
  isNamed: boolean,
): readonly IdentityEvidence[] {
  const both = shared(a, b);
  if (both.length > 0) return [{ reason: `the same topic: ${both.join(", ")}`, weight: 0.2 }];
  if (isNamed || a.length === 0 || b.length === 0 || haveWordInCommon(a, b)) return [];
  // What no list knows may be the same in the other language.
  const areKnown = a.some(isConcept) && b.some(isConcept);
  return [{ reason: "on other topics", weight: areKnown ? -0.25 : -0.1 }];
}

function haveWordInCommon(a: readonly string[], b: readonly string[]): boolean {
  const words = (forms: readonly string[]) =>
    forms.flatMap((form) => form.split(" ").filter((word) => word !== "of"));
  return shared(words(a), words(b)).length > 0;
}

const shared = (a: readonly string[], b: readonly string[]) => a.filter((form) => b.includes(form));
