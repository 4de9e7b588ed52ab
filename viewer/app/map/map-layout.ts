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
const MAP_SPACING = 110;
const GOLDEN_ANGLE = 2.399963;
const [NEAR, ROW, APART] = [75, 240, 240];
/** What is drawn beside what it is joined to, even where nothing is chosen. */
const HAPPENINGS = ["Agreement", "Event"];

/**
 * Countries and places where they are; agreements and events at their place, else between their
 * parties. Everything else is drawn on demand: around its country or what it is joined to, and what is
 * joined to nothing that has a place in rows below the map.
 */
export function mapLayout(
  graph: SceneGraph,
  world: World,
  sizes: ReadonlyMap<string, number>,
  unplaced: string | undefined,
): Arrangement {
  const ids = graph.nodes();
  const fixed = new Map<string, Point>();
  for (const id of ids) {
    const degrees = degreesOf(id, graph.getNodeAttributes(id), world);
    if (degrees) fixed.set(id, project(degrees));
  }
  const points = new Map(fixed);
  placeBetween(graph, ids, points, world);
  const apart = new Set(
    ids.filter((id) => {
      const isHappening = HAPPENINGS.includes(graph.getNodeAttribute(id, "type"));
      return !fixed.has(id) && !(isHappening && points.has(id));
    }),
  );
  const drawn = ids.filter((id) => !apart.has(id));
  separate(drawn, points, fixed, sizes);
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
    apart,
    backdrop: {
      areas,
      ticks: [],
      captions:
        unplaced && rest.length > 0 ? [{ x: left, y: bottom - ROW * 0.3, text: unplaced }] : [],
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

/** Gives places to what happened somewhere, belongs to a country, or is joined to what has a place. */
function placeBetween(
  graph: SceneGraph,
  ids: readonly string[],
  points: Map<string, Point>,
  world: World,
): void {
  const around = new Map<string, number>();
  /** The next free spot around a point, outwards in a spiral. */
  const beside = ({ x, y }: Point): Point => {
    const key = `${Math.round(x)} ${Math.round(y)}`;
    const turn = (around.get(key) ?? 0) + 1;
    around.set(key, turn);
    const [angle, radius] = [turn * GOLDEN_ANGLE, NEAR * Math.sqrt(turn)];
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  };
  for (let round = 0; round < ROUNDS; round++) {
    const found = new Map<string, Point>();
    for (const id of ids) {
      if (points.has(id)) continue;
      const home = own(world.countries, graph.getNodeAttribute(id, "country"));
      const near = home ? [project(home)] : placesOf(graph, id, points);
      if (near.length > 0) found.set(id, beside(middleOf(near)));
    }
    if (found.size === 0) return;
    for (const [id, point] of found) points.set(id, point);
  }
}

/** Where something happened; where that is not told, all that it is joined to. */
function placesOf(graph: SceneGraph, id: string, points: ReadonlyMap<string, Point>): Point[] {
  const around = graph.neighbors(id);
  const told = around.filter((other) => graph.getNodeAttribute(other, "type") === "Place");
  const scene = told.flatMap((other) => points.get(other) ?? []);
  return scene.length > 0 ? scene : around.flatMap((other) => points.get(other) ?? []);
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

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
