import { edgeRows } from "./edge-rows.ts";
import type { ExportedScene } from "./export-scene.ts";

/** The scene as nodes and edges with places and, for each edge, its article and sentences. */
export function sceneToJson(scene: ExportedScene) {
  const { graph, articles, look } = scene;
  const rows = edgeRows(scene);
  const cited = new Set(rows.map(({ edge }) => edge.article));
  return {
    format: "pressgraph-scene",
    version: 2,
    nodes: [...look.visibility.nodes].map((id) => {
      const { pinned: _pinned, ...node } = graph.getNodeAttributes(id);
      return node;
    }),
    edges: rows.map(({ edge, role, mode, evidence }) => ({
      id: edge.id,
      type: edge.type,
      from: edge.from,
      to: edge.to,
      status: edge.status,
      ...(edge.speaker && { attributedTo: edge.speaker }),
      ...(role && { role }),
      ...(mode && { mode }),
      ...(edge.date && { date: edge.date }),
      confidence: edge.confidence,
      article: edge.article,
      evidence,
    })),
    articles: [...cited].sort().flatMap((id) => articles.get(id) ?? []),
  };
}
