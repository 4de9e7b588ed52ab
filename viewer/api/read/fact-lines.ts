import { type EdgeType, FACT_TYPES } from "../../../schema/edge-types.ts";
import type { Status } from "../../../schema/fact.ts";
import type { GraphEdge } from "../../../schema/graph.ts";
import type { FactLine, FactPage } from "../contract.ts";
import { lookUpArticles } from "./article-refs.ts";
import { compareText } from "./compare-text.ts";
import { factOf, namedIn } from "./edge-details.ts";
import { EDGE_COLUMNS, edgeOfRow, edgesOfArticles, typePattern } from "./edge-rows.ts";
import { nodeRefs } from "./node-refs.ts";
import { labelOfId } from "./node-type-of-id.ts";
import { type Pair, pairsByPattern } from "./pairs.ts";
import type { ReadStore } from "./read-store.ts";
import { numberOf, type Row, readRows, textOf, textsOf } from "./rows.ts";

/** Parallel edges of one status become one row, led by the most confident. */
const GROUP_PARALLEL = `
WITH a, b, e ORDER BY e.confidence DESC, e.id
WITH a, b, type(e) AS kind, e.status AS status, count(e) AS edges, collect(e.article) AS support,
     head(collect(e)) AS e`;

/** Articles looked at for copies; beyond them every article counts as a source of its own. */
const SUPPORT_LIMIT = 100;
const LINE_COLUMNS = `${EDGE_COLUMNS}, edges, support[0..${SUPPORT_LIMIT}] AS support`;

async function linesOf(store: ReadStore, rows: readonly Row[]): Promise<FactLine[]> {
  const edges = rows.map(edgeOfRow);
  store.knownEdges.add(edges);
  const [ref, articles] = await Promise.all([
    nodeRefs(store, namedIn(edges)),
    lookUpArticles(
      store,
      rows.flatMap(({ support }) => textsOf(support)),
    ),
  ]);
  return edges.map((edge, index) => {
    const support = textsOf(rows[index]?.support);
    const total = numberOf(rows[index]?.edges);
    return {
      ...factOf(edge, ref),
      sentence: textOf(textsOf(edge.properties.sentences)[0]),
      article: articles.of(edge.article),
      articles: total,
      independentSources: total - support.length + articles.independentSources(support),
    };
  });
}

export type Direction = FactPage["direction"];

/** The ends of `-[e:…]->` with the node on its side: the pattern's start for "out". */
export function patternAt(id: string, types: readonly EdgeType[], direction: Direction): string {
  const node = `:${labelOfId(id)} {id: $id}`;
  const edge = `-[e${typePattern(types)}]->`;
  return direction === "out" ? `(a${node})${edge}(b)` : `(a)${edge}(b${node})`;
}

export type FactCount = Pick<FactPage, "type" | "direction" | "total" | "edges">;

/** How many facts, and edges behind them, a node has by type and direction. */
export async function countFacts(
  store: ReadStore,
  id: string,
  types: readonly EdgeType[],
): Promise<readonly FactCount[]> {
  const directions = ["out", "in"] as const;
  const counted = await Promise.all(
    directions.map(async (direction) => {
      const rows = await readRows(
        store,
        `MATCH ${patternAt(id, types, direction)}
WITH type(e) AS type, ${direction === "out" ? "b" : "a"} AS other, e.status AS status, count(e) AS edges
RETURN type, count(*) AS total, sum(edges) AS edges`,
        { id },
      );
      return rows.map((row) => ({
        type: row.type as EdgeType,
        direction,
        total: numberOf(row.total),
        edges: numberOf(row.edges),
      }));
    }),
  );
  return counted
    .flat()
    .sort(
      (a, b) => types.indexOf(a.type) - types.indexOf(b.type) || (a.direction === "out" ? -1 : 1),
    );
}

