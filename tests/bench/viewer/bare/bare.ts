import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Scene } from "../../../../viewer/api/scene.ts";

/** The graph that the explorer shows, drawn by Sigma alone as it comes: what the explorer is measured by. */
const { nodes, edges } = (await (await fetch("/api/whole?force=true")).json()) as Scene;
const graph = new MultiDirectedGraph();
nodes.ids.forEach((id, index) => {
  const [x, y] = [nodes.xs?.[index] ?? 0, nodes.ys?.[index] ?? 0];
  graph.addNode(id, { x, y, size: 5, label: nodes.names[index], color: "#1f5fa8" });
});
edges.ids.forEach((id, index) => {
  const [from, to] = [edges.from[index]!, edges.to[index]!];
  graph.addEdgeWithKey(id, nodes.ids[from], nodes.ids[to], { size: 1, color: "#8d97a3" });
});
const container = document.getElementById("canvas")!;
const sigma = new Sigma(graph, container, { defaultEdgeType: "arrow" });
sigma.once("afterRender", () => {
  container.dataset.settled = "true";
});
if (container.dataset.settled !== "true") sigma.scheduleRender();
