import type { GraphEdge } from "../../../schema/graph.ts";
import { EDGE_COLUMNS, readEdges, typePattern } from "./edge-rows.ts";
import { pairsByPattern } from "./pairs.ts";
import type { ReadStore } from "./read-store.ts";

/** The edge of that id: from its ends where they are known, else by a search through the store. */
export async function findEdge(store: ReadStore, id: string): Promise<GraphEdge | undefined> {
  const ends = store.knownEdges.get(id);
  if (ends !== undefined) {
    for (const [pattern, pairs] of pairsByPattern(
      [[ends.from, ends.to]],
      typePattern([ends.type]),
    )) {
      const text = `UNWIND $pairs AS pair MATCH ${pattern} WHERE e.id = $id RETURN ${EDGE_COLUMNS}`;
      const [edge] = await readEdges(store, text, { pairs, id });
      if (edge !== undefined) return edge;
    }
  }
  return store.edge(id);
}
