import { type Decisions, names } from "../decisions/apply-decisions.ts";
import { blocksOf, compareRecords, idBlock, mayBeOne } from "./comparisons.ts";
import type { IdentityRecord } from "./identity-record.ts";
import { type ElsewhereTest, type OversizeTest, sharedIdOf } from "./name-clusters.ts";
import type { PlacedRecord, RecordStore } from "./record-store.ts";

export type Affected = {
  /** With each record all that may share its node or its id; new ones have no place yet. */
  readonly records: readonly IdentityRecord[];
  readonly placed: ReadonlyMap<string, PlacedRecord>;
  readonly isOversize: OversizeTest;
  readonly isElsewhere: ElsewhereTest;
  /** Nodes that share no id any more once the affected records have these; empty if there are none. */
  readonly leftAlone: (canonicalIds: ReadonlyMap<string, string>) => readonly string[];
};

export type RecordChange = {
  readonly fresh: readonly IdentityRecord[];
  readonly gone: readonly IdentityRecord[];
  /** Local ids that decisions name which were taken or taken back. */
  readonly decided: readonly string[];
  /** Local ids all of whose records are affected. */
  readonly whole?: readonly string[];
};

/**
 * All records whose node may be another one after the change. `store` has the new records' blocks and no
 * longer those of the gone ones.
 */
export async function affectedRecords(
  store: RecordStore,
  { fresh, gone, decided, whole = [] }: RecordChange,
  decisions: Decisions,
  largestBlock: number,
): Promise<Affected> {
  const sizes = new Map<string, number>();
  const placed = new Map<string, PlacedRecord>();
  const known = new Map<string, IdentityRecord>(fresh.map((record) => [record.key, record]));
  const members = new Map<string, readonly IdentityRecord[]>();
  const isOversize = (block: string) => (sizes.get(block) ?? 0) > largestBlock;

  async function load(blocks: readonly string[], always: ReadonlySet<string>): Promise<void> {
    const unknown = blocks.filter((block) => !sizes.has(block));
    const found = unknown.length > 0 ? await store.sizes(unknown) : new Map<string, number>();
    for (const block of unknown) sizes.set(block, found.get(block) ?? 0);
    const wanted = blocks.filter(
      (block) => !members.has(block) && (always.has(block) || !isOversize(block)),
    );
    if (wanted.length === 0) return;
    const loaded = await store.members(wanted);
    const missing = [...loaded.values()].flat().filter((key) => !known.has(key));
    for (const [key, record] of await store.read(missing)) {
      placed.set(key, record);
      known.set(key, record.record);
    }
    for (const block of wanted) {
      members.set(
        block,
        (loaded.get(block) ?? []).flatMap((key) => known.get(key) ?? []),
      );
    }
  }
  const recordsIn = (block: string) => members.get(block) ?? [];

  const changed = [...fresh, ...gone].flatMap(blocksOf);
  const grown = countBlocks(fresh);
  const shrunk = countBlocks(gone);
  await load([...new Set(changed)], new Set());
  const crossing = [...new Set(changed)].filter((block) => {
    const after = sizes.get(block) ?? 0;
    const before = after - (grown.get(block) ?? 0) + (shrunk.get(block) ?? 0);
    return before > largestBlock !== after > largestBlock;
  });
  const byDecision = [...decided, ...whole].map(idBlock);
  await load([...crossing, ...byDecision], new Set([...crossing, ...byDecision]));

  const partners = decidedPartners(decisions);
  const reached = new Map<string, IdentityRecord>();
  let ring: IdentityRecord[] = [];
  const reach = (record: IdentityRecord) => {
    if (reached.has(record.key)) return;
    reached.set(record.key, record);
    ring.push(record);
  };
  for (const record of fresh) reach(record);
  for (const block of [...crossing, ...byDecision])
    for (const record of recordsIn(block)) reach(record);
  for (const lost of gone) {
    for (const record of neighbours(lost, true)) reach(record);
    const related = partners(lost).map(idBlock);
    await load(related, new Set(related));
    for (const block of related) for (const record of recordsIn(block)) reach(record);
  }

  /** What bears an id that several share goes on doing so, whoever else does. */
  const isToldApart = (record: IdentityRecord) => {
    const before = placed.get(record.key);
    return before !== undefined && sharedIdOf(record, before.canonical) !== undefined;
  };

  function neighbours(record: IdentityRecord, isGone = false): readonly IdentityRecord[] {
    const met = new Set<IdentityRecord>();
    for (const block of blocksOf(record)) {
      if (isOversize(block)) continue;
      for (const other of recordsIn(block)) if (!reached.has(other.key)) met.add(other);
    }
    return [...met].filter(
      (other) =>
        other.key !== record.key &&
        ((other.localId === record.localId && (isGone || !isToldApart(other))) ||
          (mayBeOne(record, other) && compareRecords(record, other).verdict === "same")),
    );
  }

  while (ring.length > 0) {
    const current = ring;
    ring = [];
    const related = new Set(current.flatMap((record) => partners(record).map(idBlock)));
    await load([...new Set([...current.flatMap(blocksOf), ...related])], related);
    for (const record of current) {
      for (const neighbour of neighbours(record)) reach(neighbour);
      for (const id of partners(record)) {
        for (const other of recordsIn(idBlock(id))) reach(other);
      }
    }
  }

  /** The nodes beside the affected ones that share an id with others. */
  const bearersElsewhere = (id: string) => {
    const block = idBlock(id);
    if (isOversize(block)) return [];
    const nodes = recordsIn(block).flatMap((record) => {
      const canonical = reached.has(record.key) ? undefined : placed.get(record.key)?.canonical;
      return canonical !== undefined && sharedIdOf(record, canonical) === id ? [canonical] : [];
    });
    return [...new Set(nodes)];
  };
  return {
    records: [...reached.values()],
    placed,
    isOversize,
    isElsewhere: (id) => bearersElsewhere(id).length > 0,
    leftAlone(canonicalIds) {
      const before = new Set<string>();
      const after = new Set<string>();
      for (const record of reached.values()) {
        const was = placed.get(record.key)?.canonical;
        const shared = was === undefined ? undefined : sharedIdOf(record, was);
        if (shared !== undefined) before.add(shared);
        const is = canonicalIds.get(record.key) as string;
        after.add(sharedIdOf(record, is) ?? is);
      }
      return [...before].filter((id) => !after.has(id) && bearersElsewhere(id).length === 1);
    },
  };
}

function countBlocks(records: readonly IdentityRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of records.flatMap(blocksOf)) counts.set(block, (counts.get(block) ?? 0) + 1);
  return counts;
}

/** The local ids that a decision joins to that of a record. */
function decidedPartners({ joined }: Decisions): (record: IdentityRecord) => readonly string[] {
  return (record) =>
    joined
      .filter((pair) => pair.some((reference) => names(reference, record)))
      .flatMap((pair) => pair.map(({ id }) => id));
}
