import type { DocumentGraph } from "../schema/document-graph.ts";
import type { EdgeType } from "../schema/edge-types.ts";
import type { GraphEdge, GraphNode, Subgraph } from "../schema/graph.ts";
import type { NodeType } from "../schema/node-types.ts";
import type { Row, Statement } from "./cypher/statement.ts";
import type { DecisionReport } from "./decisions/decide.ts";
import type { StoredDecision } from "./decisions/decision.ts";
import type { DecisionRequest } from "./decisions/decision-request.ts";
import type { FactChanges } from "./fact-changes.ts";
import type { IdentityExplanation } from "./identity/explain-identity.ts";
import type { UncertainPair } from "./identity/review-pairs.ts";
import type { Place } from "./places/place.ts";
import type { ArticleVersion } from "./versions.ts";
import type { SavedView } from "./views/saved-view.ts";

/** Where a graph is kept. Every adapter passes `tests/contracts/graph-store.ts`. */
export interface GraphStore {
  /** Address without secrets, for messages: `pressgraph.db`, `neo4j://host:7687`. */
  readonly address: string;

  /** Creates constraints and indexes; each numbered step runs once, however often this is called. */
  migrate(): Promise<void>;

  /**
   * Writes every article whole or not at all, many to a transaction. Idempotent: an article that is
   * there with the same content changes nothing, a changed one replaces exactly its own support.
   */
  write(documents: readonly DocumentGraph[], options: WriteOptions): Promise<WriteReport>;

  /** Removes an article, its edges and the entities that no other article supports. */
  remove(articleId: string): Promise<RemoveReport>;

  /** Takes a decision of a person, and changes the graph by it; all or nothing. */
  decide(request: DecisionRequest): Promise<DecisionReport>;

  /** Takes back a decision by its id. */
  undo(decisionId: string): Promise<DecisionReport>;

  /** All decisions in the order of their ids. */
  decisions(): Promise<readonly StoredDecision[]>;

  /** Takes decisions from elsewhere, all or none; with `ahead`, also those on articles yet to come. */
  importDecisions(
    decisions: readonly StoredDecision[],
    options?: { readonly ahead?: boolean },
  ): Promise<DecisionReport>;

  /** Pairs of nodes that may be one, the most likely first. */
  review(limit: number): Promise<readonly UncertainPair[]>;

  /** Why two ids are one node, or not. */
  explain(idA: string, idB: string): Promise<IdentityExplanation>;

  /** What readers kept to look at again, by name. No part of the graph. */
  views(): Promise<readonly SavedView[]>;

  /** Keeps a view; one of the same name is replaced. */
  saveView(view: SavedView): Promise<void>;

  removeView(name: string): Promise<void>;

  /** Where nodes lie in the picture of the whole graph, as far as that was kept. No part of the graph. */
  places(ids: readonly string[]): Promise<readonly Place[]>;

  /** Keeps where nodes lie. What is not in the graph is left out. */
  keepPlaces(places: readonly Place[]): Promise<void>;

  /** Earlier versions of an article, the oldest first. */
  versions(articleId: string): Promise<readonly ArticleVersion[]>;

  node(id: string): Promise<GraphNode | undefined>;
  edge(id: string): Promise<GraphEdge | undefined>;

  /** Ego network: everything within `depth` edges of the node, `MENTIONS` left out unless asked for. */
  neighbourhood(id: string, options: NeighbourhoodOptions): Promise<BoundedSubgraph>;

  /** All that one article tells: what it mentions, its facts and statements. */
  articleSubgraph(articleId: string): Promise<Subgraph>;

  /** Number of edges at a node by type and direction, without loading them. */
  degrees(id: string): Promise<readonly EdgeCount[]>;

  /** Entities and articles by name, alias or text; best first. Case, umlauts and accents don't matter. */
  search(text: string, options?: SearchOptions): Promise<readonly SearchHit[]>;

  /** Runs read-only Cypher under time, row and size limits; anything else is refused. */
  query(cypher: string, options?: QueryOptions): Promise<QueryResult>;

  /**
   * Runs a statement of our own that only reads, unchecked and without limits; whole numbers among
   * its parameters are integers. Never for text from outside: that is what `query` is for.
   */
  read(statement: Statement): Promise<readonly Row[]>;

  /** All nodes, then all edges, in id order, in bounded memory. */
  nodes(): AsyncIterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge>;

  stats(): Promise<StoreStats>;
  close(): Promise<void>;
}

export type WriteOptions = {
  /** ISO 8601 moment of the run. Not part of the graph hash. */
  readonly ingestedAt: string;
  /** Called after each committed transaction with the number of articles done so far. */
  readonly onProgress?: (done: number) => void;
};

export type ArticleOutcome = "added" | "replaced" | "unchanged";

export type WriteReport = {
  readonly articles: readonly {
    readonly id: string;
    readonly outcome: ArticleOutcome;
    /** What a replaced article states now, no longer and still. */
    readonly changes?: FactChanges;
  }[];
  readonly nodesWritten: number;
  readonly edgesWritten: number;
};

export type RemoveReport = {
  readonly found: boolean;
  readonly nodesRemoved: number;
  readonly edgesRemoved: number;
};

export type NeighbourhoodOptions = {
  readonly depth: number;
  readonly edgeTypes?: readonly EdgeType[];
  readonly includeMentions?: boolean;
  readonly limit?: number;
  /** Nodes that are reached but not gone through, save the one in the middle. */
  readonly stops?: readonly string[];
};

/** `omitted`: edges that the limit left out. */
export type BoundedSubgraph = Subgraph & { readonly omitted: number };

export type EdgeCount = {
  readonly type: EdgeType;
  readonly direction: "out" | "in";
  readonly count: number;
};

export type SearchOptions = {
  readonly types?: readonly NodeType[];
  readonly limit?: number;
};

export type SearchHit = {
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  /** Words around the hit, where it was found in an article's text. */
  readonly excerpt?: string;
  readonly score: number;
};

export type QueryOptions = {
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Rows at most; 1,000 unless given. */
  readonly limit?: number;
  /** Milliseconds at most; 5,000 unless given. */
  readonly timeout?: number;
  /** Has the database plan the query, not run it: the answer is empty where it could be run. */
  readonly planOnly?: boolean;
};

/** `rows` hold plain JSON; a node is a `GraphNode` with `kind: "node"`, an edge one with `kind: "edge"`. */
export type QueryResult = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** More rows were there than the limit let through. */
  readonly truncated: boolean;
};

export type StoreStats = {
  readonly graphHash: string;
  readonly nodes: Readonly<Partial<Record<NodeType, number>>>;
  readonly edges: Readonly<Partial<Record<EdgeType, number>>>;
  readonly articles: number;
};
