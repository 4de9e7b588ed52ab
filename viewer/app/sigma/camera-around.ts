import type { Point } from "../scene/scene-types.ts";

const MARGIN = 1.3;
const [CLOSEST, FARTHEST] = [0.25, 1];

/** Camera that shows some points of Sigma's unit square together, as large as they fit. */
export function cameraAround(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): Point & { readonly ratio: number } {
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [low, high] = rangeOf(points.map(({ y }) => y));
  const side = Math.min(width, height);
  const ratio = MARGIN * Math.max(((right - left) * side) / width, ((high - low) * side) / height);
  return {
    x: (left + right) / 2,
    y: (low + high) / 2,
    ratio: Math.min(FARTHEST, Math.max(CLOSEST, ratio)),
  };
}

const rangeOf = (values: readonly number[]): [number, number] => [
  values.reduce((a, b) => Math.min(a, b)),
  values.reduce((a, b) => Math.max(a, b)),
];
