import type { ViewState } from "../state/view-state.ts";
import type { SceneGraph } from "./graph-scene.ts";

const [SMALLEST, LARGEST] = [9, 22];

/** Radius of each node in pixels: the square root of a measure between the smallest and largest. */
export function nodeSizes(
  graph: SceneGraph,
  by: ViewState["size"],
  scale = 1,
): Map<string, number> {
  const values = measure(graph, by);
  const most = Math.max(...values.values(), 1e-9);
  return new Map(
    [...values].map(([id, value]) => [
      id,
      scale * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / most)),
    ]),
  );
}

function measure(graph: SceneGraph, by: ViewState["size"]): Map<string, number> {
  const of = (value: (id: string) => number) =>
    new Map(graph.mapNodes((id): [string, number] => [id, value(id)]));
  if (by === "equal") return of(() => 0);
  if (by === "sources") {
    return of((id) => graph.reduceEdges(id, (sum, _, { sources }) => sum + sources, 0));
  }
  // A few facts should not look like a hub in a small picture.
  const most = Math.max(12, ...graph.mapNodes((id) => graph.degree(id)));
  return of((id) => graph.degree(id) / most);
}
