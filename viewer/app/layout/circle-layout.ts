import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Point } from "../scene/scene-types.ts";

const STEP = 40;

/** All nodes on one circle, those of one type beside each other, by name. */
export function circleLayout(graph: SceneGraph): Map<string, Point> {
  const ids = graph.nodes().sort((a, b) => {
    const [first, second] = [graph.getNodeAttributes(a), graph.getNodeAttributes(b)];
    return compare(first.type, second.type) || compare(first.name, second.name) || compare(a, b);
  });
  const radius = Math.max(100, (ids.length * STEP) / (2 * Math.PI));
  return new Map(
    ids.map((id, index) => {
      const angle = Math.PI / 2 - (2 * Math.PI * index) / ids.length;
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
