import { canonicalJson } from "../schema/canonical-json.ts";
import type { DocumentGraph } from "../schema/document-graph.ts";
import { EDGE_TYPE_NAMES, type EdgeType } from "../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../schema/graph.ts";
import { NODE_TYPE_NAMES } from "../schema/node-types.ts";
import { writeEdges } from "./cypher/edges.ts";
import { lockNodes } from "./cypher/nodes.ts";
import type { Dialect } from "./cypher/statement.ts";
import type { CypherTransaction } from "./cypher-connection.ts";
import { joinEntity, type Properties } from "./join-entity.ts";
import { chunks, compare, runChunked, setRows } from "./row-chunks.ts";
import type { ArticleOutcome } from "./store.ts";
import { entityProperties, storedEdge, storedNode } from "./stored-rows.ts";
import { type ArticleRows, documentHash } from "./to-graph.ts";

export type RowsToWrite = {
  /** Articles that are new or changed; those that only have other entities now stay as they are. */
  readonly articles: readonly GraphNode[];
  /** Ids of articles that were not there before this transaction, so that none of their edges is. */
  readonly added: ReadonlySet<string>;
  readonly rows: readonly ArticleRows[];
  /** Entities that lost edges in the same transaction: they are made anew afterwards. */
  readonly touched: ReadonlySet<string>;
};

/**
 * Writes rows within one transaction: locks and reads what they touch, joins, writes what that changed.
 * The edges are under way while what is at their ends is joined.
 */
export async function writeRows(
  transaction: CypherTransaction,
  dialect: Dialect,
  { articles, added, rows, touched }: RowsToWrite,
): Promise<{ readonly nodesWritten: number; readonly edgesWritten: number }> {
  const entities = joinRows(rows.flatMap(({ nodes }) => nodes));
  const locked = lockEntities(transaction, dialect, entities);
  const edgesOf = (some: readonly ArticleRows[]) =>
    some.flatMap(({ edges, records }) =>
      edges.map((edge) => ({
        edge,
        records: edge.type === "MENTIONS" ? records?.get(edge.to) : undefined,
      })),
    );
  const isNew = ({ article }: ArticleRows) => added.has(article.id);
  const edges = edgesOf(rows.filter((row) => !isNew(row)));
  const newEdges = edgesOf(rows.filter(isNew));
  for (const statement of [
    ...edgeStatements(dialect, edges, false),
    ...edgeStatements(dialect, newEdges, true),
  ]) {
    transaction.send(statement);
  }
  setRows(transaction, "Article", articles.map(storedNode));
  const stored = await locked;
  const grown = entities.flatMap((node) => {
    const isStatement = node.type === "Statement";
    if (touched.has(node.id) && !isStatement) return [];
    const before = stored.get(node.id) ?? {};
    const properties = isStatement ? node.properties : joinEntity(before, node.properties);
    return canonicalJson(before) === canonicalJson(properties) ? [] : [{ ...node, properties }];
  });
  setRows(transaction, "Entity", grown.map(storedNode));
  return {
    nodesWritten: articles.length + grown.length,
    edgesWritten: edges.length + newEdges.length,
  };
}

/** Makes sure that the articles are there, locks them, and says which differ from what is stored. */
export async function lockArticles(
  transaction: CypherTransaction,
  dialect: Dialect,
  documents: readonly DocumentGraph[],
): Promise<ReadonlyMap<string, ArticleOutcome>> {
  const hashes = new Map(
    documents.map((document) => [document.article.id, documentHash(document)] as const),
  );
  const rows = await runChunked([...hashes.keys()].sort(), (ids) =>
    transaction.run(lockNodes(dialect, "Article", ids)),
  );
  return new Map(
    rows.map((row) => {
      const id = row.id as string;
      const { documentHash } = row.properties as Properties;
      if (documentHash === undefined) return [id, "added"];
      return [id, documentHash === hashes.get(id) ? "unchanged" : "replaced"];
    }),
  );
}

/** One row for each entity, joined over the articles of the batch, in id order. */
function joinRows(nodes: readonly GraphNode[]): GraphNode[] {
  const byId = new Map<string, GraphNode>();
  for (const node of nodes) {
    const known = byId.get(node.id);
    const properties = known ? joinEntity(known.properties, node.properties) : node.properties;
    byId.set(node.id, { ...node, properties });
  }
  return [...byId.values()].sort((a, b) => compare(a.id, b.id));
}

async function lockEntities(
  transaction: CypherTransaction,
  dialect: Dialect,
  entities: readonly GraphNode[],
): Promise<Map<string, Properties>> {
  // All types in one order and one after the other: two writers never wait for each other's locks.
  const rows = await Promise.all(
    NODE_TYPE_NAMES.map((type) => {
      const ids = entities.filter((node) => node.type === type).map(({ id }) => id);
      return runChunked(ids, (chunk) => transaction.run(lockNodes(dialect, type, chunk)));
    }),
  );
  return new Map(
    rows.flat().map(({ id, properties }) => [id as string, entityProperties(properties)]),
  );
}

type EdgeToWrite = { readonly edge: GraphEdge; readonly records: readonly string[] | undefined };

function edgeStatements(dialect: Dialect, edges: readonly EdgeToWrite[], areNew: boolean) {
  const byType = groupByType(edges);
  const sorted = (type: EdgeType) =>
    (byType.get(type) ?? []).sort(
      ({ edge: a }, { edge: b }) =>
        compare(a.from, b.from) || compare(a.to, b.to) || compare(a.id, b.id),
    );
  return EDGE_TYPE_NAMES.flatMap((type) =>
    chunks(sorted(type)).map((chunk) =>
      writeEdges(
        dialect,
        type,
        chunk.map(({ edge, records }) => storedEdge(edge, records)),
        { areNew },
      ),
    ),
  );
}

function groupByType(edges: readonly EdgeToWrite[]): Map<EdgeType, EdgeToWrite[]> {
  const groups = new Map<EdgeType, EdgeToWrite[]>();
  for (const item of edges) {
    const group = groups.get(item.edge.type);
    if (group) group.push(item);
    else groups.set(item.edge.type, [item]);
  }
  return groups;
}
