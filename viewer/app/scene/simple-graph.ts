import { UndirectedGraph } from "graphology";
import type { SceneGraph } from "./graph-scene.ts";

/** The scene without directions, parallel facts and loops, as most measures of networks want it. */
export function simpleGraph(graph: SceneGraph): UndirectedGraph {
  const simple = new UndirectedGraph();
  for (const id of graph.nodes().sort()) simple.addNode(id);
  graph.forEachEdge((_, __, from, to) => {
    if (from !== to) simple.mergeEdge(from, to);
  });
  return simple;
}
