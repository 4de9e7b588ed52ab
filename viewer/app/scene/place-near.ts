import type { Point } from "./scene-types.ts";

type Link = { readonly from: string; readonly to: string };

const GOLDEN_ANGLE = 2.399963;

/**
 * First positions of new nodes: known ones where they were, others around the mean of their placed
 * neighbours, the rest on a sunflower spiral. The same input gives the same places.
 */
export function placeNear(
  ids: readonly string[],
  links: readonly Link[],
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const neighbours = new Map<string, Point[]>();
  for (const id of ids) if (!known.has(id)) neighbours.set(id, []);
  for (const { from, to } of neighbours.size > 0 ? links : []) {
    const start = known.get(from);
    const end = known.get(to);
    if (end) neighbours.get(from)?.push(end);
    if (start) neighbours.get(to)?.push(start);
  }
  const reach = 0.08 * extent(known.values());
  return new Map(
    ids.map((id, index) => {
      const before = known.get(id);
      if (before) return [id, before];
      const near = neighbours.get(id)!;
      const angle = index * GOLDEN_ANGLE;
      const radius = near.length > 0 ? reach : 10 * Math.sqrt(index + 1);
      const centre = near.length > 0 ? mean(near) : { x: 0, y: 0 };
      return [
        id,
        { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) },
      ];
    }),
  );
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function extent(points: Iterable<Point>): number {
  let [minimum, maximum] = [Infinity, -Infinity];
  for (const { x, y } of points) {
    minimum = Math.min(minimum, x, y);
    maximum = Math.max(maximum, x, y);
  }
  return maximum > minimum ? maximum - minimum : 100;
}
