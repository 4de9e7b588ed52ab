import { blocksOf, compareRecords, isWeak, mayBeOne, mayBeTogether } from "./comparisons.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { IdentityDecision, IdentityRecord } from "./identity-record.ts";
import { type ElsewhereTest, nameClusters, type OversizeTest } from "./name-clusters.ts";

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

type Work = {
  readonly byKey: ReadonlyMap<string, IdentityRecord>;
  readonly sets: DisjointSets;
  /** What a person joined. */
  readonly decided: DisjointSets;
  /** Pairs that a person keeps apart. */
  readonly apart: ReadonlySet<string>;
};

/** A block with more records than this tells too little: nothing is compared because of it. */
export const LARGEST_BLOCK = 300;

/**
 * Which records are one node: a function of the set of records and constraints, whatever their order.
 * Complete records are joined first, best pairs first and never against a contradiction; a record that
 * lacks a given name or a country, or fits two persons, joins a cluster only where it is the single one
 * that fits.
 *
 * The answer for a part of all records is that for the whole where the part holds, with each record,
 * all that are the same by comparison or constraint or have the same local id. `isOversize` then tells
 * of the blocks of the whole, and `isElsewhere` of the ids that clusters beside the part share.
 */
export function clusterRecords(
  records: readonly IdentityRecord[],
  constraints: readonly Constraint[] = [],
  isOversize: OversizeTest = oversizeAmong(records),
  isElsewhere: ElsewhereTest = () => false,
): Clusters {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const sets = new DisjointSets();
  const decided = new DisjointSets();
  for (const { a, b, verdict } of constraints) {
    if (verdict !== "same" || !byKey.has(a) || !byKey.has(b)) continue;
    sets.union(a, b);
    decided.union(a, b);
  }
  const apart = differentPairs(constraints);
  const work: Work = { byKey, sets, decided, apart };
  const pairs = candidatePairs([...byKey.values()], isOversize);
  const same = pairs.filter(({ decision }) => decision.verdict === "same");
  const torn = tornRecords(same, work);
  const isLoose = (record: IdentityRecord) => isWeak(record) || torn.has(record.key);
  for (const { a, b } of same.filter((pair) => !isLoose(pair.a) && !isLoose(pair.b))) {
    if (mayJoin(a, b, work)) sets.union(a.key, b.key);
  }
  attachLoose(same, work, isLoose);
  const uncertain = pairs.filter(
    ({ a, b, decision }) =>
      decision.verdict !== "different" &&
      sets.find(a.key) !== sets.find(b.key) &&
      !apart.has(pairKey(a.key, b.key)),
  );
  return { canonicalIds: namesByKey(sets, byKey, isOversize, isElsewhere), uncertain };
}

export function oversizeAmong(
  records: readonly IdentityRecord[],
  largest: number = LARGEST_BLOCK,
): OversizeTest {
  const sizes = new Map<string, number>();
  for (const record of new Map(records.map((record) => [record.key, record])).values()) {
    for (const block of blocksOf(record)) sizes.set(block, (sizes.get(block) ?? 0) + 1);
  }
  return (block) => (sizes.get(block) ?? 0) > largest;
}

/** Persons whose name fits two who are not one: George Bush, beside George W. and George H. W. Bush. */
function tornRecords(same: readonly ComparedPair[], work: Work): ReadonlySet<string> {
  const officials = same.filter(({ a, b }) => a.type === "Official" && !isWeak(a) && !isWeak(b));
  const torn = [...partnersOf(officials)].filter(([, partners]) => {
    const named = [...new Map(partners.map((partner) => [partner.name, partner])).values()];
    return named.some((x, at) =>
      named
        .slice(at + 1)
        .some(
          (y) => work.sets.find(x.key) !== work.sets.find(y.key) && !mayBeWith(x.key, y.key, work),
        ),
    );
  });
  return new Set(torn.map(([key]) => key));
}

function partnersOf(pairs: readonly ComparedPair[]): ReadonlyMap<string, IdentityRecord[]> {
  const partners = new Map<string, IdentityRecord[]>();
  const add = (key: string, partner: IdentityRecord) => {
    const known = partners.get(key);
    if (known) known.push(partner);
    else partners.set(key, [partner]);
  };
  for (const { a, b } of pairs) {
    add(a.key, b);
    add(b.key, a);
  }
  return partners;
}

