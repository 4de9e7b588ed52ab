import type { Point } from "../scene/scene-types.ts";

/** Where nodes go, and what is drawn beneath them, in the coordinates of the graph. */
export type Arrangement = {
  readonly points: ReadonlyMap<string, Point>;
  readonly backdrop?: Backdrop;
  /** Least distance of two nodes, so that they can be drawn no larger than that. */
  readonly spacing?: number;
  /** What has no place of its own here, and is drawn only when it is asked for. */
  readonly apart?: ReadonlySet<string>;
};

export type Backdrop = {
  /** Closed outlines: x and y of each corner in turn. */
  readonly areas: readonly (readonly number[])[];
  /** Vertical lines through the whole picture, each with a label at its foot. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly captions: readonly (Point & { readonly text: string })[];
  /** Where the areas are from. */
  readonly credit?: string;
};
