import type { EdgeDetail } from "../../api/evidence-contract.ts";
import type { SceneEdge } from "../scene/scene-types.ts";
import type { ExportedScene } from "./export-scene.ts";
import { visibleEdges } from "./load-evidence.ts";

/** One edge of the store with all that is known of it, for a file. */
export type EdgeRow = {
  readonly edge: SceneEdge;
  readonly from: string;
  readonly to: string;
  /** Who says it, by name. */
  readonly speaker: string;
  readonly role: string;
  readonly mode: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly publishedAt: string;
    readonly url: string;
  };
  readonly evidence: EdgeDetail["evidence"];
};

/** Every edge behind the visible facts with its names, article and sentences. */
export function edgeRows(scene: ExportedScene): EdgeRow[] {
  const { graph, articles, evidence } = scene;
  return visibleEdges(scene).map((edge) => {
    const detail = evidence.get(edge.id);
    const article = detail?.article ?? articles.get(edge.article);
    return {
      edge,
      from: graph.getNodeAttribute(edge.from, "name"),
      to: graph.getNodeAttribute(edge.to, "name"),
      speaker: detail?.attributedTo?.name ?? edge.speaker ?? "",
      role: detail?.role ?? "",
      mode: detail?.mode ?? "",
      source: {
        title: article?.title ?? edge.article,
        publisher: article?.publisher ?? "",
        publishedAt: article?.publishedAt ?? "",
        url: detail?.article.url ?? "",
      },
      evidence: detail?.evidence ?? [],
    };
  });
}
