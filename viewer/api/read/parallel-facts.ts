import type { GraphEdge } from "../../../schema/graph.ts";
import type { ParallelFacts } from "../evidence-contract.ts";
import { lookUpArticles } from "./article-refs.ts";
import { compareText } from "./compare-text.ts";
import { edgeDetails } from "./edge-details.ts";
import { EDGE_COLUMNS, readEdges, typePattern } from "./edge-rows.ts";
import { pairsByPattern } from "./pairs.ts";
import type { ReadStore } from "./read-store.ts";

/** Every edge of the same ends and type, whatever its article and status. */
export async function parallelFacts(
  store: ReadStore,
  { from, to, type }: GraphEdge,
  limit: number,
): Promise<ParallelFacts> {
  const groups = await Promise.all(
    pairsByPattern([[from, to]], typePattern([type])).map(([pattern, pairs]) =>
      readEdges(store, `UNWIND $pairs AS pair MATCH ${pattern} RETURN ${EDGE_COLUMNS}`, { pairs }),
    ),
  );
  const edges = groups.flat();
  const articles = await lookUpArticles(
    store,
    edges.map(({ article }) => article),
  );
  const dateOf = ({ article }: GraphEdge) => articles.of(article).publishedAt ?? "";
  const ordered = edges.toSorted(
    (a, b) => compareText(dateOf(a), dateOf(b)) || compareText(a.id, b.id),
  );
  const statuses = new Set(edges.map(({ status }) => status));
  const details = await edgeDetails(store, ordered.slice(0, limit));
  return {
    total: edges.length,
    independentSources: articles.independentSources(edges.map(({ article }) => article)),
    conflict: statuses.has("happened") && statuses.has("denied"),
    edges: details.map((edge) => {
      const source = articles.sourceOf(edge.article.id);
      return source === edge.article.id ? edge : { ...edge, copyOf: source };
    }),
  };
}
