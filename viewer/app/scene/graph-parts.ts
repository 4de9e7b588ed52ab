import type { Visibility } from "./filters.ts";
import type { SceneGraph } from "./graph-scene.ts";

/** Neighbours of each visible node over visible facts, each once and never itself. */
function neighbours(graph: SceneGraph, { nodes, facts }: Visibility): Map<string, Set<string>> {
  const joined = new Map([...nodes].map((id) => [id, new Set<string>()]));
  for (const key of facts) {
    const [from, to] = graph.extremities(key) as [string, string];
    if (from === to) continue;
    joined.get(from)?.add(to);
    joined.get(to)?.add(from);
  }
  return joined;
}

/** The connected part with most nodes; of equal ones, the one that is met first. */
export function largestPart(graph: SceneGraph, visible: Visibility): Set<string> {
  const joined = neighbours(graph, visible);
  const seen = new Set<string>();
  let largest = new Set<string>();
  for (const start of visible.nodes) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    for (const id of part) for (const next of joined.get(id) ?? []) part.add(next);
    for (const id of part) seen.add(id);
    if (part.size > largest.size) largest = part;
  }
  return largest;
}

/** The k-core: what is left when all with fewer than k neighbours have gone, again and again. */
export function coreOf(graph: SceneGraph, visible: Visibility, k: number): Set<string> {
  const joined = neighbours(graph, visible);
  const queue = [...joined.keys()].filter((id) => joined.get(id)!.size < k);
  for (const id of queue) {
    for (const next of joined.get(id) ?? []) {
      const others = joined.get(next);
      others?.delete(id);
      if (others?.size === k - 1) queue.push(next);
    }
    joined.delete(id);
  }
  return new Set(joined.keys());
}
