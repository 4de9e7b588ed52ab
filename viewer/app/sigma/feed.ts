import type Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { createNormalizationFunction, graphExtent } from "sigma/utils";
import type { SceneGraph } from "../scene/graph-scene.ts";
import type { NodeAttributes, SceneFact } from "../scene/scene-types.ts";
import { type GraphBox, isSameBox } from "./frame-box.ts";

type Item = { readonly type: "node" | "edge"; readonly id: string };
type Program<Data extends readonly unknown[]> = {
  reallocate(capacity: number): void;
  process(index: number, place: number, ...data: Data): void;
};

/** The parts of Sigma that hold what is drawn. */
type Inner = {
  graph: SceneGraph;
  unbindGraphHandlers(): void;
  updateNode(id: string): void;
  updateEdge(key: string): void;
  render(): unknown;
  renderFrame: number | null;
  customBBox: GraphBox | null;
  normalizationFunction: ReturnType<typeof createNormalizationFunction>;
  nodeDataCache: Record<string, NodeDisplayData>;
  edgeDataCache: Record<string, EdgeDisplayData>;
  nodePrograms: Record<string, Program<[NodeDisplayData]>>;
  edgePrograms: Record<string, Program<[NodeDisplayData, NodeDisplayData, EdgeDisplayData]>>;
  itemIDsIndex: Record<number, Item>;
};

/** Milliseconds of work after which the page may answer before it goes on. */
const SLICE = 20;
/** Items between two looks at the clock. */
const EVERY = 200;

/**
 * Hands the graph to Sigma in slices, so that the page answers however large it is. Sigma alone would
 * follow every change of the graph, each time with all of it in one go.
 */
export function createFeed(
  sigma: Sigma<NodeAttributes, SceneFact>,
  graph: SceneGraph,
  onFed: () => void,
) {
  const inner = sigma as unknown as Inner;
  inner.unbindGraphHandlers();
  inner.graph = graph;
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Iterator<void> | undefined;
  /** How often looks were asked for, and up to which time they are there. */
  let [asked, answered] = [0, 0];
  let isHalfFed = false;
  let box: GraphBox | undefined;
  let waiting: (() => void)[] = [];

  // What is half fed is not drawn; the last picture stays meanwhile.
  const render = inner.render.bind(inner);
  inner.render = () => {
    if (!isHalfFed) return render();
    inner.renderFrame = null;
    return sigma;
  };

  function* feed(): Generator<void> {
    if (asked > answered) {
      const current = asked;
      yield* inSteps(graph.nodes(), (id) => graph.hasNode(id) && inner.updateNode(id));
      yield* inSteps(graph.edges(), (key) => graph.hasEdge(key) && inner.updateEdge(key));
      answered = current;
    }
    isHalfFed = true;
    const { nodeDataCache: nodes, edgeDataCache: edges } = inner;
    inner.customBBox = box ?? graphExtent(graph);
    inner.normalizationFunction = createNormalizationFunction(inner.customBBox);
    const items: Record<number, Item> = {};
    let index = 1;
    const ids = graph.nodes().filter((id) => nodes[id]);
    allocate(inner.nodePrograms, ids, nodes);
    const places = new Map<string, number>();
    const next = (type: string) => {
      const place = places.get(type) ?? 0;
      places.set(type, place + 1);
      return place;
    };
    yield* inSteps(ids, (id) => {
      const data = nodes[id]!;
      const { x, y } = graph.getNodeAttributes(id);
      data.x = x;
      data.y = y;
      inner.normalizationFunction.applyTo(data);
    });
    yield* inSteps(fromBack(ids, nodes), (id) => {
      const data = nodes[id]!;
      items[index] = { type: "node", id };
      inner.nodePrograms[data.type]!.process(index++, next(data.type), data);
    });
    const keys = graph.edges().filter((key) => edges[key]);
    allocate(inner.edgePrograms, keys, edges);
    places.clear();
    yield* inSteps(fromBack(keys, edges), (key) => {
      const data = edges[key]!;
      const [from, to] = graph.extremities(key);
      items[index] = { type: "edge", id: key };
      const program = inner.edgePrograms[data.type]!;
      program.process(index++, next(data.type), nodes[from]!, nodes[to]!, data);
    });
    inner.itemIDsIndex = items;
    isHalfFed = false;
  }

  function goOn() {
    timer = undefined;
    const end = performance.now() + SLICE;
    while (work) {
      if (work.next().done) work = undefined;
      else if (performance.now() > end) {
        timer = setTimeout(goOn);
        return;
      }
    }
    onFed();
    inner.render();
    const done = waiting;
    waiting = [];
    for (const action of done) action();
  }
  function begin() {
    clearTimeout(timer);
    frame = undefined;
    isHalfFed = false;
    work = feed();
    goOn();
  }
  function later(areLooksNew: boolean) {
    if (areLooksNew) asked++;
    frame ??= requestAnimationFrame(begin);
  }
  const onMoved = () => later(false);
  const moved = ["nodeAttributesUpdated", "eachNodeAttributesUpdated"] as const;
  for (const event of moved) graph.on(event, onMoved);

  return {
    /** Draws again before the next frame: with new looks after a change of state, else with new places. */
    later,
    /** What the camera at rest shows from now on. */
    hold(next: GraphBox) {
      if (box && isSameBox(box, next)) return;
      box = next;
      later(false);
    },
    /** Begins at once: a small graph is on screen when this returns. */
    start() {
      asked++;
      if (frame !== undefined) cancelAnimationFrame(frame);
      begin();
    },
    /** Does it all at once, for whoever reads the picture in this very task. */
    now() {
      asked++;
      if (frame !== undefined) cancelAnimationFrame(frame);
      begin();
      while (work) {
        clearTimeout(timer);
        goOn();
      }
    },
    /** Runs when everything that was asked for is on screen. */
    whenFed(action: () => void) {
      if (frame === undefined && !work) action();
      else waiting.push(action);
    },
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const event of moved) graph.off(event, onMoved);
    },
  };
}

function* inSteps(ids: readonly string[], work: (id: string) => void): Generator<void> {
  for (let at = 0; at < ids.length; at++) {
    work(ids[at]!);
    if (at % EVERY === EVERY - 1) yield;
  }
}

/** Makes room in each program for its items. */
function allocate<Data extends readonly unknown[]>(
  programs: Record<string, Program<Data>>,
  ids: readonly string[],
  cache: Readonly<Record<string, { readonly type: string }>>,
): void {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const { type } = cache[id]!;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  for (const [type, program] of Object.entries(programs)) program.reallocate(counts.get(type) ?? 0);
}

/** In the order in which they are drawn. */
function fromBack(
  ids: readonly string[],
  cache: Readonly<Record<string, { readonly zIndex: number }>>,
): string[] {
  const layers = new Map<number, string[]>();
  for (const id of ids) {
    const { zIndex } = cache[id]!;
    const layer = layers.get(zIndex);
    if (layer) layer.push(id);
    else layers.set(zIndex, [id]);
  }
  return [...layers.keys()].sort((a, b) => a - b).flatMap((zIndex) => layers.get(zIndex)!);
}
