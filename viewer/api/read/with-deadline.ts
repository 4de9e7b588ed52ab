import type { GraphStore } from "../../../graph/store.ts";
import { StoreError } from "../../../schema/errors.ts";
import { createKnownEdges, type KnownEdges } from "./edge-ends.ts";

/** Rejects after `milliseconds`; the work itself may run on where it can't be stopped. */
export async function withinDeadline<Value>(
  work: Promise<Value>,
  milliseconds: number,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreError(`The store gave no answer within ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** The store's reads, each of which fails in time: a frozen server must not freeze the explorer. */
export type ReadStore = Pick<
  GraphStore,
  | "address"
  | "node"
  | "edge"
  | "neighbourhood"
  | "articleSubgraph"
  | "degrees"
  | "search"
  | "query"
  | "read"
  | "nodes"
  | "edges"
> & { readonly knownEdges: KnownEdges };

const MOST_KNOWN_EDGES = 100_000;

export function withDeadline(store: GraphStore, milliseconds: number): ReadStore {
  const bounded = <Value>(work: Promise<Value>) => withinDeadline(work, milliseconds);
  return {
    address: store.address,
    knownEdges: createKnownEdges(MOST_KNOWN_EDGES),
    node: (id) => bounded(store.node(id)),
    edge: (id) => bounded(store.edge(id)),
    neighbourhood: (id, options) => bounded(store.neighbourhood(id, options)),
    articleSubgraph: (id) => bounded(store.articleSubgraph(id)),
    degrees: (id) => bounded(store.degrees(id)),
    search: (text, options) => bounded(store.search(text, options)),
    query: (cypher, options) => bounded(store.query(cypher, options)),
    read: (statement) => bounded(store.read(statement)),
    nodes: () => store.nodes(),
    edges: () => store.edges(),
  };
}
