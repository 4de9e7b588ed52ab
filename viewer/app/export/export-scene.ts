import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Look } from "../scene/reducers.ts";
import type { SceneArticle } from "../scene/scene-types.ts";
import { sceneToCsv } from "./scene-to-csv.ts";
import { sceneToJson } from "./scene-to-json.ts";
import { sceneToSvg } from "./scene-to-svg.ts";

export const EXPORT_FORMATS = ["png", "svg", "json", "gexf", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type ExportedScene = {
  readonly graph: SceneGraph;
  readonly articles: ReadonlyMap<string, SceneArticle>;
  readonly look: Look;
};

const TYPES: Readonly<Record<Exclude<ExportFormat, "png">, string>> = {
  svg: "image/svg+xml",
  json: "application/json",
  gexf: "application/xml",
  csv: "text/csv",
};

/** What is visible in the scene as a file; `png` is taken from the canvas instead. */
export async function exportScene(
  scene: ExportedScene,
  format: Exclude<ExportFormat, "png">,
): Promise<Blob> {
  const type = `${TYPES[format]};charset=utf-8`;
  return new Blob([await textOf(scene, format)], { type });
}

async function textOf(scene: ExportedScene, format: Exclude<ExportFormat, "png">) {
  if (format === "svg") return sceneToSvg(scene);
  if (format === "csv") return sceneToCsv(scene);
  if (format === "json") return JSON.stringify(sceneToJson(scene), null, 1);
  const { sceneToGexf } = await import("./scene-to-gexf.ts");
  return sceneToGexf(scene);
}
