import type { EdgeType } from "../../../schema/edge-types.ts";
import type { Status } from "../../../schema/fact.ts";
import type { NodeType } from "../../../schema/node-types.ts";
import { dateOf } from "./filters.ts";
import type { SceneGraph } from "./graph-scene.ts";
import type { SceneArticle } from "./scene-types.ts";

type Counts<T> = ReadonlyMap<T, number>;

/** How often each value of what can be filtered occurs in the scene. */
export type SceneCounts = {
  readonly nodeTypes: Counts<NodeType>;
  /** Facts, each counted once however many articles state it. */
  readonly edgeTypes: Counts<EdgeType>;
  readonly statuses: Counts<Status>;
  /** Statements of facts by articles: by their day, and by publisher and language, "" for unknown. */
  readonly dates: Counts<string>;
  readonly publishers: Counts<string>;
  readonly languages: Counts<string>;
};

/** Counts everything in one look at each node and edge. */
export function countScene(
  graph: SceneGraph,
  articles: ReadonlyMap<string, SceneArticle>,
): SceneCounts {
  const nodeTypes = new Map<NodeType, number>();
  const edgeTypes = new Map<EdgeType, number>();
  const statuses = new Map<Status, number>();
  const dates = new Map<string, number>();
  const publishers = new Map<string, number>();
  const languages = new Map<string, number>();
  graph.forEachNode((_, { type }) => count(nodeTypes, type));
  graph.forEachEdge((_, { type, status, edges }) => {
    count(edgeTypes, type);
    count(statuses, status);
    for (const edge of edges) count(dates, dateOf(edge, articles));
    const stating = edges.length > 1 ? new Set(edges.map(({ article }) => article)) : undefined;
    for (const id of stating ?? edges.map(({ article }) => article)) {
      const article = articles.get(id);
      if (!article) continue;
      count(publishers, article.publisher);
      count(languages, article.language);
    }
  });
  return { nodeTypes, edgeTypes, statuses, dates, publishers, languages };
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
