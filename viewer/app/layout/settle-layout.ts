import forceAtlas2 from "graphology-layout-forceatlas2/iterate.js";
import { componentsOf } from "./components.ts";
import type { LayoutInput } from "./layout-messages.ts";
import { packComponents } from "./pack-components.ts";
import { removeOverlap } from "./remove-overlap.ts";

const NODE_CELLS = 10;
/** Nodes whose forces are summed pair by pair; of more, what is far away counts as one (Barnes-Hut). */
const MOST_EXACT = 500;
/** Such sums never let a picture rest quite. */
const [STILL, NEARLY_STILL] = [0.001, 0.004];
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
 * ForceAtlas2 on each connected part, in steps: yields after each so that the caller can show the
 * picture. Settled is a mean displacement under 0.1 % of the part's radius (0.4 % in a large one), ten
 * times running; then overlaps are removed and the smaller parts packed below the largest. The same
 * input gives the same picture.
 */
export function* settleLayout(input: LayoutInput, stepsPerYield = 10): Generator<Float64Array> {
  const positions = new Float64Array(input.x.length * 2);
  for (let node = 0; node < input.x.length; node++) {
    positions.set([input.x[node]!, input.y[node]!], node * 2);
  }
  const components = componentsOf(input);
  for (const nodes of components) {
    if (nodes.length < 2) continue;
    for (const step of settleComponent(input, nodes, positions)) {
      if (step % stepsPerYield === 0) yield positions.slice();
    }
    removeOverlap(positions, nodes, input);
  }
  packComponents(positions, components, input);
  yield positions;
}

/** Moves the nodes of one connected part until they rest; yields the number of each step. */
function* settleComponent(
  { sizes, pinned, from, to }: LayoutInput,
  rows: readonly number[],
  positions: Float64Array,
): Generator<number> {
  const rowOf = new Map(rows.map((node, row) => [node, row * NODE_CELLS]));
  const nodes = new Float32Array(rows.length * NODE_CELLS);
  rows.forEach((node, row) => {
    const [x, y] = [positions[node * 2]!, positions[node * 2 + 1]!];
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, sizes[node]!, pinned[node]!], row * NODE_CELLS);
  });
  const edges: number[] = [];
  from.forEach((node, edge) => {
    const [source, target] = [rowOf.get(node), rowOf.get(to[edge]!)];
    if (source === undefined || target === undefined) return;
    edges.push(source, target, 1);
    nodes[source + 6]! += 1;
    nodes[target + 6]! += 1;
  });
  const links = Float32Array.from(edges);
  const isExact = rows.length <= MOST_EXACT;
  const settings = { ...SETTINGS, barnesHutOptimize: !isExact };
  const stillness = isExact ? STILL : NEARLY_STILL;
  const before = new Float32Array(nodes.length);
  for (let step = 1, still = 0; step <= MOST_ITERATIONS && still < STILL_FOR; step++) {
    before.set(nodes);
    forceAtlas2(settings, nodes, links);
    still = displacement(before, nodes) < stillness ? still + 1 : 0;
    for (let row = 0; row < rows.length; row++) {
      positions[rows[row]! * 2] = nodes[row * NODE_CELLS]!;
      positions[rows[row]! * 2 + 1] = nodes[row * NODE_CELLS + 1]!;
    }
    yield step;
  }
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
