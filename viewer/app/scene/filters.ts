import type { EdgeType } from "../../../schema/edge-types.ts";
import type { Status } from "../../../schema/fact.ts";
import type { NodeType } from "../../../schema/node-types.ts";
import { coreOf, largestPart } from "./graph-parts.ts";
import type { SceneGraph } from "./graph-scene.ts";
import type { SceneArticle, SceneEdge, SceneFact } from "./scene-types.ts";
import { nameMatcher } from "./search-scene.ts";

/** Which part of the graph is left: everything, what is joined at all, the largest part, a core. */
export const PARTS = ["all", "joined", "main", "core2", "core3"] as const;
export type Part = (typeof PARTS)[number];

/** The filters, in the order in which they are applied; each can be paused. */
export const FILTER_NAMES = [
  "nodeTypes",
  "edgeTypes",
  "statuses",
  "period",
  "publishers",
  "languages",
  "sources",
  "text",
  "degree",
  "part",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What is switched off. Everything is on by default, also types and publishers that come later. */
export type Filters = {
  readonly nodeTypes: readonly NodeType[];
  readonly edgeTypes: readonly EdgeType[];
  readonly statuses: readonly Status[];
  /** Inclusive ISO dates; "" for no bound. */
  readonly since: string;
  readonly until: string;
  readonly publishers: readonly string[];
  readonly languages: readonly string[];
  /** Least number of independent sources of a fact. */
  readonly sources: number;
  /** Only what has these words in its name, with what joins it; "" for everything. */
  readonly text: string;
  /** Least number of facts of a node. */
  readonly degree: number;
  readonly part: Part;
  /** Filters that keep their setting but don't apply. */
  readonly paused: readonly FilterName[];
  /** Filtered items are greyed instead of removed. */
  readonly grey: boolean;
};

export const NO_FILTERS: Filters = {
  nodeTypes: [],
  edgeTypes: [],
  statuses: [],
  since: "",
  until: "",
  publishers: [],
  languages: [],
  sources: 0,
  text: "",
  degree: 0,
  part: "all",
  paused: [],
  grey: false,
};

const FIELDS: Readonly<Record<FilterName, readonly (keyof Filters)[]>> = {
  nodeTypes: ["nodeTypes"],
  edgeTypes: ["edgeTypes"],
  statuses: ["statuses"],
  period: ["since", "until"],
  publishers: ["publishers"],
  languages: ["languages"],
  sources: ["sources"],
  text: ["text"],
  degree: ["degree"],
  part: ["part"],
};

/** Filters that are set, paused or not. */
export const setFilters = (filters: Filters): readonly FilterName[] =>
  FILTER_NAMES.filter((name) =>
    FIELDS[name].some((field) => String(filters[field]) !== String(NO_FILTERS[field])),
  );

/** The filters without the setting of one. */
export function clearFilter(filters: Filters, name: FilterName): Filters {
  const neutral = Object.fromEntries(FIELDS[name].map((field) => [field, NO_FILTERS[field]]));
  const paused = filters.paused.filter((other) => other !== name);
  return { ...filters, ...neutral, paused };
}

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
  given: Filters,
): Visibility {
  const filters = given.paused.reduce(clearFilter, given);
  const hasName = nameMatcher(filters.text);
  const isSupported = supportOf(filters, articles);
  let nodes = new Set(graph.filterNodes((_, { type }) => !filters.nodeTypes.includes(type)));
  const named =
    hasName && new Set(graph.filterNodes((id, { name }) => nodes.has(id) && hasName(name)));
  let facts = new Set(
    graph.filterEdges(
      (_, fact, from, to) =>
        nodes.has(from) &&
        nodes.has(to) &&
        (!named || named.has(from) || named.has(to)) &&
        !filters.edgeTypes.includes(fact.type) &&
        !filters.statuses.includes(fact.status) &&
        fact.sources >= filters.sources &&
        (!isSupported || isSupported(fact)),
    ),
  );
  const joined = () => new Set([...facts].flatMap((key) => graph.extremities(key)));
  if (isSupported || filters.sources > 0) nodes = joined();
  if (named) nodes = new Set([...named, ...joined()]);
  const keep = (ids: ReadonlySet<string>) => {
    nodes = new Set(ids);
    facts = new Set([...facts].filter((key) => graph.extremities(key).every((id) => ids.has(id))));
  };
  if (filters.degree > 0) {
    const degrees = new Map<string, number>();
    for (const id of [...facts].flatMap((key) => graph.extremities(key))) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
    }
    keep(new Set([...nodes].filter((id) => (degrees.get(id) ?? 0) >= filters.degree)));
  }
  if (filters.part === "joined") nodes = joined();
  if (filters.part === "main") keep(largestPart(graph, { nodes, facts }));
  if (filters.part === "core2") keep(coreOf(graph, { nodes, facts }, 2));
  if (filters.part === "core3") keep(coreOf(graph, { nodes, facts }, 3));
  return { nodes, facts };
}

/** Whether some article states a fact that the filters of articles and dates let through. */
function supportOf(
  { since, until, publishers, languages }: Filters,
  articles: ReadonlyMap<string, SceneArticle>,
): ((fact: SceneFact) => boolean) | undefined {
  const hasPeriod = since !== "" || until !== "";
  if (!hasPeriod && publishers.length + languages.length === 0) return undefined;
  const isInPeriod = (edge: SceneEdge) => {
    const date = dateOf(edge, articles);
    if (date === "") return false;
    return (
      (since === "" || date >= since.slice(0, date.length)) &&
      (until === "" || date.slice(0, until.length) <= until)
    );
  };
  return ({ edges }) =>
    edges.some((edge) => {
      const { publisher = "", language = "" } = articles.get(edge.article) ?? {};
      if (publishers.includes(publisher) || languages.includes(language)) return false;
      return !hasPeriod || isInPeriod(edge);
    });
}

export function toggle<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
