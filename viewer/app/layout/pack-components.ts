import type { LayoutInput } from "./layout-messages.ts";

type Part = {
  readonly nodes: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Length of one edge in a small part, as a share of the whole picture. */
const HOP = 0.052;

/**
 * Sets the smaller parts of the graph in rows below the largest, drawn to the same scale, so that
 * they neither overlap it nor shrink it. A part with a pinned node stays where it is, and the others
 * go below it.
 */
export function packComponents(
  positions: Float64Array,
  components: readonly (readonly number[])[],
  { pinned }: LayoutInput,
): void {
  const [main, ...rest] = components;
  if (!main) return;
  const isHeld = (node: number) => Boolean(pinned[node]);
  const held = rest.filter((nodes) => nodes.some(isHeld));
  const middle = boxOf(positions, [main, ...held].flat(), 0);
  const unit = Math.max(middle.width, middle.height, 100);
  const gap = unit / Math.max(11, Math.sqrt(rest.length) * 2.6);
  const loose = rest.filter((nodes) => !nodes.some(isHeld));
  for (const nodes of loose)
    scaleTo(positions, nodes, unit * Math.min(0.6, HOP * nodes.length ** 0.8));
  const parts = loose.map((nodes) => boxOf(positions, nodes, gap));
  const widest = Math.max(unit, ...parts.map(({ width }) => width));

  let bottom = middle.top - middle.height - gap / 2;
  for (const row of rowsOf(parts, widest)) {
    const width = row.reduce((sum, part) => sum + part.width, 0);
    const height = Math.max(...row.map((part) => part.height));
    let x = middle.left + middle.width / 2 - width / 2;
    for (const part of row) {
      const y = bottom - (height - part.height) / 2;
      shift(positions, part.nodes, x - part.left, y - part.top);
      x += part.width;
    }
    bottom -= height;
  }
}

function rowsOf(parts: readonly Part[], widest: number): Part[][] {
  const rows: Part[][] = [];
  let left = 0;
  for (const part of parts) {
    const row = rows.at(-1);
    if (row && part.width <= left) {
      row.push(part);
      left -= part.width;
    } else {
      rows.push([part]);
      left = widest - part.width;
    }
  }
  return rows;
}

/** Scales a part so that its longer side has a length in keeping with its share of the nodes. */
function scaleTo(positions: Float64Array, nodes: readonly number[], length: number): void {
  if (nodes.length < 2) return;
  const { width, height } = boxOf(positions, nodes, 0);
  const by = length / Math.max(width, height, 1e-6);
  for (const node of nodes) {
    positions[node * 2]! *= by;
    positions[node * 2 + 1]! *= by;
  }
}

/** y grows upwards, so `top` is the largest. */
function boxOf(positions: Float64Array, nodes: readonly number[], margin: number): Part {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    left = Math.min(left, positions[node * 2]!);
    right = Math.max(right, positions[node * 2]!);
    low = Math.min(low, positions[node * 2 + 1]!);
    high = Math.max(high, positions[node * 2 + 1]!);
  }
  return {
    nodes,
    left: left - margin / 2,
    top: high + margin / 2,
    width: right - left + margin,
    height: high - low + margin,
  };
}

function shift(positions: Float64Array, nodes: readonly number[], dx: number, dy: number): void {
  for (const node of nodes) {
    positions[node * 2]! += dx;
    positions[node * 2 + 1]! += dy;
  }
}
