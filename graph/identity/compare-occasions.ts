import { sameName } from "./compare-names.ts";
import {
  decide,
  type IdentityDecision,
  type IdentityEvidence,
  type IdentityRecord,
} from "./identity-record.ts";

/** Whether two records are the same agreement or the same event: parties, kind, day, place, topic. */
export function compareOccasions(a: IdentityRecord, b: IdentityRecord): IdentityDecision {
  const conflict = datesConflict(a.date, b.date);
  if (conflict) return decide([{ reason: `dated ${a.date} and ${b.date}`, weight: -1 }]);
  return decide([
    ...compareKinds(a, b),
    ...compareParties(a, b),
    ...compareTimes(a, b),
    ...shared("place", a.places, b.places, 0.15),
    ...shared("topic", a.topics, b.topics, 0.2),
    ...(sameName(a.name, b.name) ? [{ reason: "the names are the same", weight: 0.15 }] : []),
  ]);
}

const MOST_PARTIES = 6;

/** Occasions meet under each pair of their parties in a year; those without a pair under their name. */
export function occasionBlocks(record: IdentityRecord): readonly string[] {
  const parties = record.companions.slice(0, MOST_PARTIES);
  const pairs = parties.flatMap((a, at) => parties.slice(at + 1).map((b) => `${a} ${b}`));
  const subjects = pairs.length > 0 ? pairs : [...parties, record.localId];
  const years = yearsAround(record.date ?? record.reported);
  return subjects.flatMap((subject) => years.map((year) => `${record.type} ${subject} ${year}`));
}

/** A December report may speak of January. */
function yearsAround(date: string | undefined): readonly string[] {
  if (date === undefined) return ["undated"];
  const year = Number(date.slice(0, 4));
  const month = date.slice(5, 7);
  const years = month === "12" ? [year, year + 1] : month === "01" ? [year - 1, year] : [year];
  return [...years.map(String), "undated"];
}

/** Known dates conflict when neither is the beginning of the other. */
function datesConflict(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a);
}

function compareKinds(a: IdentityRecord, b: IdentityRecord): readonly IdentityEvidence[] {
  if (a.kind === undefined || b.kind === undefined) return [];
  return a.kind === b.kind
    ? [{ reason: `both are of the kind ${a.kind}`, weight: 0.2 }]
    : [{ reason: `of the kinds ${a.kind} and ${b.kind}`, weight: -0.15 }];
}

function compareParties(a: IdentityRecord, b: IdentityRecord): readonly IdentityEvidence[] {
  const both = a.companions.filter((id) => b.companions.includes(id));
  const all = new Set([...a.companions, ...b.companions]).size;
  if (all === 0) return [];
  if (both.length === 0) {
    const known = a.companions.length > 0 && b.companions.length > 0;
    return known ? [{ reason: "they have no party in common", weight: -1 }] : [];
  }
  const subset = both.length === Math.min(a.companions.length, b.companions.length);
  if (both.length >= 2 && subset) {
    return [{ reason: `the parties ${both.join(", ")} agree`, weight: 0.35 }];
  }
  return [{ reason: `they share ${both.join(", ")}`, weight: (0.3 * both.length) / all }];
}

const DAY = 86_400_000;

function compareTimes(a: IdentityRecord, b: IdentityRecord): readonly IdentityEvidence[] {
  if (a.date?.length === 10 && a.date === b.date) {
    return [{ reason: `both are dated ${a.date}`, weight: 0.35 }];
  }
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first === undefined || second === undefined) return [];
  const days = Math.abs(first - second) / DAY;
  if (days <= 4) return [{ reason: `reported ${days} days apart`, weight: 0.3 }];
  if (days <= 31) return [{ reason: `reported ${days} days apart`, weight: 0.1 }];
  return days > 365 ? [{ reason: `reported ${days} days apart`, weight: -0.2 }] : [];
}

function dayOf({ date, reported }: IdentityRecord): number | undefined {
  const day = date?.length === 10 ? date : reported?.slice(0, 10);
  return day === undefined || (date !== undefined && date.length < 10)
    ? undefined
    : Date.parse(day);
}

function shared(
  what: string,
  a: readonly string[],
  b: readonly string[],
  weight: number,
): readonly IdentityEvidence[] {
  const both = a.filter((id) => b.includes(id));
  return both.length === 0 ? [] : [{ reason: `the same ${what}: ${both.join(", ")}`, weight }];
}
