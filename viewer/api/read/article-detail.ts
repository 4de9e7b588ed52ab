import { EDGE_TYPE_NAMES, EDGE_TYPES } from "../../../schema/edge-types.ts";
import type { GraphNode } from "../../../schema/graph.ts";
import { TextSpan } from "../../../schema/span.ts";
import type { ArticleDetail } from "../evidence-contract.ts";
import { articleRef, lookUpArticles } from "./article-refs.ts";
import { compareText } from "./compare-text.ts";
import { edgeDetails } from "./edge-details.ts";
import { edgesOfArticles } from "./edge-rows.ts";
import { nodeTypeOfId } from "./node-type-of-id.ts";
import type { ReadStore } from "./read-store.ts";
import { numbersOf, type Row, readRows, textOf, textsOf } from "./rows.ts";

const WITH_EVIDENCE = EDGE_TYPE_NAMES.filter((type) => EDGE_TYPES[type].layer !== "article");

const MENTIONS = `
MATCH (:Article {id: $id})-[m:MENTIONS]->(n)
RETURN n.id AS id, n.name AS name, m.starts AS starts, m.ends AS ends`;

const COPIES = `
MATCH (:Article {id: $id})-[:COPY_OF]-(copy:Article)
RETURN DISTINCT copy.id AS id ORDER BY id`;

/** The article with everything that was read in it. */
export async function articleDetail(store: ReadStore, node: GraphNode): Promise<ArticleDetail> {
  const { id, properties } = node;
  const [mentions, edges, copies] = await Promise.all([
    readRows(store, MENTIONS, { id }),
    edgesOfArticles(store, [id], WITH_EVIDENCE),
    readRows(store, COPIES, { id }),
  ]);
  const copyIds = copies.map((row) => String(row.id));
  const [details, articles] = await Promise.all([
    edgeDetails(store, edges),
    lookUpArticles(store, copyIds),
  ]);
  const firstStart = (edge: (typeof details)[number]) => edge.evidence[0]?.start ?? 0;
  return {
    article: {
      ...articleRef({ ...properties, id }),
      authors: [...textsOf(properties.authors)],
      ingestedAt: textOf(properties.ingestedAt),
      version: textOf(properties.version) ?? "",
    },
    text: textOf(properties.text) ?? "",
    spans: spansOf(node),
    mentions: mentions
      .flatMap(mentionsOf)
      .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.id, b.id)),
    edges: details.toSorted((a, b) => firstStart(a) - firstStart(b) || compareText(a.id, b.id)),
    copies: copyIds.map(articles.of),
  };
}

function spansOf({ properties }: GraphNode): TextSpan[] {
  const starts = numbersOf(properties.spanStarts);
  const ends = numbersOf(properties.spanEnds);
  return textsOf(properties.spanKinds).flatMap((kind, index) => {
    const span = TextSpan.safeParse({ kind, start: starts[index], end: ends[index] });
    return span.success ? [span.data] : [];
  });
}

function mentionsOf({ id, name, starts, ends }: Row): ArticleDetail["mentions"] {
  const node = { id: String(id), type: nodeTypeOfId(String(id)), name: textOf(name) ?? String(id) };
  const last = numbersOf(ends);
  return numbersOf(starts).map((start, index) => ({ ...node, start, end: last[index] ?? start }));
}
