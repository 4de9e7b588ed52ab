import { nodeName } from "../i18n/node-name.ts";
import { dictionaryOf } from "../i18n/translate.ts";
import type { Visibility } from "../scene/filters.ts";
import type { GraphScene } from "../scene/graph-scene.ts";
import { PALETTES, type Palette } from "../scene/palette.ts";
import { type Focus, focusOn, type Look } from "../scene/reducers.ts";
import type { SceneFact } from "../scene/scene-types.ts";
import type { ExplorerState } from "./explorer-state.ts";
import { shownTheme } from "./preferences.ts";

/** Facts in focus above which they have no labels. */
const MOST_LABELS = 14;
/** Facts on screen above which they are drawn pale. */
const CROWD = 500;
/** Facts on screen above which only those in focus say how many articles state them. */
const MOST_TIMES = 150;

/** How everything on the canvas looks in a state of the explorer. */
export function canvasLook(
  scene: GraphScene,
  state: ExplorerState,
  visibility: Visibility,
  sizes: ReadonlyMap<string, number>,
): Look {
  const { graph } = scene;
  const words = dictionaryOf(state.language);
  const { selection, hovered, lit } = state;
  const selectedNode = selection?.kind === "node" ? selection.id : undefined;
  const selectedFact = selection?.kind === "edge" ? scene.factOf(selection.id) : undefined;
  const isConnection = selection?.kind === "paths" || selection?.kind === "common";
  const focus =
    focusOn(graph, visibility, hovered ?? {}) ??
    (lit?.nodes.some((id) => visibility.nodes.has(id)) ? focusOnAll(scene, lit) : undefined) ??
    (isConnection ? focusOnAll(scene, state.connected) : undefined) ??
    focusOn(graph, visibility, { node: selectedNode, fact: selectedFact });
  const isFocusFull = (focus?.facts.size ?? 0) > MOST_LABELS;
  const palette = PALETTES[shownTheme(state.theme)];
  const isMap = state.layout === "map";
  const drawn = isMap && !state.offMap ? withoutApart(scene, visibility, state, focus) : visibility;
  return {
    palette,
    visibility: drawn,
    grey: state.filters.grey && drawn === visibility,
    isCrowded: isMap || visibility.facts.size > CROWD,
    selectedNode,
    selectedFact,
    marked: state.marked,
    focus,
    sizes,
    colours: coloursOf(state, palette),
    nodeLabel: (node) => nodeName(node, state.language),
    factLabel(fact: SceneFact, isInFocus: boolean) {
      const times = fact.edges.length > 1 ? `×${fact.edges.length}` : "";
      if (!isInFocus) return visibility.facts.size > MOST_TIMES ? "" : times;
      if (isFocusFull) return times;
      const status = fact.status === "happened" ? "" : words.statuses[fact.status].toLowerCase();
      return [words.edgeTypes[fact.type], status, times].filter(Boolean).join(" · ");
    },
  };
}

/** What has no place on the map is drawn only where it is in focus or chosen. */
function withoutApart(
  { graph }: GraphScene,
  { nodes, facts }: Visibility,
  { withoutPlace, marked }: ExplorerState,
  focus: Focus | undefined,
): Visibility {
  if (withoutPlace.size === 0) return { nodes, facts };
  const drawn = new Set(
    [...nodes].filter((id) => !withoutPlace.has(id) || focus?.nodes.has(id) || marked.has(id)),
  );
  const ends = (key: string) => graph.extremities(key).every((id) => drawn.has(id));
  return { nodes: drawn, facts: new Set([...facts].filter(ends)) };
}

function coloursOf({ colour, groups }: ExplorerState, palette: Palette) {
  if (colour === "type") return undefined;
  return new Map(
    groups.flatMap(({ nodes }, index) =>
      nodes.map((id) => [id, palette.groups[index] ?? palette.nodes.Statement] as const),
    ),
  );
}

function focusOnAll({ factOf }: GraphScene, { nodes, edges }: ExplorerState["connected"]): Focus {
  return { nodes: new Set(nodes), facts: new Set(edges.flatMap((id) => factOf(id) ?? [])) };
}
