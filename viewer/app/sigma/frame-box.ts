import type { Point } from "../scene/scene-types.ts";

/** A rectangle in the coordinates of the graph. */
export type GraphBox = { readonly x: [number, number]; readonly y: [number, number] };
type Screen = { readonly width: number; readonly height: number };

/** Pixels that the tool bar takes on the right, and the line about what is shown at the foot. */
const [TOOLS, STATUS] = [44, 30];

/** The box around all points, no smaller than `least`; none around nothing. */
export function boxAround(points: Iterable<Point>, least = 0): GraphBox | undefined {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  if (left > right) return undefined;
  const [wide, tall] = [right - left, high - low].map((side) => Math.max(0, least - side) / 2);
  return { x: [left - wide!, right + wide!], y: [low - tall!, high + tall!] };
}

export const isSameBox = (one: GraphBox, other: GraphBox): boolean =>
  [...one.x, ...one.y].join() === [...other.x, ...other.y].join();

/** What the whole screen shows when a box is drawn as large as fits, with room for names and tools. */
export function screenBox({ x, y }: GraphBox, { width, height }: Screen): GraphBox {
  const side = Math.min(56, 0.09 * width);
  const [left, right] = [side, side + Math.min(TOOLS, 0.12 * width)];
  const [top, bottom] = [Math.min(44, 0.07 * height), Math.min(44, 0.07 * height) + STATUS];
  const [wide, high] = [Math.max(1, width - left - right), Math.max(1, height - top - bottom)];
  const unit = Math.max((x[1] - x[0]) / wide, (y[1] - y[0]) / high) || 1;
  const start = (x[0] + x[1]) / 2 - (left + wide / 2) * unit;
  const foot = (y[0] + y[1]) / 2 - (bottom + high / 2) * unit;
  return { x: [start, start + width * unit], y: [foot, foot + height * unit] };
}
