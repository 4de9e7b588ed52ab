import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { GraphEdge, GraphNode } from "./graph.ts";

/** Properties that say when and from where a text came in, not what it says. */
const OUTSIDE_THE_HASH = new Set(["ingestedAt", "source"]);

/**
 * SHA-256 over all nodes and edges in id order; the same for the same content in any store and any
 * order of arrival.
 */
export function graphHash(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): string {
  const lines = [...nodes, ...edges].map((item) =>
    canonicalJson({
      ...item,
      properties: Object.fromEntries(
        Object.entries(item.properties).filter(([key]) => !OUTSIDE_THE_HASH.has(key)),
      ),
    }),
  );
  return sha256(lines.sort().join("\n"));
}
