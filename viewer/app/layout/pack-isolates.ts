import type { LayoutInput } from "./layout-messages.ts";

/** Sets nodes without edges in rows below the rest, so that they don't shrink the picture. */
export function packIsolates(
  positions: Float64Array,
  joined: Uint8Array,
  { pinned }: LayoutInput,
): void {
  const isolates = [...joined.keys()].filter((node) => !joined[node] && !pinned[node]);
  const rest = [...joined.keys()].filter((node) => joined[node]);
  const xs = rest.map((node) => positions[node * 2]!);
  const ys = rest.map((node) => positions[node * 2 + 1]!);
  const [left, right] = rest.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, 100];
  const [low, high] = rest.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [0, 0];
  const extent = Math.max(right - left, high - low, 100);
  const columns = Math.max(6, Math.ceil(Math.sqrt(isolates.length * 3)));
  const gap = extent / columns;
  isolates.forEach((node, index) => {
    const inRow = Math.min(columns, isolates.length - columns * Math.floor(index / columns));
    const start = (left + right) / 2 - ((inRow - 1) * gap) / 2;
    positions[node * 2] = start + (index % columns) * gap;
    positions[node * 2 + 1] = low - gap * (1 + Math.floor(index / columns));
  });
}
