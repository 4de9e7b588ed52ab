import { groupBy } from "../../../schema/group-by.ts";
import type { NodeRef } from "../contract.ts";
import { labelOfId, nodeTypeOfId } from "./node-type-of-id.ts";
import type { ReadStore } from "./read-store.ts";
import { readRows, textOf } from "./rows.ts";

const BATCH = 1000;

type Batch = readonly [label: "Article" | "Entity", ids: readonly string[]];

/** Distinct ids in order, by the label that finds them, in batches that fit one statement. */
export function batchesByLabel(ids: Iterable<string>): readonly Batch[] {
  const byLabel = groupBy([...new Set(ids)].sort(), labelOfId);
  return [...byLabel].flatMap(([label, group]) =>
    Array.from(
      { length: Math.ceil(group.length / BATCH) },
      (_, index): Batch => [label, group.slice(index * BATCH, (index + 1) * BATCH)],
    ),
  );
}

/** Names of nodes; an id that the store doesn't hold stands for itself. */
export async function nodeRefs(
  store: ReadStore,
  ids: Iterable<string>,
): Promise<(id: string) => NodeRef> {
  const batches = await Promise.all(
    batchesByLabel(ids).map(([label, batch]) =>
      readRows(
        store,
        `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN n.id AS id, coalesce(n.name, n.title) AS name`,
        { ids: batch },
      ),
    ),
  );
  const names = new Map(batches.flat().map(({ id, name }) => [id, textOf(name)] as const));
  return (id) => ({ id, type: nodeTypeOfId(id), name: names.get(id) ?? id });
}
