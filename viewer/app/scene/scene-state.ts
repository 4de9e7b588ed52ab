import type { ViewState } from "../state/view-state.ts";
import { type Filters, NO_FILTERS } from "./filters.ts";
import type { Point } from "./scene-types.ts";

/** How what is on screen is shown. */
export type SceneLook = Pick<ViewState, "size" | "colour" | "layout" | "offMap"> & {
  readonly filters: Filters;
};

/** What has been asked for: an immutable value, so that undo is going back to an earlier one. */
export type SceneState = {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly pins: ReadonlyMap<string, Point>;
  /** Where the nodes came from, to load them again: `overview` or ids of expanded nodes. */
  readonly sources: readonly string[];
  /** Nodes that no search for surroundings or connections goes through. */
  readonly stops: ReadonlySet<string>;
  /** One line for each article that states a fact, instead of one for all. */
  readonly isFanned: boolean;
  readonly look: SceneLook;
};

export const EMPTY_SCENE: SceneState = {
  nodes: new Set(),
  edges: new Set(),
  pins: new Map(),
  sources: [],
  stops: new Set(),
  isFanned: false,
  look: { filters: NO_FILTERS, size: "degree", colour: "type", layout: "force", offMap: false },
};

/** Whether more than the look differs. */
export const isOtherPicture = ({ look: _, ...before }: SceneState, after: SceneState): boolean =>
  Object.entries(before).some(([key, value]) => after[key as keyof SceneState] !== value);
