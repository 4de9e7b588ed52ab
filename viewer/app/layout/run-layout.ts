import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Point } from "../scene/scene-types.ts";
import type { LayoutInput, LayoutUpdate } from "./layout-messages.ts";

export type LayoutRun = { readonly stop: () => void };

/**
 * Lays the graph out in a worker, which ends when the picture is settled or `stop` is called. What is
 * pinned, or has a fixed place, stays there.
 */
export function runLayout(
  graph: SceneGraph,
  sizes: ReadonlyMap<string, number>,
  fixed: ReadonlyMap<string, Point>,
  onUpdate: (positions: ReadonlyMap<string, Point>, isSettled: boolean) => void,
): LayoutRun {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  const ids = graph.nodes();
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutUpdate>) => {
    if (data.isSettled) worker.terminate();
    onUpdate(pointsOf(ids, data.positions), data.isSettled);
  });
  worker.addEventListener("error", () => {
    worker.terminate();
    onUpdate(new Map(), true);
  });
  worker.postMessage(layoutInput(graph, sizes, fixed));
  return { stop: () => worker.terminate() };
}

export function layoutInput(
  graph: SceneGraph,
  sizes: ReadonlyMap<string, number>,
  fixed: ReadonlyMap<string, Point> = new Map(),
): LayoutInput {
  const ids = graph.nodes();
  const index = new Map(ids.map((id, position) => [id, position]));
  const attributes = ids.map((id) => {
    const { pinned, ...node } = graph.getNodeAttributes(id);
    const place = pinned ? undefined : fixed.get(id);
    return { ...node, ...place, pinned: pinned || place !== undefined };
  });
  const edges = graph.mapEdges((_, __, from, to) => [index.get(from)!, index.get(to)!] as const);
  const links = edges.filter(([from, to]) => from !== to);
  return {
    x: Float64Array.from(attributes, ({ x }) => (Number.isFinite(x) ? x : 0)),
    y: Float64Array.from(attributes, ({ y }) => (Number.isFinite(y) ? y : 0)),
    sizes: Float64Array.from(ids, (id) => sizes.get(id) ?? 9),
    pinned: Uint8Array.from(attributes, ({ pinned }) => Number(pinned)),
    from: Uint32Array.from(links, ([from]) => from),
    to: Uint32Array.from(links, ([, to]) => to),
  };
}

export function pointsOf(ids: readonly string[], positions: Float64Array): Map<string, Point> {
  return new Map(
    ids.map((id, index) => [id, { x: positions[index * 2]!, y: positions[index * 2 + 1]! }]),
  );
}
