import { type EdgeType, FACT_TYPES } from "../../../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../../../schema/graph.ts";
import type { Scene } from "../scene.ts";
import { lookUpArticles } from "./article-refs.ts";
import { buildScene } from "./build-scene.ts";
import { EDGE_COLUMNS, edgeOfRow, typePattern } from "./edge-rows.ts";
import { type Direction, patternAt } from "./fact-lines.ts";
import { batchesByLabel } from "./node-refs.ts";
import { nodeTypeOfId } from "./node-type-of-id.ts";
import { type Pair, pairsByPattern } from "./pairs.ts";
import type { ReadStore } from "./read-store.ts";
import { readRows, textOf } from "./rows.ts";

/** Completes a part of the graph with what its articles say of themselves. */
export async function sceneOf(
  store: ReadStore,
  part: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[]; omitted?: number },
): Promise<Scene> {
  store.knownEdges.add(part.edges);
  const articles = await lookUpArticles(
    store,
    part.edges.map(({ article }) => article),
  );
  return buildScene(part, articles);
}

/** The named nodes with the properties that a scene shows. */
async function sceneNodes(store: ReadStore, ids: Iterable<string>): Promise<GraphNode[]> {
  const rows = await Promise.all(
    batchesByLabel(ids).map(async ([label, batch]) => {
      const found = await readRows(
        store,
        `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN n.id AS id, coalesce(n.name, n.title) AS name, n.countryCode AS countryCode, n.kind AS kind, n.date AS date`,
        { ids: batch },
      );
      return found.map(({ id, ...columns }): GraphNode => {
        const given = Object.entries(columns).flatMap(([key, value]) => {
          const text = textOf(value);
          return text === undefined ? [] : [[key, text] as const];
        });
        return {
          id: String(id),
          type: nodeTypeOfId(String(id)),
          properties: Object.fromEntries(given),
        };
      });
    }),
  );
  return rows.flat();
}

/** The nodes and every edge that runs from first to second of a pair. */
export async function sceneOfPairs(
  store: ReadStore,
  ids: readonly string[],
  pairs: readonly Pair[],
  types: readonly EdgeType[],
): Promise<Scene> {
  const [nodes, edges] = await Promise.all([
    sceneNodes(store, ids),
    Promise.all(
      pairsByPattern(pairs, typePattern(types)).map(([pattern, group]) =>
        readRows(
          store,
          `UNWIND $pairs AS pair
MATCH ${pattern}
RETURN ${EDGE_COLUMNS}`,
          { pairs: group },
        ),
      ),
    ),
  ]);
  return sceneOf(store, { nodes, edges: edges.flat().map(edgeOfRow) });
}

/** These entities and all facts among them. */
export async function sceneOfIds(store: ReadStore, ids: readonly string[]): Promise<Scene> {
  const distinct = [...new Set(ids)].sort();
  const [nodes, rows] = await Promise.all([
    sceneNodes(store, distinct),
    readRows(
      store,
      `UNWIND $ids AS id
MATCH (a:Entity {id: id})-[e${typePattern(FACT_TYPES)}]->(b:Entity)
WHERE b.id IN $ids
RETURN ${EDGE_COLUMNS}`,
      { ids: distinct },
    ),
  ]);
  return sceneOf(store, { nodes, edges: rows.map(edgeOfRow) });
}

/** One page of a node's edges of one type and direction, with their other ends. */
export async function sceneOfPage(
  store: ReadStore,
  id: string,
  page: { type: EdgeType; direction: Direction; offset: number; limit: number },
): Promise<Scene> {
  const other = page.direction === "out" ? "b" : "a";
  const rows = await readRows(
    store,
    `MATCH ${patternAt(id, [page.type], page.direction)}
WITH a, b, e ORDER BY ${other}.id, e.id SKIP $offset LIMIT $limit
RETURN ${EDGE_COLUMNS}`,
    { id, offset: page.offset, limit: page.limit },
  );
  const edges = rows.map(edgeOfRow);
  const nodes = await sceneNodes(store, [id, ...edges.flatMap(({ from, to }) => [from, to])]);
  return sceneOf(store, { nodes, edges });
}

/** The entities that an article names and what it says of them. */
export async function sceneOfArticle(
  store: ReadStore,
  id: string,
  types: readonly EdgeType[],
): Promise<Scene> {
  const { nodes, edges } = await store.articleSubgraph(id);
  return sceneOf(store, {
    nodes: nodes.filter(({ type }) => type !== "Article" && type !== "Statement"),
    edges: edges.filter(({ type }) => types.includes(type)),
  });
}

/** All entities and facts, without articles, mentions and statements, each where it was last put. */
export async function wholeScene(store: ReadStore): Promise<Scene> {
  const nodes: GraphNode[] = [];
  for await (const node of store.nodes()) {
    if (node.type !== "Article" && node.type !== "Statement") nodes.push(node);
  }
  const edges: GraphEdge[] = [];
  const facts: readonly EdgeType[] = FACT_TYPES;
  for await (const edge of store.edges()) if (facts.includes(edge.type)) edges.push(edge);
  return withPlaces(store, await sceneOf(store, { nodes, edges }));
}

async function withPlaces(store: ReadStore, scene: Scene): Promise<Scene> {
  const { ids } = scene.nodes;
  const places = new Map((await store.places(ids)).map((place) => [place.id, place]));
  if (places.size === 0) return scene;
  const xs = ids.map((id) => places.get(id)?.x ?? null);
  const ys = ids.map((id) => places.get(id)?.y ?? null);
  return { ...scene, nodes: { ...scene.nodes, xs, ys } };
}
