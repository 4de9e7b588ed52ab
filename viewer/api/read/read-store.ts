import { withDeadline } from "../../../graph/deadline.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { createKnownEdges, type KnownEdges } from "./edge-ends.ts";

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
  | "places"
> & { readonly knownEdges: KnownEdges };

const MOST_KNOWN_EDGES = 100_000;

export function createReadStore(store: GraphStore, milliseconds: number): ReadStore {
  const late = `${store.address} gave no answer within ${milliseconds} ms.`;
  const bounded = <Value>(work: Promise<Value>) => withDeadline(work, milliseconds, late);
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
    places: (ids) => bounded(store.places(ids)),
    nodes: () => store.nodes(),
    edges: () => store.edges(),
  };
}
