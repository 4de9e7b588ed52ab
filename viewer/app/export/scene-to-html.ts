import type { ApiClient } from "../api/api-client.ts";
import { recordView } from "../file/record-view.ts";
import { embeddedJson, RECORD_PLACE } from "../file/recorded-view.ts";
import type { Language } from "../i18n/translate.ts";
import type { ViewState } from "../state/view-state.ts";
import type { ExportedScene } from "./export-scene.ts";

/** The explorer itself with the visible scene and all its evidence, in one file that needs no server. */
export async function sceneToHtml(
  api: ApiClient,
  scene: ExportedScene,
  view: ViewState,
  language: Language,
): Promise<Blob> {
  const template = await api.fileTemplate();
  const [before = "", after = ""] = template.split(RECORD_PLACE);
  const record = await recordView(api, scene, view, language);
  return new Blob([before, embeddedJson(record), after], { type: "text/html;charset=utf-8" });
}