/** Loose records join another cluster if exactly one fits; those that none or several fit, each other. */
function attachLoose(
  same: readonly ComparedPair[],
  work: Work,
  isLoose: (record: IdentityRecord) => boolean,
): void {
  const { sets, byKey } = work;
  const mixed = same.filter(({ a, b }) => isLoose(a) !== isLoose(b));
  const partners = new Map(
    [...partnersOf(mixed)].filter(([key]) => isLoose(byKey.get(key) as IdentityRecord)),
  );
  const targets = [...partners].flatMap(([key, strong]) => {
    const roots = new Set(strong.map((record) => sets.find(record.key)));
    return roots.size === 1 ? [[key, strong[0] as IdentityRecord] as const] : [];
  });
  const attached = new Set<string>();
  for (const [key, target] of targets) {
    const weak = byKey.get(key) as IdentityRecord;
    if (sets.find(key) === sets.find(target.key)) attached.add(key);
    if (!mayJoin(weak, target, work)) continue;
    sets.union(key, target.key);
    attached.add(key);
  }
  for (const { a, b } of same) {
    const isAmbiguous = ({ key }: IdentityRecord) => partners.has(key);
    const areFree = [a, b].every((record) => isLoose(record) && !attached.has(record.key));
    const areAlike = isAmbiguous(a) === isAmbiguous(b);
    if (areFree && areAlike && mayJoin(a, b, work)) sets.union(a.key, b.key);
  }
}

/**
 * Complete linkage: no member of the one cluster may contradict a member of the other, unless a person
 * joined what both of them fit.
 */
function mayJoin(a: IdentityRecord, b: IdentityRecord, work: Work): boolean {
  const { sets, apart, decided } = work;
  if (sets.find(a.key) === sets.find(b.key)) return false;
  const [first, second] = [sets.membersOf(a.key), sets.membersOf(b.key)];
  const roots = new Set([...first, ...second].map((key) => decided.find(key)));
  const groups = [...roots]
    .map((root) => decided.membersOf(root))
    .filter(({ length }) => length > 1);
  const fitsInto = (key: string, group: readonly string[]) =>
    group.some((member) => member === key || mayBeWith(key, member, work));
  return first.every((x) =>
    second.every(
      (y) =>
        !apart.has(pairKey(x, y)) &&
        (mayBeWith(x, y, work) || groups.some((group) => fitsInto(x, group) && fitsInto(y, group))),
    ),
  );
}

function mayBeWith(x: string, y: string, { byKey }: Work): boolean {
  const [first, second] = [byKey.get(x), byKey.get(y)] as [IdentityRecord, IdentityRecord];
  return mayBeOne(first, second) && mayBeTogether(first.type, compareRecords(first, second));
}

function candidatePairs(
  records: readonly IdentityRecord[],
  isOversize: OversizeTest,
): readonly ComparedPair[] {
  const sorted = records.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const blocks = new Map<string, number[]>();
  for (const [place, record] of sorted.entries()) {
    for (const key of blocksOf(record)) {
      if (isOversize(key)) continue;
      const block = blocks.get(key);
      if (block) block.push(place);
      else blocks.set(key, [place]);
    }
  }
  const compared = new Set<number>();
  const pairs: (readonly [string, ComparedPair])[] = [];
  for (const block of blocks.values()) {
    for (const [at, first] of block.entries()) {
      for (const second of block.slice(at + 1)) {
        const [a, b] = [sorted[first], sorted[second]] as [IdentityRecord, IdentityRecord];
        if (!mayBeOne(a, b)) continue;
        const pair = first * sorted.length + second;
        if (compared.has(pair)) continue;
        compared.add(pair);
        const decision = compareRecords(a, b);
        if (decision.verdict !== "different")
          pairs.push([pairKey(a.key, b.key), { a, b, decision }]);
      }
    }
  }
  return pairs.sort(byScoreThenKey).map(([, pair]) => pair);
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

function namesByKey(
  sets: DisjointSets,
  byKey: ReadonlyMap<string, IdentityRecord>,
  isOversize: OversizeTest,
  isElsewhere: ElsewhereTest,
): ReadonlyMap<string, string> {
  const roots = [...new Set([...byKey.keys()].map((key) => sets.find(key)))].sort();
  const clusters = roots.map((root) =>
    sets.membersOf(root).map((key) => byKey.get(key) as IdentityRecord),
  );
  const ids = nameClusters(clusters, isOversize, isElsewhere);
  return new Map(
    clusters.flatMap((members, at) => members.map(({ key }) => [key, ids[at] as string] as const)),
  );
}
