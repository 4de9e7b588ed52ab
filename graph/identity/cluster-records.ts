import { sha256 } from "../../schema/canonical-json.ts";
import { blocksOf, compareRecords, isWeak } from "./comparisons.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { IdentityDecision, IdentityRecord } from "./identity-record.ts";

/** What a person decided of two records, by their keys: it overrules every comparison. */
export type Constraint = {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "different";
};

export type ComparedPair = {
  readonly a: IdentityRecord;
  readonly b: IdentityRecord;
  readonly decision: IdentityDecision;
};

export type Clusters = {
  /** The id of the node that stands for each record, by record key. */
  readonly canonicalIds: ReadonlyMap<string, string>;
  /** Pairs that only a person can decide, best first. */
  readonly uncertain: readonly ComparedPair[];
};

/** In a block with more records than this, only those of one name are compared. */
const LARGEST_BLOCK = 300;

/**
 * Which records are one node: a function of the set of records and constraints, whatever their order.
 * Complete records are joined first, best pairs first and never against a contradiction; a record that
 * lacks a given name or a country joins a cluster only where it is the single one that fits.
 */
export function clusterRecords(
  records: readonly IdentityRecord[],
  constraints: readonly Constraint[] = [],
): Clusters {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const sets = new DisjointSets();
  const apart = differentPairs(constraints);
  for (const { a, b, verdict } of constraints) {
    if (verdict === "same" && byKey.has(a) && byKey.has(b)) sets.union(a, b);
  }
  const pairs = candidatePairs([...byKey.values()]);
  const same = pairs.filter(({ decision }) => decision.verdict === "same");
  for (const { a, b } of same.filter((pair) => !isWeak(pair.a) && !isWeak(pair.b))) {
    if (mayJoin(a, b, sets, byKey, apart)) sets.union(a.key, b.key);
  }
  attachWeak(same, sets, byKey, apart);
  const canonicalIds = nameClusters([...byKey.keys()], sets, byKey);
  const uncertain = pairs.filter(
    ({ a, b, decision }) =>
      decision.verdict !== "different" &&
      sets.find(a.key) !== sets.find(b.key) &&
      !apart.has(pairKey(a.key, b.key)),
  );
  return { canonicalIds, uncertain };
}

/** Weak records of one localId stay together; they join another cluster if exactly one fits. */
function attachWeak(
  same: readonly ComparedPair[],
  sets: DisjointSets,
  byKey: ReadonlyMap<string, IdentityRecord>,
  apart: ReadonlySet<string>,
): void {
  const partners = new Map<string, IdentityRecord[]>();
  for (const { a, b } of same) {
    if (isWeak(a) && !isWeak(b)) partners.set(a.key, [...(partners.get(a.key) ?? []), b]);
    if (isWeak(b) && !isWeak(a)) partners.set(b.key, [...(partners.get(b.key) ?? []), a]);
  }
  const targets = [...partners].flatMap(([key, strong]) => {
    const roots = new Set(strong.map((record) => sets.find(record.key)));
    return roots.size === 1 ? [[key, strong[0] as IdentityRecord] as const] : [];
  });
  for (const [key, target] of targets) {
    const weak = byKey.get(key) as IdentityRecord;
    if (mayJoin(weak, target, sets, byKey, apart)) sets.union(key, target.key);
  }
  for (const { a, b } of same) {
    const free = [a, b].every((record) => isWeak(record) && !partners.has(record.key));
    if (free && mayJoin(a, b, sets, byKey, apart)) sets.union(a.key, b.key);
  }
}

/** Complete linkage: no member of the one cluster may contradict a member of the other. */
function mayJoin(
  a: IdentityRecord,
  b: IdentityRecord,
  sets: DisjointSets,
  byKey: ReadonlyMap<string, IdentityRecord>,
  apart: ReadonlySet<string>,
): boolean {
  if (sets.find(a.key) === sets.find(b.key)) return false;
  return sets.membersOf(a.key).every((first) =>
    sets.membersOf(b.key).every((second) => {
      if (apart.has(pairKey(first, second))) return false;
      const [x, y] = [byKey.get(first), byKey.get(second)] as [IdentityRecord, IdentityRecord];
      return compareRecords(x, y).score > 0;
    }),
  );
}

function candidatePairs(records: readonly IdentityRecord[]): readonly ComparedPair[] {
  const blocks = new Map<string, IdentityRecord[]>();
  for (const record of records.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    for (const key of blocksOf(record)) {
      const block = blocks.get(key);
      if (block) block.push(record);
      else blocks.set(key, [record]);
    }
  }
  const pairs = new Map<string, ComparedPair>();
  for (const block of blocks.values()) {
    block.forEach((a, at) => {
      for (const b of block.slice(at + 1)) {
        const key = pairKey(a.key, b.key);
        if (pairs.has(key) || (block.length > LARGEST_BLOCK && a.name !== b.name)) continue;
        const decision = compareRecords(a, b);
        if (decision.verdict !== "different") pairs.set(key, { a, b, decision });
      }
    });
  }
  return [...pairs].sort(byScoreThenKey).map(([, pair]) => pair);
}

function byScoreThenKey(
  [keyA, a]: readonly [string, ComparedPair],
  [keyB, b]: readonly [string, ComparedPair],
): number {
  return b.decision.score - a.decision.score || (keyA < keyB ? -1 : 1);
}

function differentPairs(constraints: readonly Constraint[]): ReadonlySet<string> {
  const different = constraints.filter(({ verdict }) => verdict === "different");
  return new Set(different.map(({ a, b }) => pairKey(a, b)));
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** Every record's node id; clusters that would bear the same id are told apart by their countries. */
function nameClusters(
  keys: readonly string[],
  sets: DisjointSets,
  byKey: ReadonlyMap<string, IdentityRecord>,
): ReadonlyMap<string, string> {
  const roots = [...new Set(keys.map((key) => sets.find(key)))].sort();
  const clusters = roots.map((root) => {
    const members = sets.membersOf(root).map((key) => byKey.get(key) as IdentityRecord);
    return { root, id: fullestId(members), countries: countriesOf(members) };
  });
  const bearers = new Map<string, number>();
  for (const { id } of clusters) bearers.set(id, (bearers.get(id) ?? 0) + 1);
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { root, id, countries } of clusters) {
    const shared = (bearers.get(id) ?? 0) > 1;
    const own = shared && countries !== "" ? `${id}~${countries}` : id;
    ids.set(root, taken.has(own) ? `${id}~${sha256(root).slice(0, 8)}` : own);
    taken.add(own);
  }
  return new Map(keys.map((key) => [key, ids.get(sets.find(key)) as string]));
}

function countriesOf(members: readonly IdentityRecord[]): string {
  return [...new Set(members.flatMap(({ countries }) => countries))].sort().join("-").toLowerCase();
}

/** The fullest name's id stands for all; of equally full ones the first in code-unit order. */
function fullestId(members: readonly IdentityRecord[]): string {
  const words = (record: IdentityRecord) => record.localId.split("-").length;
  const [first] = members.toSorted(
    (a, b) => words(b) - words(a) || (a.localId < b.localId ? -1 : 1),
  );
  return (first as IdentityRecord).localId;
}
