import type { EdgeType } from "../../../schema/edge-types.ts";
import type { Status } from "../../../schema/fact.ts";
import type { NodeType } from "../../../schema/node-types.ts";
import type { SceneGraph } from "./graph-scene.ts";
import type { SceneArticle, SceneEdge } from "./scene-types.ts";

/** What is switched off. Everything is on by default, also types that come later. */
export type Filters = {
  readonly nodeTypes: readonly NodeType[];
  readonly edgeTypes: readonly EdgeType[];
  readonly statuses: readonly Status[];
  /** Inclusive ISO dates; "" for no bound. */
  readonly since: string;
  readonly until: string;
  /** Filtered items are greyed instead of removed. */
  readonly grey: boolean;
};

export const NO_FILTERS: Filters = {
  nodeTypes: [],
  edgeTypes: [],
  statuses: [],
  since: "",
  until: "",
  grey: false,
};

export const isFiltering = ({ nodeTypes, edgeTypes, statuses, since, until }: Filters) =>
  nodeTypes.length + edgeTypes.length + statuses.length > 0 || since !== "" || until !== "";

export type Visibility = {
  readonly nodes: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
};

/** A fact's day: its own date, else the day its article appeared. */
export const dateOf = (edge: SceneEdge, articles: ReadonlyMap<string, SceneArticle>) =>
  edge.date || (articles.get(edge.article)?.publishedAt ?? "").slice(0, 10);

export function visibleIn(
  graph: SceneGraph,
  articles: ReadonlyMap<string, SceneArticle>,
  filters: Filters,
): Visibility {
  const hasPeriod = filters.since !== "" || filters.until !== "";
  const isInPeriod = (edge: SceneEdge) => {
    const date = dateOf(edge, articles);
    if (date === "") return false;
    return (
      (filters.since === "" || date >= filters.since.slice(0, date.length)) &&
      (filters.until === "" || date.slice(0, filters.until.length) <= filters.until)
    );
  };
  const nodes = new Set(graph.filterNodes((_, { type }) => !filters.nodeTypes.includes(type)));
  const facts = new Set(
    graph.filterEdges(
      (_, { type, status, edges }, from, to) =>
        nodes.has(from) &&
        nodes.has(to) &&
        !filters.edgeTypes.includes(type) &&
        !filters.statuses.includes(status) &&
        (!hasPeriod || edges.some(isInPeriod)),
    ),
  );
  if (!hasPeriod) return { nodes, facts };
  const joined = new Set([...facts].flatMap((key) => graph.extremities(key)));
  return { nodes: joined, facts };
}

export function toggle<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
