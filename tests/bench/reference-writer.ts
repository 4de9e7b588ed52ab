import { createDriver } from "../../graph/neo4j/driver.ts";
import { toParameters } from "../../graph/neo4j/parameters.ts";
import { compare } from "../../graph/row-chunks.ts";
import { storedEdge, storedNode } from "../../graph/stored-rows.ts";
import { EDGE_TYPE_NAMES, EDGE_TYPES, type EdgeType } from "../../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import type { RunningNeo4j } from "../servers/start-neo4j.ts";

const ROWS = 2000;
const LABELS = ["ReferenceArticle", "ReferenceEntity"] as const;

const labelOf = (isArticle: boolean) => LABELS[isArticle ? 0 : 1];
const typeOf = (type: EdgeType) => `REFERENCE_${type}`;

/**
 * What anybody would write with the plain driver: UNWIND and MERGE on the ids, under uniqueness
 * constraints for nodes and edges, sorted by id, two thousand rows at a time. Under labels and types of
 * its own, so that the same graph can be beside ours.
 */
export function referenceWriter({ uri, username, password }: RunningNeo4j) {
  const target = { uri, username, password, database: undefined };
  const driver = createDriver(target, { poolSize: 2, retryTime: 0, plainIntegers: true });
  const inChunks = async (rows: readonly object[], text: string) => {
    for (let at = 0; at < rows.length; at += ROWS) {
      await driver.executeQuery(text, { rows: toParameters(rows.slice(at, at + ROWS)) });
    }
  };
  return {
    async prepare(): Promise<void> {
      for (const label of LABELS) {
        await driver.executeQuery(
          `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
        );
      }
      for (const type of EDGE_TYPE_NAMES) {
        await driver.executeQuery(
          `CREATE CONSTRAINT IF NOT EXISTS FOR ()-[e:${typeOf(type)}]-() REQUIRE e.id IS UNIQUE`,
        );
      }
    },

    /** Seconds to write rows that were made before the clock runs. */
    async write(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Promise<number> {
      const nodeRows = nodes.map((node) => ({ node, row: storedNode(node) }));
      const edgeRows = edges
        .map((edge) => ({ edge, row: storedEdge(edge) }))
        .sort(({ row: a }, { row: b }) => compare(a.from, b.from) || compare(a.to, b.to));
      const start = performance.now();
      for (const isArticle of [true, false]) {
        await inChunks(
          nodeRows
            .filter(({ node }) => (node.type === "Article") === isArticle)
            .map(({ row }) => row),
          `UNWIND $rows AS row MERGE (n:${labelOf(isArticle)} {id: row.id}) SET n = row.properties`,
        );
      }
      for (const type of EDGE_TYPE_NAMES) {
        const [from, to] = [EDGE_TYPES[type].from, EDGE_TYPES[type].to].map((ends) =>
          labelOf((ends as readonly string[]).includes("Article")),
        );
        await inChunks(
          edgeRows.filter(({ edge }) => edge.type === type).map(({ row }) => row),
          `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
           MERGE (a)-[e:${typeOf(type)} {id: row.id}]->(b) SET e = row.properties`,
        );
      }
      return (performance.now() - start) / 1000;
    },

    async countEdges(): Promise<number> {
      const { records } = await driver.executeQuery("MATCH ()-[e]->() RETURN count(e) AS count");
      return Number(records[0]?.get("count"));
    },

    close: () => driver.close(),
  };
}
