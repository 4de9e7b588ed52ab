import type { Scene } from "../../api/scene.ts";
import type { SceneArticle, SceneEdge, SceneNode } from "./scene-types.ts";

export type DecodedScene = {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly articles: readonly SceneArticle[];
  readonly omittedEdges: number;
};

/** Turns the columns of a scene into rows. Rows that point outside their dictionary are left out. */
export function decodeScene(scene: Scene): DecodedScene {
  const { nodes, edges, articles } = scene;
  const edgeRow = (id: string, index: number): SceneEdge | undefined => {
    const type = scene.edgeTypes[edges.types[index] ?? -1];
    const from = nodes.ids[edges.from[index] ?? -1];
    const to = nodes.ids[edges.to[index] ?? -1];
    const status = scene.statuses[edges.statuses[index] ?? -1];
    if (!type || !status || from === undefined || to === undefined) return undefined;
    return {
      id,
      type,
      from,
      to,
      status,
      article: articles.ids[edges.articles[index] ?? -1] ?? "",
      speaker: scene.speakers[edges.speakers[index] ?? -1],
      date: edges.dates[index] ?? "",
      confidence: edges.confidences[index] ?? 0,
    };
  };
  return {
    nodes: nodes.ids.flatMap((id, index) => {
      const type = scene.nodeTypes[nodes.types[index] ?? -1];
      if (!type) return [];
      const [x, y] = [nodes.xs?.[index], nodes.ys?.[index]];
      const isPlaced = typeof x === "number" && typeof y === "number";
      return {
        id,
        type,
        name: nodes.names[index] ?? id,
        country: nodes.countries[index] ?? "",
        kind: nodes.kinds[index] ?? "",
        date: nodes.dates[index] ?? "",
        ...(isPlaced && { place: { x, y } }),
      };
    }),
    edges: edges.ids.flatMap((id, index) => edgeRow(id, index) ?? []),
    articles: articles.ids.map((id, index) => ({
      id,
      title: articles.titles[index] ?? id,
      publisher: articles.publishers[index] ?? "",
      publishedAt: articles.publishedAt[index] ?? "",
      language: articles.languages[index] ?? "",
      source: articles.sources[index] ?? index,
    })),
    omittedEdges: scene.omittedEdges,
  };
}
