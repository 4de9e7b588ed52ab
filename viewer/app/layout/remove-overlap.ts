import type { LayoutInput } from "./layout-messages.ts";

const VIEWPORT = 600;
/** Labels are wide: what counts as far apart is shorter from left to right. */
const FLATTEN = 0.62;
const ROUNDS = 60;

/**
 * Pushes apart nodes that would touch on a screen of usual size, leaving room for a label beneath
 * each. Pairs are found through a grid, so that a round is linear in the number of nodes.
 */
export function removeOverlap(
  positions: Float64Array,
  nodes: readonly number[],
  { sizes, pinned }: Pick<LayoutInput, "sizes" | "pinned">,
): void {
  if (nodes.length < 2) return;
  stretch(positions, nodes, FLATTEN);
  const unit = extent(positions, nodes) / Math.max(VIEWPORT, 44 * Math.sqrt(nodes.length));
  // Few nodes can all show their names; among many, the shape of the whole matters more.
  const room = Math.min(18, Math.max(4, 20 - nodes.length / 8));
  const radius = (node: number) => (sizes[node]! + room) * unit;
  const cell = 2 * Math.max(...nodes.map(radius));
  for (let round = 0; round < ROUNDS; round++) {
    const grid = new Map<number, number[]>();
    let moved = false;
    for (const node of nodes) {
      const column = Math.floor(positions[node * 2]! / cell);
      const row = Math.floor(positions[node * 2 + 1]! / cell);
      for (let near = 0; near < 9; near++) {
        const key = cellKey(column + (near % 3) - 1, row + Math.floor(near / 3) - 1);
        for (const other of grid.get(key) ?? []) {
          moved = separate(positions, node, other, radius(node) + radius(other), pinned) || moved;
        }
      }
      const here = grid.get(cellKey(column, row));
      if (here) here.push(node);
      else grid.set(cellKey(column, row), [node]);
    }
    if (!moved) break;
  }
  stretch(positions, nodes, 1 / FLATTEN);
}

/** A number of its own for each cell of any picture that is drawn. */
const cellKey = (column: number, row: number) => column * 2 ** 24 + row;

function stretch(positions: Float64Array, nodes: readonly number[], by: number): void {
  for (const node of nodes) positions[node * 2]! *= by;
}

function separate(
  positions: Float64Array,
  a: number,
  b: number,
  distance: number,
  pinned: Uint8Array,
): boolean {
  let dx = positions[a * 2]! - positions[b * 2]!;
  let dy = positions[a * 2 + 1]! - positions[b * 2 + 1]!;
  // Two nodes on one spot part in a direction of their own.
  if (dx === 0 && dy === 0) [dx, dy] = [Math.cos(a) * 1e-3, Math.sin(a) * 1e-3];
  const length = Math.hypot(dx, dy);
  if (length >= distance * 0.999) return false;
  const push = (distance - length) / length / 2;
  if (!pinned[a]) move(positions, a, dx * push, dy * push);
  if (!pinned[b]) move(positions, b, -dx * push, -dy * push);
  return true;
}

function move(positions: Float64Array, node: number, dx: number, dy: number): void {
  positions[node * 2]! += dx;
  positions[node * 2 + 1]! += dy;
}

function extent(positions: Float64Array, nodes: readonly number[]): number {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    left = Math.min(left, positions[node * 2]!);
    right = Math.max(right, positions[node * 2]!);
    low = Math.min(low, positions[node * 2 + 1]!);
    high = Math.max(high, positions[node * 2 + 1]!);
  }
  return Math.max(right - left, high - low, 1);
}
