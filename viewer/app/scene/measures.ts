import type { ViewState } from "../state/view-state.ts";
import type { SceneGraph } from "./graph-scene.ts";
import { simpleGraph } from "./simple-graph.ts";

export type Measure = ViewState["size"];

/** A measure of each node of the scene. The heavier ones are fetched when first asked for. */
export async function measureNodes(graph: SceneGraph, by: Measure): Promise<Map<string, number>> {
  if (by === "betweenness") {
    const { default: betweenness } = await import("graphology-metrics/centrality/betweenness.js");
    return new Map(Object.entries(betweenness(simpleGraph(graph), { getEdgeWeight: null })));
  }
  if (by === "pagerank") {
    const { default: pagerank } = await import("graphology-metrics/centrality/pagerank.js");
    return new Map(Object.entries(pagerank(simpleGraph(graph), { getEdgeWeight: null })));
  }
  return simpleMeasure(graph, by);
}

/** Measures that cost no more than looking at each edge. */
export function simpleMeasure(graph: SceneGraph, by: Measure): Map<string, number> {
  const of = (value: (id: string) => number) =>
    new Map(graph.mapNodes((id): [string, number] => [id, value(id)]));
  if (by === "equal") return of(() => 0);
  if (by === "sources") {
    return of((id) => graph.reduceEdges(id, (sum, _, { sources }) => sum + sources, 0));
  }
  return of((id) => graph.degree(id));
}
