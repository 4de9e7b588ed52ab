import type { Backdrop } from "../layout/arrangement.ts";
import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Look } from "../scene/reducers.ts";
import type { SceneArticle } from "../scene/scene-types.ts";
import type { Evidence } from "./load-evidence.ts";
import { sceneNodesToCsv, sceneToCsv } from "./scene-to-csv.ts";
import { sceneToGraphml } from "./scene-to-graphml.ts";
import { sceneToJson } from "./scene-to-json.ts";
import { sceneToSvg } from "./scene-to-svg.ts";

/** Formats that are a text of what is on screen; what follows the last dot is the extension. */
export type TextFormat = "svg" | "json" | "gexf" | "graphml" | "csv" | "nodes.csv";
export type ExportFormat = TextFormat | "html" | "pdf" | "png";

export type ExportedScene = {
  readonly graph: SceneGraph;
  readonly articles: ReadonlyMap<string, SceneArticle>;
  readonly look: Look;
  /** What the arrangement draws beneath the nodes. */
  readonly backdrop?: Backdrop | undefined;
  /** The sentences behind the visible facts. */
  readonly evidence: Evidence;
};

const TYPES: Readonly<Record<TextFormat, string>> = {
  svg: "image/svg+xml",
  json: "application/json",
  gexf: "application/xml",
  graphml: "application/xml",
  csv: "text/csv",
  "nodes.csv": "text/csv",
};

/** What is visible in the scene as a file. */
export async function exportScene(scene: ExportedScene, format: TextFormat): Promise<Blob> {
  const type = `${TYPES[format]};charset=utf-8`;
  return new Blob([await textOf(scene, format)], { type });
}

async function textOf(scene: ExportedScene, format: TextFormat): Promise<string> {
  switch (format) {
    case "svg":
      return sceneToSvg(scene);
    case "csv":
      return sceneToCsv(scene);
    case "nodes.csv":
      return sceneNodesToCsv(scene);
    case "graphml":
      return sceneToGraphml(scene);
    case "json":
      return JSON.stringify(sceneToJson(scene), null, 1);
    case "gexf": {
      const { sceneToGexf } = await import("./scene-to-gexf.ts");
      return sceneToGexf(scene);
    }
  }
}
