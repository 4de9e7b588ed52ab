import { EDGE_TYPE_NAMES } from "../../../schema/edge-types.ts";
import { NODE_TYPE_NAMES } from "../../../schema/node-types.ts";
import type { Stats } from "../contract.ts";
import type { ReadStore } from "./read-store.ts";
import { numberOf, readRows } from "./rows.ts";

/** How many nodes and edges of each type there are. */
export async function countGraph(store: ReadStore): Promise<Stats> {
  const [nodes, edges] = await Promise.all([
    countEach(store, NODE_TYPE_NAMES, (type) => `MATCH (n:${type}) RETURN count(n) AS count`),
    countEach(
      store,
      EDGE_TYPE_NAMES,
      (type) => `MATCH ()-[e:${type}]->() RETURN count(e) AS count`,
    ),
  ]);
  return { nodes, edges, articles: nodes.Article ?? 0 };
}

async function countEach<Type extends string>(
  store: ReadStore,
  types: readonly Type[],
  statementOf: (type: Type) => string,
): Promise<Partial<Record<Type, number>>> {
  const counts = await Promise.all(
    types.map(async (type) => {
      const [row] = await readRows(store, statementOf(type), {});
      return [type, numberOf(row?.count)] as const;
    }),
  );
  const present = counts.filter(([, count]) => count > 0);
  return Object.fromEntries(present) as Partial<Record<Type, number>>;
}
