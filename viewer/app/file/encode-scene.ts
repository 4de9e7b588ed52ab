import type { Scene } from "../../api/scene.ts";
import type { DecodedScene } from "../scene/decode-scene.ts";

/** The opposite of `decodeScene`: rows to columns, as the server would answer. */
export function encodeScene({ nodes, edges, articles, omittedEdges }: DecodedScene): Scene {
  const nodeTypes = dictionaryOf(nodes.map(({ type }) => type));
  const edgeTypes = dictionaryOf(edges.map(({ type }) => type));
  const statuses = dictionaryOf(edges.map(({ status }) => status));
  const speakers = dictionaryOf(edges.flatMap(({ speaker }) => speaker ?? []));
  const rowOf = dictionaryOf(nodes.map(({ id }) => id));
  const articleOf = dictionaryOf(articles.map(({ id }) => id));
  const known = edges.filter(({ article }) => articleOf.at.has(article));
  return {
    nodeTypes: nodeTypes.items,
    edgeTypes: edgeTypes.items,
    statuses: statuses.items,
    speakers: speakers.items,
    nodes: {
      ids: nodes.map(({ id }) => id),
      types: nodes.map(({ type }) => nodeTypes.at.get(type)!),
      names: nodes.map(({ name }) => name),
      countries: nodes.map(({ country }) => country),
      kinds: nodes.map(({ kind }) => kind),
      dates: nodes.map(({ date }) => date),
    },
    edges: {
      ids: known.map(({ id }) => id),
      types: known.map(({ type }) => edgeTypes.at.get(type)!),
      from: known.map(({ from }) => rowOf.at.get(from)!),
      to: known.map(({ to }) => rowOf.at.get(to)!),
      statuses: known.map(({ status }) => statuses.at.get(status)!),
      articles: known.map(({ article }) => articleOf.at.get(article)!),
      speakers: known.map(({ speaker }) => (speaker ? speakers.at.get(speaker)! : -1)),
      dates: known.map(({ date }) => date),
      confidences: known.map(({ confidence }) => confidence),
    },
    articles: {
      ids: articles.map(({ id }) => id),
      titles: articles.map(({ title }) => title),
      publishers: articles.map(({ publisher }) => publisher),
      publishedAt: articles.map(({ publishedAt }) => publishedAt),
      languages: articles.map(({ language }) => language),
      sources: articles.map(({ source }) => source),
    },
    omittedEdges,
  };
}

/** Each item once, and where it stands. */
function dictionaryOf<Item>(all: readonly Item[]) {
  const items = [...new Set(all)];
  return { items, at: new Map(items.map((item, index) => [item, index])) };
}
