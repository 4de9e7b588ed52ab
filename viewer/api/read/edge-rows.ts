import { byFewerEnd } from "../../../graph/cypher/edges.ts";
import { EdgeType } from "../../../schema/edge-types.ts";
import { Status } from "../../../schema/fact.ts";
import type { GraphEdge, PropertyValue } from "../../../schema/graph.ts";
import type { ReadStore } from "./read-store.ts";
import { type Row, readRows } from "./rows.ts";

/** Columns of an edge `e` from `a` to `b`; `edgeOfRow` reads them. */
export const EDGE_COLUMNS =
  "type(e) AS type, a.id AS fromId, b.id AS toId, properties(e) AS properties";

/** `:SIGNED|COVERS`, from names of the schema only. */
export const typePattern = (types: readonly EdgeType[]) => `:${types.join("|")}`;

export function edgeOfRow(row: Row): GraphEdge {
  const { id, article, status, ...properties } = row.properties as Record<string, PropertyValue>;
  return {
    id: String(id),
    type: EdgeType.parse(row.type),
    from: String(row.fromId),
    to: String(row.toId),
    article: String(article),
    status: Status.catch("happened").parse(status),
    properties,
  };
}

/** Edges of a statement that returns `EDGE_COLUMNS`. */
export async function readEdges(
  store: ReadStore,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<GraphEdge[]> {
  const edges = (await readRows(store, text, parameters)).map(edgeOfRow);
  store.knownEdges.add(edges);
  return edges;
}

/** What the articles tell. */
export async function edgesOfArticles(
  store: ReadStore,
  ids: readonly string[],
  types: readonly EdgeType[],
): Promise<GraphEdge[]> {
  const found = await Promise.all(
    byFewerEnd(types).map(({ end, types }) => {
      const node = end === "source" ? "a" : "b";
      return readEdges(
        store,
        `UNWIND $ids AS id
MATCH (:Article {id: id})-[:MENTIONS]->(${node})
WITH DISTINCT ${node}
MATCH (a)-[e${typePattern(types)}]->(b)
WHERE e.article IN $ids
RETURN ${EDGE_COLUMNS}`,
        { ids },
      );
    }),
  );
  return found.flat();
}
