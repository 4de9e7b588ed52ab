import { EDGE_TYPE_NAMES } from "../../../schema/edge-types.ts";
import { STATUSES } from "../../../schema/fact.ts";
import type { GraphEdge, GraphNode } from "../../../schema/graph.ts";
import { NODE_TYPE_NAMES } from "../../../schema/node-types.ts";
import type { Scene } from "../scene.ts";
import type { ArticleLookup } from "./article-refs.ts";
import { compareText } from "./compare-text.ts";
import { ownProperties, speakerOf } from "./edge-details.ts";
import { textOf } from "./rows.ts";

/** Numbers values in the order of their first use. */
function dictionary<Value>() {
  const indices = new Map<Value, number>();
  return {
    indexOf(value: Value): number {
      const known = indices.get(value);
      if (known !== undefined) return known;
      indices.set(value, indices.size);
      return indices.size - 1;
    },
    values: () => [...indices.keys()],
  };
}

const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);

/** Columns of nodes and edges in id order; edges without both ends are left out. */
export function buildScene(
  given: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[]; omitted?: number },
  lookup: ArticleLookup,
): Scene {
  const nodes = [...given.nodes].sort(byId);
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const edges = given.edges.filter(({ from, to }) => place.has(from) && place.has(to)).sort(byId);
  const articleIds = dictionary<string>();
  const speakers = dictionary<string>();
  const sources = dictionary<string>();
  const own = edges.map(ownProperties);

  const columns = {
    nodes: {
      ids: nodes.map(({ id }) => id),
      types: nodes.map(({ type }) => NODE_TYPE_NAMES.indexOf(type)),
      names: nodes.map(nameOf),
      countries: nodes.map(({ properties }) => textOf(properties.countryCode) ?? ""),
      kinds: nodes.map(({ properties }) => textOf(properties.kind) ?? ""),
      dates: nodes.map(({ properties }) => textOf(properties.date) ?? ""),
    },
    edges: {
      ids: edges.map(({ id }) => id),
      types: edges.map(({ type }) => EDGE_TYPE_NAMES.indexOf(type)),
      from: edges.map(({ from }) => place.get(from) as number),
      to: edges.map(({ to }) => place.get(to) as number),
      statuses: edges.map(({ status }) => STATUSES.indexOf(status)),
      articles: edges.map(({ article }) => articleIds.indexOf(article)),
      speakers: edges.map((edge) => {
        const speaker = speakerOf(edge);
        return speaker === undefined ? -1 : speakers.indexOf(speaker);
      }),
      dates: own.map(({ date }) => date ?? ""),
      confidences: own.map(({ confidence }) => confidence),
    },
  };
  const articles = articleIds.values().map(lookup.of);
  return {
    nodeTypes: [...NODE_TYPE_NAMES],
    edgeTypes: [...EDGE_TYPE_NAMES],
    statuses: [...STATUSES],
    ...columns,
    articles: {
      ids: articles.map(({ id }) => id),
      titles: articles.map(({ title }) => title),
      publishers: articles.map(({ publisher }) => publisher ?? ""),
      publishedAt: articles.map(({ publishedAt }) => publishedAt ?? ""),
      languages: articles.map(({ language }) => language ?? ""),
      sources: articles.map(({ id }) => sources.indexOf(lookup.sourceOf(id))),
    },
    speakers: speakers.values(),
    omittedEdges: given.omitted ?? 0,
  };
}

const nameOf = ({ id, properties }: GraphNode): string =>
  textOf(properties.name) ?? textOf(properties.title) ?? id;
