import { EDGE_TYPE_NAMES } from "../../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import { compare } from "../row-chunks.ts";
import { edgeFromRow, nodeFromRow } from "../stored-rows.ts";
import type { Database } from "./grafeo.ts";

type Key = { readonly id: string; readonly internal: number };

/** All nodes in id order; only the ids are held in memory. */
export async function* streamNodes(database: Database): AsyncGenerator<GraphNode> {
  const keys: Key[] = [];
  for (const label of ["Entity", "Article"]) {
    const result = await database.executeCypher(
      `MATCH (node:${label}) RETURN node.id AS id, id(node) AS internal`,
    );
    keys.push(...(result.toArray() as Key[]));
  }
  for (const { internal } of keys.sort((a, b) => compare(a.id, b.id))) {
    const node = database.getNode(internal);
    if (node) yield nodeFromRow({ labels: node.labels, properties: node.properties() });
  }
}

/** All edges in id order; only their ids and those of their ends are held in memory. */
export async function* streamEdges(database: Database): AsyncGenerator<GraphEdge> {
  const keys: (Key & { readonly from: string; readonly to: string })[] = [];
  for (const type of EDGE_TYPE_NAMES) {
    const result = await database.executeCypher(
      `MATCH (source)-[edge:${type}]->(target)
       RETURN edge.id AS id, id(edge) AS internal, source.id AS from, target.id AS to`,
    );
    keys.push(...(result.toArray() as typeof keys));
  }
  for (const { internal, from, to } of keys.sort((a, b) => compare(a.id, b.id))) {
    const edge = database.getEdge(internal);
    if (edge) yield edgeFromRow({ type: edge.edgeType, from, to, properties: edge.properties() });
  }
}
