import { EDGE_TYPE_NAMES, type EdgeType } from "../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../schema/graph.ts";
import { countEdgesAt, edgesAt } from "./cypher/edges.ts";
import { nodesById } from "./cypher/nodes.ts";
import type { CypherConnection, CypherTransaction } from "./cypher-connection.ts";
import { compare, runChunked } from "./row-chunks.ts";
import type { BoundedSubgraph, NeighbourhoodOptions } from "./store.ts";
import { edgeFromRow, nodeFromRow } from "./stored-rows.ts";

const DEFAULT_LIMIT = 500;

/** Ring by ring, as long as the limit of edges allows; within a ring in the order of their ids. */
export async function egoNetwork(
  transaction: CypherTransaction,
  integer: CypherConnection["integer"],
  id: string,
  options: NeighbourhoodOptions,
): Promise<BoundedSubgraph> {
  const limit = options.limit ?? DEFAULT_LIMIT;
  const types = edgeTypes(options);
  const stops = new Set(options.stops);
  const edges = new Map<string, GraphEdge>();
  const reached = new Set([id]);
  let ring: readonly string[] = [id];
  let omitted = 0;
  for (let step = 0; step < options.depth && ring.length > 0 && types.length > 0; step++) {
    const found = await ringEdges(transaction, integer, types, ring, limit + 1);
    const unseen = found.filter((edge) => !edges.has(edge.id));
    const kept = unseen.slice(0, limit - edges.size);
    for (const edge of kept) edges.set(edge.id, edge);
    if (kept.length < unseen.length || found.length > limit) {
      omitted = await countOmitted(transaction, types, ring, edges);
      ring = [];
    } else {
      ring = kept
        .flatMap(({ from, to }) => [from, to])
        .filter((node) => !reached.has(node) && !stops.has(node));
      ring = [...new Set(ring)].sort();
    }
    for (const { from, to } of kept) reached.add(from).add(to);
  }
  const nodes = await readNodes(transaction, [...reached]);
  return {
    nodes: nodes.sort((a, b) => compare(a.id, b.id)),
    edges: [...edges.values()].sort((a, b) => compare(a.id, b.id)),
    omitted,
  };
}

function edgeTypes({ edgeTypes, includeMentions }: NeighbourhoodOptions): readonly EdgeType[] {
  const asked = edgeTypes ?? EDGE_TYPE_NAMES;
  return asked.filter((type) => includeMentions || type !== "MENTIONS");
}

async function ringEdges(
  transaction: CypherTransaction,
  integer: CypherConnection["integer"],
  types: readonly EdgeType[],
  ring: readonly string[],
  limit: number,
): Promise<GraphEdge[]> {
  const rows = await Promise.all(
    byLabel(ring).map(([label, ids]) =>
      transaction.run(edgesAt(label, types, ids, integer(limit))),
    ),
  );
  const edges = new Map(rows.flat().map((row) => [row.id as string, edgeFromRow(row)]));
  return [...edges.values()].sort((a, b) => compare(a.id, b.id)).slice(0, limit);
}

/** How many edges of this ring were left out (what lies behind them is not counted). */
async function countOmitted(
  transaction: CypherTransaction,
  types: readonly EdgeType[],
  ring: readonly string[],
  kept: ReadonlyMap<string, GraphEdge>,
): Promise<number> {
  const counts = await Promise.all(
    byLabel(ring).map(([label, ids]) => transaction.run(countEdgesAt(label, types, ids))),
  );
  const inRing = new Set(ring);
  const keptHere = [...kept.values()].filter(({ from, to }) => inRing.has(from) || inRing.has(to));
  const there = counts.flat().reduce((sum, { count }) => sum + Number(count), 0);
  return Math.max(1, there - keptHere.length);
}

export async function readNodes(
  transaction: CypherTransaction,
  ids: readonly string[],
): Promise<GraphNode[]> {
  const rows = await Promise.all(
    byLabel(ids).map(([label, some]) =>
      runChunked(some, (chunk) => transaction.run(nodesById(label, chunk))),
    ),
  );
  return rows.flat().map(nodeFromRow);
}

function byLabel(ids: readonly string[]): ["Entity" | "Article", readonly string[]][] {
  const articles = ids.filter(isArticleId);
  const entities = ids.filter((id) => !isArticleId(id));
  const groups: ["Entity" | "Article", readonly string[]][] = [
    ["Entity", entities],
    ["Article", articles],
  ];
  return groups.filter(([, group]) => group.length > 0);
}

export function isArticleId(id: string): boolean {
  return id.startsWith("article:");
}
