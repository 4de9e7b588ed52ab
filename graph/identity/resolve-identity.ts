import { constraintsOn, type Decisions, renamedNodes } from "../decisions/apply-decisions.ts";
import { affectedRecords, type RecordChange } from "./affected-records.ts";
import { clusterRecords } from "./cluster-records.ts";
import type { IdentityRecord } from "./identity-record.ts";
import type { Placement } from "./materialise.ts";
import type { PlacedRecord, RecordStore } from "./record-store.ts";

export type Resolution = {
  /** Where each record of the written articles, and each that moved, is now. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** Records that were there before and have another node or name now, as they were. */
  readonly moved: readonly PlacedRecord[];
};

/** Brings the records and their nodes up to date, and stores them. */
export async function resolveIdentity(
  store: RecordStore,
  change: RecordChange,
  known: ReadonlyMap<string, PlacedRecord>,
  decisions: Decisions,
  largestBlock: number,
): Promise<Resolution> {
  const placements = new Map<string, Placement>(known);
  const { fresh, gone, decided } = change;
  if (fresh.length + gone.length + decided.length === 0) return { placements, moved: [] };
  store.create(fresh);
  store.remove(gone);
  const { records, placed, canonicalIds } = await nodesOf(store, change, decisions, largestBlock);
  const titles = renamedNodes(records, canonicalIds, decisions);
  const changed: PlacedRecord[] = [];
  const moved: PlacedRecord[] = [];
  for (const record of records) {
    const placement = placementOf(record, canonicalIds, titles);
    placements.set(record.key, placement);
    const before = placed.get(record.key) ?? known.get(record.key);
    if (before?.canonical === placement.canonical && before.title === placement.title) continue;
    changed.push({ record, ...placement });
    if (before !== undefined) moved.push(before);
  }
  store.write(changed);
  return { placements, moved };
}

/** The affected records with their nodes. */
async function nodesOf(
  store: RecordStore,
  change: RecordChange,
  decisions: Decisions,
  largestBlock: number,
) {
  const affected = await affectedRecords(store, change, decisions, largestBlock);
  const { records, placed, isOversize, isElsewhere, leftAlone } = affected;
  const constraints = constraintsOn(records, decisions);
  const { canonicalIds } = clusterRecords(records, constraints, isOversize, isElsewhere);
  const alone = leftAlone(canonicalIds);
  if (alone.length === 0) return { records, placed, canonicalIds };
  const whole = [...(change.whole ?? []), ...alone];
  return nodesOf(store, { ...change, whole }, decisions, largestBlock);
}

function placementOf(
  { key }: IdentityRecord,
  canonicalIds: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): Placement {
  const canonical = canonicalIds.get(key) as string;
  const title = titles.get(canonical);
  return title === undefined ? { canonical } : { canonical, title };
}
