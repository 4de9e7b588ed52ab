import type { EdgeType } from "../../../schema/edge-types.ts";
import type { GraphEdge } from "../../../schema/graph.ts";

type EdgeEnds = { readonly type: EdgeType; readonly from: string; readonly to: string };

/**
 * Where the edges are that were shown lately. A store may have no index of edges, only of nodes, so
 * that finding an edge by its id alone means looking at all of them.
 */
export type KnownEdges = {
  add(edges: Iterable<GraphEdge>): void;
  get(id: string): EdgeEnds | undefined;
};

/** Keeps the ends of the latest `most` edges. */
export function createKnownEdges(most: number): KnownEdges {
  const known = new Map<string, EdgeEnds>();
  return {
    add(edges) {
      for (const { id, type, from, to } of edges) {
        known.delete(id);
        known.set(id, { type, from, to });
        if (known.size > most) known.delete(known.keys().next().value as string);
      }
    },
    get: (id) => known.get(id),
  };
}
