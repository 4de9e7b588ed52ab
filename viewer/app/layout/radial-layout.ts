import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Point } from "../scene/scene-types.ts";

const RING = 160;
const STEP = 44;

/**
 * Rings around one node by distance from it, each node within the sector of the one through which it
 * was reached; what is not joined to the centre lies on a last ring of its own.
 */
export function radialLayout(graph: SceneGraph, centre: string): Map<string, Point> {
  if (!graph.hasNode(centre)) return new Map();
  const children = treeFrom(graph, centre);
  const leaves = new Map<string, number>();
  for (const id of [...children.keys()].reverse()) {
    const below = children.get(id)!;
    leaves.set(id, below.length === 0 ? 1 : sum(below.map((child) => leaves.get(child)!)));
  }
  const ring = Math.max(RING, (leaves.get(centre)! * STEP) / (2 * Math.PI) / 2);
  const points = new Map<string, Point>([[centre, { x: 0, y: 0 }]]);
  let outermost = 0;
  const place = (parent: string, depth: number, from: number, to: number) => {
    let start = from;
    for (const id of children.get(parent)!) {
      const end = start + ((to - from) * leaves.get(id)!) / leaves.get(parent)!;
      points.set(id, at((start + end) / 2, depth * ring));
      outermost = Math.max(outermost, depth);
      place(id, depth + 1, start, end);
      start = end;
    }
  };
  place(centre, 1, 0, 2 * Math.PI);

  const apart = graph.nodes().filter((id) => !points.has(id));
  const radius = Math.max((outermost + 1) * ring, (apart.length * STEP) / (2 * Math.PI));
  apart.sort().forEach((id, index) => {
    points.set(id, at((2 * Math.PI * index) / apart.length, radius));
  });
  return points;
}

/** Children of each node in breadth-first order, so that a node comes before its children. */
function treeFrom(graph: SceneGraph, centre: string): Map<string, string[]> {
  const children = new Map<string, string[]>([[centre, []]]);
  for (const [id, below] of children) {
    for (const neighbour of graph.neighbors(id).sort()) {
      if (children.has(neighbour)) continue;
      children.set(neighbour, []);
      below.push(neighbour);
    }
  }
  return children;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const at = (angle: number, radius: number): Point => ({
  x: radius * Math.sin(angle),
  y: radius * Math.cos(angle),
});
