import { foldText } from "../../../schema/fold-text.ts";
import type { Arrangement } from "../layout/arrangement.ts";
import { removeOverlap } from "../layout/remove-overlap.ts";
import type { SceneGraph } from "../scene/graph-scene.ts";
import type { NodeAttributes, Point } from "../scene/scene-types.ts";
import { project } from "./project.ts";

export type Degrees = readonly [east: number, north: number];

/** Written by `scripts/generate-world.ts`. */
export type World = {
  readonly outlines: readonly { readonly code: string; readonly rings: readonly number[][] }[];
  readonly countries: Readonly<Record<string, Degrees>>;
  /** By country, then by folded name. */
  readonly cities: Readonly<Record<string, Readonly<Record<string, Degrees>>>>;
};

/** The European Union is where its institutions are. */
const BRUSSELS: Degrees = [4.4, 50.8];
const ROUNDS = 4;
const MAP_SPACING = 140;
const GOLDEN_ANGLE = 2.399963;
const [NEAR, ROW, APART] = [60, 240, 240];

/**
 * Countries and places where they are; everything else near the middle of what it is joined to, and
 * what is joined to nothing that has a place in rows below the map.
 */
export function mapLayout(
  graph: SceneGraph,
  world: World,
  sizes: ReadonlyMap<string, number>,
  unplaced: string,
): Arrangement {
  const ids = graph.nodes();
  const fixed = new Map<string, Point>();
  for (const id of ids) {
    const degrees = degreesOf(id, graph.getNodeAttributes(id), world);
    if (degrees) fixed.set(id, project(degrees));
  }
  const points = new Map(fixed);
  placeBetween(graph, ids, points, world);
  const placed = ids.filter((id) => points.has(id));
  separate(placed, points, fixed, sizes);
  const areas = world.outlines.flatMap(({ rings }) => rings.flatMap(projectRing));
  const bottom = project([0, -58]).y;
  const rest = ids.filter((id) => !points.has(id)).sort();
  const perRow = Math.ceil((2 * project([150, 0]).x) / APART);
  const left = project([-150, 0]).x;
  rest.forEach((id, index) => {
    const row = Math.floor(index / perRow);
    points.set(id, { x: left + (index % perRow) * APART, y: bottom - (row + 1.4) * ROW });
  });
  return {
    points,
    spacing: MAP_SPACING,
    framed: placed,
    backdrop: {
      areas,
      ticks: [],
      captions: rest.length > 0 ? [{ x: left, y: bottom - ROW * 0.5, text: unplaced }] : [],
      credit: "Natural Earth · GeoNames (CC BY 4.0)",
    },
  };
}

function degreesOf(id: string, { type, name, country }: NodeAttributes, world: World) {
  if (type === "Country") {
    const code = id.slice(id.indexOf(":") + 1);
    return code === "EU" ? BRUSSELS : own(world.countries, code);
  }
  if (type !== "Place") return undefined;
  const key = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return own(own(world.cities, country) ?? {}, key);
}

/** A value of the record's own: names come from articles and may be those of any object's properties. */
const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Gives places to what is joined to something that has one, or belongs to a country. */
function placeBetween(
  graph: SceneGraph,
  ids: readonly string[],
  points: Map<string, Point>,
  world: World,
): void {
  for (let round = 0; round < ROUNDS; round++) {
    const found = new Map<string, Point>();
    ids.forEach((id, index) => {
      if (points.has(id)) return;
      const { country } = graph.getNodeAttributes(id);
      const home = own(world.countries, country);
      const around = graph.neighbors(id).flatMap((other) => points.get(other) ?? []);
      const near = home ? [project(home)] : around;
      if (near.length === 0) return;
      const angle = index * GOLDEN_ANGLE;
      found.set(id, {
        x: near.reduce((sum, { x }) => sum + x, 0) / near.length + NEAR * Math.cos(angle),
        y: near.reduce((sum, { y }) => sum + y, 0) / near.length + NEAR * Math.sin(angle),
      });
    });
    if (found.size === 0) return;
    for (const [id, point] of found) points.set(id, point);
  }
}

/** Pushes apart what has no place of its own. */
function separate(
  ids: readonly string[],
  points: Map<string, Point>,
  fixed: ReadonlyMap<string, Point>,
  sizes: ReadonlyMap<string, number>,
): void {
  const positions = Float64Array.from(ids.flatMap((id) => [points.get(id)!.x, points.get(id)!.y]));
  removeOverlap(positions, [...ids.keys()], {
    sizes: Float64Array.from(ids, (id) => sizes.get(id) ?? 9),
    pinned: Uint8Array.from(ids, (id) => Number(fixed.has(id))),
  });
  ids.forEach((id, index) => {
    points.set(id, { x: positions[2 * index]!, y: positions[2 * index + 1]! });
  });
}

/** A ring that goes around the back of the earth is cut there. */
function projectRing(ring: readonly number[]): number[][] {
  const parts: number[][] = [[]];
  for (let at = 0; at < ring.length; at += 2) {
    const [east, north] = [ring[at]!, ring[at + 1]!];
    if (at > 0 && Math.abs(east - ring[at - 2]!) > 180) parts.push([]);
    const { x, y } = project([east, north]);
    parts.at(-1)!.push(x, y);
  }
  return parts;
}
