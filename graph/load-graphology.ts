import { MultiDirectedGraph } from "graphology";
import type { EdgeType } from "../schema/edge-types.ts";
import type { Status } from "../schema/fact.ts";
import type { GraphEdge, GraphNode, PropertyValue, Subgraph } from "../schema/graph.ts";
import type { NodeType } from "../schema/node-types.ts";

type NodeAttributes = {
  readonly type: NodeType;
  readonly properties: Readonly<Record<string, PropertyValue>>;
};

type EdgeAttributes = {
  readonly type: EdgeType;
  readonly article: string;
  readonly status: Status;
  readonly properties: Readonly<Record<string, PropertyValue>>;
};

export type LoadedGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** What a store streams, or a subgraph, as a graphology graph with the same ids as keys. */
export async function loadGraphology(source: {
  nodes(): AsyncIterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge>;
}): Promise<LoadedGraph> {
  const graph: LoadedGraph = new MultiDirectedGraph();
  for await (const node of source.nodes()) addNode(graph, node);
  for await (const edge of source.edges()) addEdge(graph, edge);
  return graph;
}

/** An edge whose ends are not both in the subgraph is left out. */
export function graphologyOf({ nodes, edges }: Subgraph): LoadedGraph {
  const graph: LoadedGraph = new MultiDirectedGraph();
  for (const node of nodes) addNode(graph, node);
  for (const edge of edges) addEdge(graph, edge);
  return graph;
}

function addNode(graph: LoadedGraph, { id, type, properties }: GraphNode): void {
  graph.mergeNode(id, { type, properties });
}

function addEdge(graph: LoadedGraph, { id, from, to, ...attributes }: GraphEdge): void {
  if (!graph.hasNode(from) || !graph.hasNode(to) || graph.hasEdge(id)) return;
  const { type, article, status, properties } = attributes;
  graph.addDirectedEdgeWithKey(id, from, to, { type, article, status, properties });
}
