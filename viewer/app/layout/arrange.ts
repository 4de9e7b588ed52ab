import { dictionaryOf, formatDate, type Language } from "../i18n/translate.ts";
import type { World } from "../map/map-layout.ts";
import type { GraphScene } from "../scene/graph-scene.ts";
import { hubOf } from "../scene/node-groups.ts";
import type { ViewState } from "../state/view-state.ts";
import type { Arrangement } from "./arrangement.ts";
import { circleLayout } from "./circle-layout.ts";
import { layerLayout } from "./layer-layout.ts";
import { radialLayout } from "./radial-layout.ts";
import { timeLayout } from "./time-layout.ts";

type Settings = {
  readonly language: Language;
  /** In the middle of the rings. */
  readonly centre: string | undefined;
  readonly sizes: ReadonlyMap<string, number>;
  /** Width of the screen by its height. */
  readonly aspect: number;
  /** Whether a map shows what has no place of its own. */
  readonly isAllShown: boolean;
};

/** Arrangements that take no time to settle. The map is fetched when it is first wanted. */
export async function arrange(
  { graph, articles }: GraphScene,
  kind: Exclude<ViewState["layout"], "force">,
  { language, centre, sizes, aspect, isAllShown }: Settings,
): Promise<Arrangement> {
  const words = dictionaryOf(language).explore.layout;
  if (kind === "circle") return { points: circleLayout(graph) };
  if (kind === "layers") return layerLayout(graph, aspect);
  if (kind === "time") {
    const dateName = (date: string) => formatDate(date, language);
    return timeLayout(graph, articles, { undated: words.undated, dateName }, aspect);
  }
  if (kind === "map") {
    const [{ mapLayout }, world] = await Promise.all([
      import("../map/map-layout.ts"),
      import("../map/world.json"),
    ]);
    const caption = isAllShown ? words.unplaced : undefined;
    return mapLayout(graph, world.default as unknown as World, sizes, caption);
  }
  const middle = centre && graph.hasNode(centre) ? centre : hubOf(graph);
  return { points: radialLayout(graph, middle) };
}
