import type { ExportedScene } from "./export-scene.ts";

/** The scene as nodes and links with places and, for each fact, the edges and articles behind it. */
export function sceneToJson({ graph, articles, look: { visibility } }: ExportedScene) {
  const nodes = graph
    .mapNodes((_, { pinned: _pinned, ...node }) => node)
    .filter(({ id }) => visibility.nodes.has(id));
  const links = graph
    .mapEdges((key, { type, status, edges, sources }, from, to) => ({
      key,
      from,
      to,
      type,
      status,
      sources,
      edges: edges.map(({ id, article, speaker, date, confidence }) => ({
        id,
        article,
        ...(speaker && { attributedTo: speaker }),
        ...(date && { date }),
        confidence,
      })),
    }))
    .filter(({ key }) => visibility.facts.has(key))
    .map(({ key: _key, ...link }) => link);
  const cited = new Set(links.flatMap(({ edges }) => edges.map(({ article }) => article)));
  return {
    format: "pressgraph-scene",
    version: 1,
    nodes,
    links,
    articles: [...cited].sort().flatMap((id) => articles.get(id) ?? []),
  };
}