/** One page of a node's facts of one type and direction, most supported first. */
export async function factLines(
  store: ReadStore,
  id: string,
  page: { type: EdgeType; direction: Direction; offset: number; limit: number },
): Promise<FactLine[]> {
  const other = page.direction === "out" ? "b" : "a";
  const rows = await readRows(
    store,
    `MATCH ${patternAt(id, [page.type], page.direction)}${GROUP_PARALLEL}
ORDER BY edges DESC, ${other}.id, status SKIP $offset LIMIT $limit
RETURN ${LINE_COLUMNS}`,
    { id, offset: page.offset, limit: page.limit },
  );
  return linesOf(store, rows);
}

/** Facts that run from the first to the second of each pair, best supported first. */
export async function factLinesBetween(
  store: ReadStore,
  pairs: readonly Pair[],
  types: readonly EdgeType[],
): Promise<FactLine[]> {
  const rows = await Promise.all(
    pairsByPattern(pairs, typePattern(types)).map(([pattern, group]) =>
      readRows(
        store,
        `UNWIND $pairs AS pair
MATCH ${pattern}${GROUP_PARALLEL}
ORDER BY edges DESC, a.id, b.id, kind, status
RETURN ${LINE_COLUMNS}`,
        { pairs: group },
      ),
    ),
  );
  return linesOf(store, rows.flat());
}

/**
 * Facts stated by most articles; among them, those with most independent sources first. One type is
 * counted after the other, so that no statement takes a store of millions too long.
 */
export async function bestSupportedFacts(store: ReadStore, limit: number): Promise<FactLine[]> {
  const best: (FactKey & { readonly edges: number })[] = [];
  for (const type of FACT_TYPES) {
    const rows = await readRows(
      store,
      `MATCH (a:Entity)-[e${typePattern([type])}]->(b:Entity)
WITH a.id AS fromId, b.id AS toId, e.status AS status, count(e) AS edges
RETURN fromId, toId, status, edges
ORDER BY edges DESC, fromId, toId, status LIMIT $limit`,
      { limit },
    );
    for (const { fromId, toId, status, edges } of rows) {
      const [from, to] = [String(fromId), String(toId)];
      best.push({ from, type, to, status: status as Status, edges: numberOf(edges) });
    }
  }
  const facts = best.sort((a, b) => b.edges - a.edges || compareText(factKey(a), factKey(b)));
  const lines = await linesOfFacts(store, facts.slice(0, limit));
  return lines.sort((a, b) => b.independentSources - a.independentSources);
}

type FactKey = Pick<GraphEdge, "from" | "type" | "to" | "status">;

const factKey = ({ from, type, to, status }: FactKey) => [from, type, to, status].join("\n");

/** One line for each distinct fact, in the order given. */
async function linesOfFacts(store: ReadStore, facts: readonly FactKey[]): Promise<FactLine[]> {
  const lines = await factLinesBetween(
    store,
    facts.map(({ from, to }) => [from, to]),
    FACT_TYPES,
  );
  const byFact = new Map(
    lines.map((line) => [factKey({ ...line, from: line.from.id, to: line.to.id }), line]),
  );
  const found = facts.map((fact) => byFact.get(factKey(fact)));
  return [...new Set(found)].filter((line) => line !== undefined);
}

const LATEST = `
MATCH (article:Article)
WITH article
ORDER BY coalesce(article.publishedAt, '') DESC, coalesce(article.ingestedAt, '') DESC, article.id
LIMIT $articles
RETURN article.id AS id`;

/** Facts of the latest articles, latest first. */
export async function recentFacts(store: ReadStore, limit: number): Promise<FactLine[]> {
  const latest = await readRows(store, LATEST, { articles: limit });
  const rank = new Map(latest.map(({ id }, index) => [String(id), index]));
  const facts = await edgesOfArticles(store, [...rank.keys()], FACT_TYPES);
  const rankOf = ({ article }: GraphEdge) => rank.get(article) ?? rank.size;
  const edges = facts
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.id, b.id))
    .slice(0, limit);
  return linesOfFacts(store, edges);
}
