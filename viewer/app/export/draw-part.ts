import { nodeName } from "../i18n/node-name.ts";
import type { Language } from "../i18n/translate.ts";
import { circleLayout } from "../layout/circle-layout.ts";
import { layoutInput, pointsOf } from "../layout/run-layout.ts";
import { settleLayout } from "../layout/settle-layout.ts";
import type { DecodedScene } from "../scene/decode-scene.ts";
import { NO_FILTERS, visibleIn } from "../scene/filters.ts";
import { createGraphScene, type SceneGraph } from "../scene/graph-scene.ts";
import { simpleMeasure } from "../scene/measures.ts";
import { nodeSizes } from "../scene/node-sizes.ts";
import type { Palette } from "../scene/palette.ts";
import type { Look } from "../scene/reducers.ts";
import type { Point } from "../scene/scene-types.ts";
import { sceneToSvg } from "./scene-to-svg.ts";

/** Nodes above which a circle must do, where nobody waits for a better picture. */
const MOST_SETTLED = 400;

export type Drawing = { readonly svg: string; readonly nodes: number; readonly facts: number };

/** A part of the graph as a drawing of its own: where its nodes are kept, else laid out here and now. */
export function drawPart(
  part: DecodedScene,
  palette: Palette,
  language: Language,
  addressOf?: (id: string) => string,
): Drawing {
  const scene = createGraphScene();
  scene.add(part);
  const { graph, articles, places } = scene;
  const sizes = nodeSizes(simpleMeasure(graph, "degree"), 1);
  if (places.size < graph.order) {
    scene.moveAll(graph.order > MOST_SETTLED ? circleLayout(graph) : settled(graph, sizes));
  }
  const look: Look = {
    palette,
    visibility: visibleIn(graph, articles, NO_FILTERS),
    grey: false,
    isCrowded: graph.size > MOST_SETTLED,
    selectedNode: undefined,
    selectedFact: undefined,
    focus: undefined,
    marked: new Set(),
    sizes,
    colours: undefined,
    nodeLabel: (node) => nodeName(node, language),
    factLabel: () => "",
  };
  const longest = widthFor(graph.order);
  const svg = sceneToSvg({ graph, look }, { longest, ...(addressOf && { addressOf }) });
  return { svg, nodes: graph.order, facts: graph.size };
}

/** Narrow for few nodes, so that their names are large. */
const widthFor = (nodes: number) => Math.min(1600, 500 + 12 * nodes);

function settled(graph: SceneGraph, sizes: ReadonlyMap<string, number>): Map<string, Point> {
  let last = new Float64Array();
  for (const positions of settleLayout(layoutInput(graph, sizes)))
    last = new Float64Array(positions);
  return pointsOf(graph.nodes(), last);
}
