import { type EdgeType, FACT_TYPES } from "../../../schema/edge-types.ts";
import type { GraphNode } from "../../../schema/graph.ts";
import type { FactPage, NodeProfile, StatementLine } from "../contract.ts";
import { articleRef, lookUpArticles } from "./article-refs.ts";
import { compareText } from "./compare-text.ts";
import { countFacts, type Direction, factLines } from "./fact-lines.ts";
import { nodeRefs } from "./node-refs.ts";
import { labelOfId } from "./node-type-of-id.ts";
import type { ReadStore } from "./read-store.ts";
import { numberOf, readRows, textOf } from "./rows.ts";

/** Kept for the store's own use or shown elsewhere. */
const HIDDEN = new Set(["id", "text", "searchText", "documentHash"]);

/** Everything the store knows of a node, each list up to `limit` with its total. */
export async function nodeProfile(
  store: ReadStore,
  node: GraphNode,
  limit: number,
): Promise<NodeProfile> {
  const types: readonly EdgeType[] = node.type === "Statement" ? ["MADE", "ABOUT"] : FACT_TYPES;
  const [facts, statements, articles, ref] = await Promise.all([
    factPages(store, node.id, types, limit),
    statementsOf(store, node.id, limit),
    articlesNaming(store, node.id, limit),
    nodeRefs(store, [node.id]),
  ]);
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([key]) => !HIDDEN.has(key)),
  );
  return { node: { ...ref(node.id), properties }, facts, statements, articles };
}

async function factPages(
  store: ReadStore,
  id: string,
  types: readonly EdgeType[],
  limit: number,
): Promise<FactPage[]> {
  const counts = await countFacts(store, id, types);
  return Promise.all(
    counts.map(async (count) => ({
      ...count,
      offset: 0,
      facts: await factLines(store, id, { ...count, offset: 0, limit }),
    })),
  );
}

/** One page of a node's facts, with how many there are. */
export async function factPage(
  store: ReadStore,
  id: string,
  page: { type: EdgeType; direction: Direction; offset: number; limit: number },
): Promise<FactPage> {
  const { type, direction, offset } = page;
  const [counts, facts] = await Promise.all([
    countFacts(store, id, [type]),
    factLines(store, id, page),
  ]);
  const count = counts.find((item) => item.direction === direction);
  return { type, direction, total: count?.total ?? 0, edges: count?.edges ?? 0, offset, facts };
}

/** Statements that the node made or that are about it, the node itself where it is one. */
async function statementsOf(
  store: ReadStore,
  id: string,
  limit: number,
): Promise<NodeProfile["statements"]> {
  const label = labelOfId(id);
  const patterns = [
    `(by:${label} {id: $id})-[e:MADE]->(s:Statement)`,
    `(:${label} {id: $id})<-[:ABOUT]-(s:Statement)<-[e:MADE]-(by)`,
    `(s:${label} {id: $id})<-[e:MADE]-(by)`,
  ];
  const found = await Promise.all(
    patterns.map((pattern) =>
      readRows(
        store,
        `MATCH ${pattern}
OPTIONAL MATCH (s)-[:ABOUT]->(about)
RETURN s.id AS id, s.text AS text, s.direct AS direct, by.id AS by, min(about.id) AS about,
       e.id AS edge, e.article AS article
ORDER BY id`,
        { id },
      ),
    ),
  );
  const rows = [...new Map(found.flat().map((row) => [row.id, row])).values()];
  const [ref, articles] = await Promise.all([
    nodeRefs(
      store,
      rows.flatMap(({ by, about }) => [textOf(by) ?? [], textOf(about) ?? []].flat()),
    ),
    lookUpArticles(
      store,
      rows.map(({ article }) => String(article)),
    ),
  ]);
  const lines = rows.map(
    ({ id: statement, text, direct, by, about, edge, article }): StatementLine => ({
      id: String(statement),
      text: textOf(text) ?? "",
      direct: direct === true,
      by: ref(String(by)),
      about: textOf(about) === undefined ? undefined : ref(String(about)),
      edge: String(edge),
      article: articles.of(String(article)),
    }),
  );
  const dateOf = ({ article }: StatementLine) => article.publishedAt ?? "";
  const latestFirst = lines.sort(
    (a, b) => compareText(dateOf(b), dateOf(a)) || compareText(a.id, b.id),
  );
  return { total: lines.length, items: latestFirst.slice(0, limit) };
}

async function articlesNaming(
  store: ReadStore,
  id: string,
  limit: number,
): Promise<NodeProfile["articles"]> {
  const pattern = `(a:Article)-[m:MENTIONS]->(:${labelOfId(id)} {id: $id})`;
  const [[counted], rows] = await Promise.all([
    readRows(store, `MATCH ${pattern} RETURN count(a) AS total`, { id }),
    readRows(
      store,
      `MATCH ${pattern}
RETURN a.id AS id, a.title AS title, a.url AS url, a.publisher AS publisher, a.partner AS partner,
       a.language AS language, a.publishedAt AS publishedAt, m.count AS mentions
ORDER BY coalesce(a.publishedAt, '') DESC, a.id LIMIT $limit`,
      { id, limit },
    ),
  ]);
  return {
    total: numberOf(counted?.total),
    items: rows.map((row) => ({ ...articleRef(row), mentions: numberOf(row.mentions) })),
  };
}
