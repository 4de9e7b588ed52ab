import { joinEntity } from "../../graph/join-entity.ts";
import { toGraph } from "../../graph/to-graph.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { GraphNode, Subgraph } from "../../schema/graph.ts";
import { graphHash } from "../../schema/graph-hash.ts";

/** What a store must hold after these articles, made without any store. */
export function expectedGraph(documents: readonly DocumentGraph[]): Subgraph {
  const rows = documents.map((document) => toGraph(document, "2026-01-01T00:00:00Z"));
  const nodes = new Map<string, GraphNode>();
  for (const node of rows.flatMap(({ article, nodes }) => [article, ...nodes])) {
    const known = nodes.get(node.id);
    const properties = known ? joinEntity(known.properties, node.properties) : node.properties;
    nodes.set(node.id, { ...node, properties });
  }
  return { nodes: [...nodes.values()], edges: rows.flatMap(({ edges }) => edges) };
}

export function expectedHash(documents: readonly DocumentGraph[]): string {
  const { nodes, edges } = expectedGraph(documents);
  return graphHash(nodes, edges);
}
