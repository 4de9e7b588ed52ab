import type { Point } from "../scene/scene-types.ts";

const SCALE = 1000;
/** Beyond this the projection runs off to infinity. */
const FARTHEST = 84;

/** Mercator's projection of degrees east and north: it gives most room where news are thickest. */
export function project([east, north]: readonly [number, number]): Point {
  const up = (Math.max(-FARTHEST, Math.min(FARTHEST, north)) * Math.PI) / 180;
  return {
    x: (SCALE * east * Math.PI) / 180,
    y: SCALE * Math.log(Math.tan(Math.PI / 4 + up / 2)),
  };
}
