import { lockNodes } from "../../graph/cypher/nodes.ts";
import type { Row } from "../../graph/cypher/statement.ts";
import type { CypherTransaction } from "../../graph/cypher-connection.ts";
import type { Properties } from "../../graph/join-entity.ts";
import { openNeo4jConnection } from "../../graph/neo4j/neo4j-store.ts";
import type { ArticleRows } from "../../graph/to-graph.ts";
import { writeRows } from "../../graph/write-articles.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import type { RunningNeo4j } from "../servers/start-neo4j.ts";

const ARTICLES = 200;
const PREFIX = "writer ";
const INDEXED = {
  text: "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
  parameters: {},
};

type Batch = { readonly articles: readonly GraphNode[]; readonly rows: readonly ArticleRows[] };

/**
 * The part of a store's write that other writers have, too: a graph that is decided already goes into
 * Neo4j in transactions of 200 articles. Under ids of its own, so that the same graph can be beside.
 */
export async function ownWriter(server: RunningNeo4j) {
  const connection = await openNeo4jConnection(server.uri, server);
  await connection.migrate();
  const { dialect } = connection;
  /** As the store does: what a transaction finds to be new is no more when it is run again. */
  const addedOf = async (transaction: CypherTransaction, ids: readonly string[]) => {
    const locked = await transaction.run(lockNodes(dialect, "Article", ids));
    const isNew = ({ properties }: Row) => (properties as Properties).documentHash === undefined;
    return new Set(locked.filter(isNew).map(({ id }) => id as string));
  };
  const write = ({ articles, rows }: Batch) =>
    connection.write(async (transaction) => {
      const ids = articles.map(({ id }) => id);
      const added = ids.length > 0 ? await addedOf(transaction, ids) : new Set<string>();
      await writeRows(transaction, dialect, { articles, added, rows, touched: new Set() });
    });
  return {
    /** Seconds to write a graph whose batches were made before the clock runs, until a search finds it. */
    async write(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Promise<number> {
      const batches = [...batchesOf(nodes.map(withOwnId), edges.map(withOwnIds))];
      const start = performance.now();
      for (const batch of batches) await write(batch);
      await connection.read((transaction) => transaction.run(INDEXED));
      return (performance.now() - start) / 1000;
    },
    close: () => connection.close(),
  };
}

const withOwnId = (node: GraphNode): GraphNode => ({ ...node, id: PREFIX + node.id });

const withOwnIds = (edge: GraphEdge): GraphEdge => ({
  ...edge,
  ...{ id: PREFIX + edge.id, from: PREFIX + edge.from, to: PREFIX + edge.to },
});

/** Articles with their edges and what is at the ends; in the end those between articles. */
function* batchesOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Generator<Batch> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const between = edges.filter(({ type }) => type === "COPY_OF");
  const byArticle = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    if (edge.type === "COPY_OF") continue;
    const id = PREFIX + edge.article;
    byArticle.set(id, [...(byArticle.get(id) ?? []), edge]);
  }
  const articles = nodes.filter(({ type }) => type === "Article");
  for (let at = 0; at < articles.length; at += ARTICLES) {
    const batch = articles.slice(at, at + ARTICLES);
    const rows = batch.map((article): ArticleRows => {
      const own = byArticle.get(article.id) ?? [];
      const ids = new Set(own.flatMap(({ from, to }) => [from, to]));
      ids.delete(article.id);
      return { article, nodes: [...ids].map((id) => byId.get(id) as GraphNode), edges: own };
    });
    yield { articles: batch, rows };
  }
  const [article] = articles;
  if (article) yield { articles: [], rows: [{ article, nodes: [], edges: between }] };
}
