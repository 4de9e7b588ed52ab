import type { Visibility } from "./filters.ts";
import type { SceneGraph } from "./graph-scene.ts";
import type { Point } from "./scene-types.ts";

/**
 * The neighbour that lies most nearly in a direction on the screen (y downwards), the closer the
 * better; where no neighbour lies there, the nearest other node that does. Without a current node,
 * the one with most facts.
 */
export function neighbourTowards(
  graph: SceneGraph,
  { nodes, facts }: Visibility,
  current: string | undefined,
  direction: readonly [number, number],
  pointOf: (id: string) => Point | undefined,
): string | undefined {
  if (current === undefined) {
    const byDegree = [...nodes].sort(
      (a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1),
    );
    return byDegree[0];
  }
  const origin = pointOf(current);
  if (!origin) return undefined;
  const joined = new Set(
    graph
      .edges(current)
      .filter((key) => facts.has(key))
      .map((key) => graph.opposite(current, key)),
  );
  joined.delete(current);
  const nearestOf = (ids: Iterable<string>) => {
    let best: { id: string; cost: number } | undefined;
    for (const id of ids) {
      const point = pointOf(id);
      if (!point || id === current || !nodes.has(id)) continue;
      const [dx, dy] = [point.x - origin.x, point.y - origin.y];
      const ahead = dx * direction[0] + dy * direction[1];
      const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
      if (ahead <= 0 || aside > 2 * ahead) continue;
      const cost = ahead + 2 * aside;
      if (!best || cost < best.cost) best = { id, cost };
    }
    return best?.id;
  };
  return nearestOf(joined) ?? nearestOf(nodes);
}
