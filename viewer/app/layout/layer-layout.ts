import type { NodeType } from "../../../schema/node-types.ts";
import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Point } from "../scene/scene-types.ts";
import type { Arrangement } from "./arrangement.ts";

/** From left to right: parties, who acts for them, what they did, what it is about and where. */
const LAYERS: readonly (readonly NodeType[])[] = [
  ["Country"],
  ["Institution"],
  ["Official"],
  ["Agreement", "Event"],
  ["Topic", "Statement", "Article"],
  ["Place"],
];
const [ROW, COLUMN, GAP] = [56, 120, 130];
const SWEEPS = 6;

/**
 * Kinds in columns. Within a column, nodes are ordered by the mean place of those that they are
 * joined to, so that lines cross seldom; a long column is broken into several side by side, so that
 * the whole has the shape of the screen.
 */
export function layerLayout(graph: SceneGraph, aspect: number): Arrangement {
  const layers = LAYERS.map((types) =>
    graph.filterNodes((_, { type }) => types.includes(type)).sort(),
  ).filter((layer) => layer.length > 0);
  orderByNeighbours(graph, layers);
  const rows = rowsFor(layers, aspect);
  const points = new Map<string, Point>();
  let x = 0;
  for (const layer of layers) {
    const columns = Math.ceil(layer.length / rows);
    const height = Math.ceil(layer.length / columns);
    layer.forEach((id, index) => {
      const column = index % columns;
      const row = Math.floor(index / columns);
      const shift = columns > 1 ? (column / columns - 0.5) * ROW : 0;
      points.set(id, { x: x + column * COLUMN, y: ((height - 1) / 2 - row) * ROW - shift });
    });
    x += columns * COLUMN + GAP;
  }
  return { points, spacing: ROW };
}

/** The fewest rows with which the columns are no wider than the screen is. */
function rowsFor(layers: readonly (readonly string[])[], aspect: number): number {
  const longest = Math.max(8, ...layers.map((layer) => layer.length));
  for (let rows = 8; rows < longest; rows++) {
    const columns = layers.reduce((sum, layer) => sum + Math.ceil(layer.length / rows), 0);
    if (columns * COLUMN + layers.length * GAP <= aspect * rows * ROW) return rows;
  }
  return longest;
}

/** Sweeps to and fro over the layers, as Sugiyama's method does. */
function orderByNeighbours(graph: SceneGraph, layers: string[][]): void {
  const place = new Map<string, number>();
  const keep = (layer: readonly string[]) => {
    for (const [index, id] of layer.entries()) place.set(id, (index + 0.5) / layer.length);
  };
  for (const layer of layers) keep(layer);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = new Map(
        layer.map((id) => {
          const around = graph.neighbors(id).flatMap((other) => place.get(other) ?? []);
          const mean = around.reduce((sum, at) => sum + at, 0) / around.length;
          // What is joined to nothing stands at the end.
          return [id, around.length > 0 ? mean : 2];
        }),
      );
      layer.sort((a, b) => wanted.get(a)! - wanted.get(b)! || (a < b ? -1 : 1));
      keep(layer);
    }
  }
}
