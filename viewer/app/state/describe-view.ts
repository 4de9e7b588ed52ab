import type { Filters } from "../scene/filters.ts";
import type { GraphScene } from "../scene/graph-scene.ts";
import type { SceneLook } from "../scene/scene-state.ts";
import type { Point } from "../scene/scene-types.ts";
import type { Selection } from "./explorer-state.ts";
import { OVERVIEW } from "./scene-source.ts";
import { DEFAULT_VIEW, type ViewState } from "./view-state.ts";

/** What is on screen as a view that can be opened again. */
export function describeView(scene: GraphScene, selection: Selection | undefined): ViewState {
  const { nodes, sources, pins, stops, isFanned, look } = scene.state;
  const { filters, size, colour, layout, offMap } = look;
  const shown = [...nodes];
  const hidden = [...scene.knownIds()].filter((id) => !nodes.has(id));
  const isDefault = sources.join() === OVERVIEW && hidden.length === 0;
  return {
    ...DEFAULT_VIEW,
    ...viewOf(selection),
    sources: isDefault ? [] : [...sources],
    ...(hidden.length <= shown.length ? { hidden } : { only: shown }),
    pins: [...pins].map(([id, { x, y }]) => `${id}@${Math.round(x)}@${Math.round(y)}`),
    stops: [...stops],
    hiddenNodeTypes: [...filters.nodeTypes],
    hiddenEdgeTypes: [...filters.edgeTypes],
    hiddenStatuses: [...filters.statuses],
    since: filters.since,
    until: filters.until,
    hiddenPublishers: [...filters.publishers],
    hiddenLanguages: [...filters.languages],
    leastSources: filters.sources,
    leastFacts: filters.degree,
    text: filters.text,
    part: filters.part,
    paused: [...filters.paused],
    grey: filters.grey,
    fanned: isFanned,
    size,
    colour,
    layout,
    offMap,
  };
}

export const lookOf = (view: ViewState): SceneLook => ({
  filters: filtersOf(view),
  size: view.size,
  colour: view.colour,
  layout: view.layout,
  offMap: view.offMap,
});

const filtersOf = (view: ViewState): Filters => ({
  nodeTypes: view.hiddenNodeTypes,
  edgeTypes: view.hiddenEdgeTypes,
  statuses: view.hiddenStatuses,
  since: view.since,
  until: view.until,
  publishers: view.hiddenPublishers,
  languages: view.hiddenLanguages,
  sources: view.leastSources,
  degree: view.leastFacts,
  text: view.text,
  part: view.part,
  paused: view.paused,
  grey: view.grey,
});

/** Pinned nodes of a view with their places; what cannot be read is left out. */
export function pinsOf({ pins }: ViewState): Map<string, Point> {
  return new Map(
    pins.flatMap((pin) => {
      const [, id, x, y] = /^(.+)@(-?\d{1,7})@(-?\d{1,7})$/.exec(pin) ?? [];
      return id ? [[id, { x: Number(x), y: Number(y) }] as const] : [];
    }),
  );
}

function viewOf(selection: Selection | undefined): Partial<ViewState> {
  if (!selection) return {};
  const { kind, id } = selection;
  if (kind === "paths" || kind === "common") return { [kind]: [id, selection.to] };
  return { [kind]: id };
}

export function selectionOf({ node, edge, article, ...view }: ViewState): Selection | undefined {
  for (const kind of ["paths", "common"] as const) {
    const [id, to] = view[kind] ?? [];
    if (id && to) return { kind, id, to };
  }
  if (edge) return { kind: "edge", id: edge };
  if (node) return { kind: "node", id: node };
  return article ? { kind: "article", id: article } : undefined;
}
