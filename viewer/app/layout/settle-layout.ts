import forceAtlas2 from "graphology-layout-forceatlas2/iterate.js";
import type { LayoutInput } from "./layout-messages.ts";
import { packIsolates } from "./pack-isolates.ts";
import { removeOverlap } from "./remove-overlap.ts";

const NODE_CELLS = 10;
const EDGE_CELLS = 3;
const STILL = 0.001;
const STILL_FOR = 10;
const MOST_ITERATIONS = 400;

const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: true,
  gravity: 0.05,
  slowDown: 1,
  barnesHutTheta: 0.5,
};

/**
 * ForceAtlas2 in steps: yields after each so that the caller can show the picture or stop. Settled is
 * a mean displacement under 0.1 % of the picture's radius, ten times running; then overlaps are
 * removed and nodes without edges are packed below. The same input gives the same picture.
 */
export function* settleLayout(input: LayoutInput, stepsPerYield = 10): Generator<Float64Array> {
  const { x, y, sizes, pinned, from, to } = input;
  const order = x.length;
  const joined = new Uint8Array(order);
  for (const end of [from, to]) for (const node of end) joined[node] = 1;
  const rows = [...joined.keys()].filter((node) => joined[node]);
  const rowOf = new Map(rows.map((node, row) => [node, row]));
  const nodes = new Float32Array(rows.length * NODE_CELLS);
  rows.forEach((node, row) => {
    nodes.set(
      [x[node]!, y[node]!, 0, 0, 0, 0, 1, 1, sizes[node]!, pinned[node]!],
      row * NODE_CELLS,
    );
  });
  const edges = new Float32Array(from.length * EDGE_CELLS);
  from.forEach((node, edge) => {
    const [source, target] = [rowOf.get(node)! * NODE_CELLS, rowOf.get(to[edge]!)! * NODE_CELLS];
    edges.set([source, target, 1], edge * EDGE_CELLS);
    nodes[source + 6]! += 1;
    nodes[target + 6]! += 1;
  });

  const settings = { ...SETTINGS, barnesHutOptimize: rows.length > 2000 };
  let still = 0;
  for (let step = 1; rows.length > 1 && step <= MOST_ITERATIONS && still < STILL_FOR; step++) {
    const before = nodes.slice();
    forceAtlas2(settings, nodes, edges);
    still = displacement(before, nodes) < STILL ? still + 1 : 0;
    if (step % stepsPerYield === 0) yield positionsOf(input, rows, nodes);
  }
  const settled = positionsOf(input, rows, nodes);
  removeOverlap(settled, rows, input);
  packIsolates(settled, joined, input);
  yield settled;
}

/** Mean way of a node in one step, as a share of the picture's root mean square radius. */
function displacement(before: Float32Array, after: Float32Array): number {
  let [way, square] = [0, 0];
  for (let cell = 0; cell < after.length; cell += NODE_CELLS) {
    const [x, y] = [after[cell]!, after[cell + 1]!];
    way += Math.hypot(x - before[cell]!, y - before[cell + 1]!);
    square += x * x + y * y;
  }
  const count = after.length / NODE_CELLS;
  return way / count / Math.max(Math.sqrt(square / count), 1e-6);
}

function positionsOf({ x, y }: LayoutInput, rows: readonly number[], nodes: Float32Array) {
  const positions = new Float64Array(x.length * 2);
  for (let node = 0; node < x.length; node++) positions.set([x[node]!, y[node]!], node * 2);
  rows.forEach((node, row) => {
    positions.set([nodes[row * NODE_CELLS]!, nodes[row * NODE_CELLS + 1]!], node * 2);
  });
  return positions;
}
