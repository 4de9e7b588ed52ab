import { describe, expect, test } from "@jest/globals";
import type { LayoutInput } from "../../../../viewer/app/layout/layout-messages.ts";
import { settleLayout } from "../../../../viewer/app/layout/settle-layout.ts";

/** A ring of `ring` nodes, a pair, and `loners` without edges. */
function input(ring: number, loners: number, pinned: readonly number[] = []): LayoutInput {
  const order = ring + 2 + loners;
  const nodes = Array.from({ length: order }, (_, index) => index);
  const round = nodes.slice(0, ring);
  return {
    x: Float64Array.from(nodes, (node) => Math.cos(node) * (10 + node)),
    y: Float64Array.from(nodes, (node) => Math.sin(node) * (10 + node)),
    sizes: new Float64Array(order).fill(9),
    pinned: Uint8Array.from(nodes, (node) => Number(pinned.includes(node))),
    from: Uint32Array.from([...round, ring]),
    to: Uint32Array.from([...round.map((node) => (node + 1) % ring), ring + 1]),
  };
}

function settle(given: LayoutInput) {
  const updates = [...settleLayout(given)];
  const last = updates.at(-1)!;
  const points = Array.from({ length: given.x.length }, (_, node) => ({
    x: last[node * 2]!,
    y: last[node * 2 + 1]!,
  }));
  return { updates: updates.length, points };
}

describe("settleLayout", () => {
  const { updates, points } = settle(input(30, 5));

  test("ends by itself, everything at a finite place", () => {
    expect(updates).toBeLessThan(90);
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  test("no two nodes lie on each other", () => {
    const gaps = points.flatMap((a, index) =>
      points.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    const width = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
    expect(Math.min(...gaps)).toBeGreaterThan(width / 60);
  });

  test("smaller parts and loners lie below the largest", () => {
    const lowest = Math.min(...points.slice(0, 30).map(({ y }) => y));
    expect(points.slice(30).every(({ y }) => y < lowest)).toBe(true);
  });

  test("the same input gives the same picture", () => {
    expect(settle(input(30, 5)).points).toEqual(points);
  });

  test("pinned nodes stay", () => {
    const given = input(12, 0, [3]);
    const { x, y } = settle(given).points[3]!;
    expect(x).toBeCloseTo(given.x[3]!, 3);
    expect(y).toBeCloseTo(given.y[3]!, 3);
  });

  test.each([0, 1])("a graph of %i nodes without edges", (order) => {
    const none = new Uint32Array();
    const zeros = new Float64Array(order);
    const [last] = [
      ...settleLayout({
        x: zeros,
        y: zeros,
        sizes: zeros,
        pinned: new Uint8Array(order),
        from: none,
        to: none,
      }),
    ];
    expect(last).toHaveLength(2 * order);
  });
});
