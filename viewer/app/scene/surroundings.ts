import type { SceneGraph } from "./graph-scene.ts";

/** All nodes within some facts of one; nothing is reached through the nodes at which to stop. */
export function within(
  graph: SceneGraph,
  start: string,
  depth: number,
  stops: ReadonlySet<string>,
): Set<string> {
  const reached = new Set([start]);
  let ring = graph.hasNode(start) ? [start] : [];
  for (let step = 0; step < depth; step++) {
    const open = ring.filter((id) => id === start || !stops.has(id));
    ring = open.flatMap((id) => graph.neighbors(id)).filter((id) => !reached.has(id));
    for (const id of ring) reached.add(id);
  }
  return reached;
}

/** Neighbours that are joined to nothing else on screen. */
export function leavesOf(graph: SceneGraph, id: string): string[] {
  if (!graph.hasNode(id)) return [];
  return graph
    .neighbors(id)
    .filter((other) => other !== id && graph.neighbors(other).every((next) => next === id));
}
