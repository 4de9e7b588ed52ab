import { GraphEdge, GraphNode, type Subgraph } from "../../schema/graph.ts";
import type { GraphStore } from "../store.ts";
import type { ExportSource } from "./export-format.ts";

const MOST_ROWS = 100_000;
const LONGEST_QUERY = 60_000;

/** A subgraph in memory as an export source, in id order. */
export function sourceOf({ nodes, edges }: Subgraph): ExportSource {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const sorted = { nodes: nodes.toSorted(byId), edges: edges.toSorted(byId) };
  return { nodes: () => sorted.nodes, edges: () => sorted.edges };
}

export type Selection = { readonly source: ExportSource; readonly truncated: boolean };

/** Every node and edge in the rows of a read-only query, in lists and maps too, with all edge ends. */
export async function selectByQuery(
  store: GraphStore,
  cypher: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Selection> {
  const options = { parameters, limit: MOST_ROWS, timeout: LONGEST_QUERY };
  const { rows, truncated } = await store.query(cypher, options);
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  collect(rows, nodes, edges);
  for (const { from, to } of edges.values()) {
    for (const id of [from, to]) {
      const node = nodes.has(id) ? undefined : await store.node(id);
      if (node) nodes.set(id, node);
    }
  }
  return {
    source: sourceOf({ nodes: [...nodes.values()], edges: [...edges.values()] }),
    truncated,
  };
}

function collect(
  value: unknown,
  nodes: Map<string, GraphNode>,
  edges: Map<string, GraphEdge>,
): void {
  if (value === null || typeof value !== "object") return;
  const { kind, ...rest } = value as Record<string, unknown>;
  const node = kind === "node" ? GraphNode.safeParse(rest).data : undefined;
  const edge = kind === "edge" ? GraphEdge.safeParse(rest).data : undefined;
  if (node) nodes.set(node.id, node);
  else if (edge) edges.set(edge.id, edge);
  else for (const item of Object.values(value)) collect(item, nodes, edges);
}
