import { canonicalJson } from "../schema/canonical-json.ts";
import { EDGE_TYPE_NAMES, type EdgeType } from "../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../schema/graph.ts";
import { NODE_TYPE_NAMES } from "../schema/node-types.ts";
import { writeEdges } from "./cypher/edges.ts";
import { lockNodes } from "./cypher/nodes.ts";
import type { Dialect } from "./cypher/statement.ts";
import type { CypherTransaction } from "./cypher-connection.ts";
import { joinEntity, type Properties } from "./join-entity.ts";
import { detachArticles, refoldEntities } from "./remove-articles.ts";
import { chunks, compare, runChunked, setRows } from "./row-chunks.ts";
import type { ArticleOutcome } from "./store.ts";
import { entityProperties, storedEdge, storedNode } from "./stored-rows.ts";
import type { ArticleRows } from "./to-graph.ts";

export type BatchReport = {
  readonly outcomes: ReadonlyMap<string, ArticleOutcome>;
  readonly nodesWritten: number;
  readonly edgesWritten: number;
};

/**
 * Writes the articles within one transaction: lock and read what they touch, join, and write what
 * the join changed. Articles must have different ids.
 */
export async function writeArticles(
  transaction: CypherTransaction,
  dialect: Dialect,
  batch: readonly ArticleRows[],
): Promise<BatchReport> {
  const outcomes = await lockArticles(transaction, dialect, batch);
  const changed = batch.filter(({ article }) => outcomes.get(article.id) !== "unchanged");
  const replaced = changed
    .map(({ article }) => article.id)
    .filter((id) => outcomes.get(id) === "replaced");
  const { touched } = await detachArticles(transaction, replaced);
  const entities = joinRows(changed.flatMap(({ nodes }) => nodes));
  const stored = await lockEntities(transaction, dialect, entities);
  const grown = entities.flatMap((node) => {
    const isStatement = node.type === "Statement";
    if (touched.has(node.id) && !isStatement) return [];
    const before = stored.get(node.id) ?? {};
    const properties = isStatement ? node.properties : joinEntity(before, node.properties);
    return canonicalJson(before) === canonicalJson(properties) ? [] : [{ ...node, properties }];
  });
  const articles = changed.map(({ article }) => article);
  const edges = changed.flatMap((rows) => rows.edges);
  await Promise.all([
    ...setRows(transaction, "Article", articles.map(storedNode)),
    ...setRows(transaction, "Entity", grown.map(storedNode)),
    ...edgeStatements(dialect, edges).map((statement) => transaction.run(statement)),
  ]);
  const refolded = await refoldEntities(transaction, [...touched]);
  return {
    outcomes,
    nodesWritten: articles.length + grown.length + refolded.changed,
    edgesWritten: edges.length,
  };
}

async function lockArticles(
  transaction: CypherTransaction,
  dialect: Dialect,
  batch: readonly ArticleRows[],
): Promise<Map<string, ArticleOutcome>> {
  const hashes = new Map(
    batch.map(({ article }) => [article.id, article.properties.documentHash] as const),
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

function edgeStatements(dialect: Dialect, edges: readonly GraphEdge[]) {
  const byType = (type: EdgeType) =>
    edges
      .filter((edge) => edge.type === type)
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.id, b.id));
  return EDGE_TYPE_NAMES.flatMap((type) =>
    chunks(byType(type)).map((chunk) =>
      writeEdges(
        dialect,
        type,
        chunk.map((edge) => storedEdge(edge)),
      ),
    ),
  );
}
