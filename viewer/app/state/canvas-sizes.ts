import type { Arrangement } from "../layout/arrangement.ts";
import { nodeSizes } from "../scene/node-sizes.ts";

type Screen = Pick<HTMLElement, "clientWidth" | "clientHeight">;

/** Radii by a measure: larger on a large screen, smaller in a crowd, none above `largest`. */
export function canvasSizes(
  values: ReadonlyMap<string, number>,
  screen: Screen,
  largest: number,
): ReadonlyMap<string, number> {
  const usual = nodeSizes(values, screenScale(screen) * crowdScale(values.size));
  const by = largest / [...usual.values()].reduce((a, b) => Math.max(a, b), 1);
  return by < 1 ? new Map([...usual].map(([id, size]) => [id, size * by])) : usual;
}

/** Largest radius in pixels with which nodes of an arrangement don't touch. */
export function closenessOf(
  { points, spacing }: Arrangement,
  { clientWidth, clientHeight }: Screen,
): number {
  if (spacing === undefined) return Number.POSITIVE_INFINITY;
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points.values()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  const scale = Math.min(clientWidth / (right - left || 1), clientHeight / (high - low || 1));
  return Math.max(5, 0.55 * spacing * scale);
}

/** Nodes grow with the canvas, within reason. */
function screenScale({ clientWidth, clientHeight }: Screen): number {
  return Math.min(1.3, Math.max(0.6, Math.min(clientWidth, clientHeight) / 640));
}

/** Nodes shrink where there are many, so that the shape of the whole stays visible. */
const crowdScale = (order: number) => Math.min(1, Math.max(0.45, Math.sqrt(70 / order)));
