import { simpleMeasure } from "../scene/measures.ts";
import { nodeSizes } from "../scene/node-sizes.ts";
import type { Look } from "../scene/reducers.ts";
import type { CanvasController } from "../state/canvas-controller.ts";
import { canvasLook } from "../state/canvas-look.ts";
import type { Explorer } from "../state/explorer.ts";
import { type ExportFormat, exportScene } from "./export-scene.ts";
import { loadEvidence, visibleEdges } from "./load-evidence.ts";
import { saveFile } from "./save-file.ts";

/** Formats that tell more of a fact than what is drawn. */
const WITHOUT_EVIDENCE: ReadonlySet<ExportFormat> = new Set(["png", "svg", "html", "nodes.csv"]);

/** How the scene looks where no canvas draws it. */
function plainLook({ scene, store, visibility }: Explorer): Look {
  const sizes = nodeSizes(simpleMeasure(scene.graph, "degree"), 1);
  return canvasLook(scene, store.getState(), visibility(), sizes);
}

/** Makes a file of what is on screen and gives it to the reader. */
export async function saveScene(
  explorer: Explorer,
  canvas: CanvasController | undefined,
  format: ExportFormat,
): Promise<void> {
  const { api, scene, store } = explorer;
  const { language } = store.getState();
  const drawn = {
    graph: scene.graph,
    articles: scene.articles,
    look: canvas?.look() ?? plainLook(explorer),
    backdrop: canvas?.backdrop(),
  };
  const ids = WITHOUT_EVIDENCE.has(format) ? [] : visibleEdges(drawn).map(({ id }) => id);
  const exported = { ...drawn, evidence: await loadEvidence(api, ids) };
  saveFile(await blobOf(), `pressgraph.${format}`);

  async function blobOf(): Promise<Blob> {
    if (format === "png" && canvas) return canvas.toPng();
    if (format === "png") throw new Error("A picture needs a canvas.");
    if (format === "html") {
      const { sceneToHtml } = await import("./scene-to-html.ts");
      return sceneToHtml(api, exported, explorer.currentView(), language);
    }
    if (format === "pdf") {
      const { sceneToPdf } = await import("./scene-to-pdf.ts");
      return sceneToPdf(exported, { language, address: location.href, today: new Date() });
    }
    return exportScene(exported, format);
  }
}
