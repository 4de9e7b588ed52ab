import type { ViewState } from "../state/view-state.ts";
import type { SceneGraph } from "./graph-scene.ts";
import { simpleGraph } from "./simple-graph.ts";

/** Nodes of one colour. `key` is a country's code, or the community's best connected node. */
export type NodeGroup = { readonly key: string; readonly nodes: readonly string[] };

/** Parts the scene by community (Louvain) or country, the largest first; loners belong to none. */
export async function groupNodes(
  graph: SceneGraph,
  by: Exclude<ViewState["colour"], "type">,
): Promise<NodeGroup[]> {
  const keys = by === "country" ? countries(graph) : await communities(graph);
  const groups = new Map<string, string[]>();
  for (const [id, key] of keys) {
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  const found = [...groups].map(([key, nodes]) => ({
    key: by === "country" ? key : hubOf(graph, nodes),
    nodes,
  }));
  return found.sort((a, b) => b.nodes.length - a.nodes.length || (a.key < b.key ? -1 : 1));
}

function countries(graph: SceneGraph): Map<string, string> {
  const codes = graph.mapNodes((id, node): [string, string] => {
    const own = node.type === "Country" ? id.slice(id.indexOf(":") + 1) : node.country;
    return [id, own];
  });
  const byNode = new Map(codes.filter(([, code]) => code !== ""));
  // People have no country of their own but stand for one.
  graph.forEachEdge((_, { type }, from, to) => {
    const code = byNode.get(to);
    if (type === "REPRESENTS" && code && !byNode.has(from)) byNode.set(from, code);
  });
  return byNode;
}

async function communities(graph: SceneGraph): Promise<Map<string, string>> {
  const { default: louvain } = await import("graphology-communities-louvain");
  const joined = simpleGraph(graph);
  for (const id of joined.nodes()) if (joined.degree(id) === 0) joined.dropNode(id);
  if (joined.size === 0) return new Map();
  const found = louvain(joined, { randomWalk: false });
  return new Map(Object.entries(found).map(([id, community]) => [id, String(community)]));
}

/** The node with most facts. */
export const hubOf = (graph: SceneGraph, nodes: readonly string[] = graph.nodes()) =>
  nodes.reduce((best, id) => (graph.degree(id) > graph.degree(best) ? id : best), nodes[0] ?? "");
