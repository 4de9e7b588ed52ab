import { arrange } from "../layout/arrange.ts";
import type { Backdrop } from "../layout/arrangement.ts";
import { type LayoutRun, runLayout } from "../layout/run-layout.ts";
import { toggle, type Visibility } from "../scene/filters.ts";
import { measureNodes, simpleMeasure } from "../scene/measures.ts";
import { groupNodes } from "../scene/node-groups.ts";
import type { Look } from "../scene/reducers.ts";
import type { Point } from "../scene/scene-types.ts";
import { createSigmaView, type SigmaEvents, type SigmaView } from "../sigma/sigma-view.ts";
import { canvasLook } from "./canvas-look.ts";
import { canvasSizes, closenessOf } from "./canvas-sizes.ts";
import type { Explorer } from "./explorer.ts";
import type { ExplorerState } from "./explorer-state.ts";

const MOST_LOSSES = 3;
/** Milliseconds after which a canvas has its new size. */
const RESIZED = 60;

export type CanvasController = ReturnType<typeof mountCanvas>;

/** Keeps one canvas in step with the explorer's state. Throws where there is no WebGL. */
export function mountCanvas(
  explorer: Explorer,
  container: HTMLElement,
  onGone: (reason: "lost" | "lostForGood") => void,
) {
  const { scene, store } = explorer;
  const { graph } = scene;
  let visibility: Visibility = { nodes: new Set(), facts: new Set() };
  let values: ReadonlyMap<string, number> = new Map();
  let sizes: ReadonlyMap<string, number> = new Map();
  let look: Look;
  let layout: LayoutRun | undefined;
  let backdrop: Backdrop | undefined;
  let largest = Number.POSITIVE_INFINITY;
  let losses = 0;
  let laidOutNodes = "";
  let pointedAt: string | undefined;

  const refilter = (state: ExplorerState) => {
    visibility = explorer.visibility();
    if (!isHeavy(state.size)) values = simpleMeasure(graph, state.size);
    sizes = canvasSizes(values, container, largest);
  };
  const relook = (state: ExplorerState) => {
    look = canvasLook(scene, state, visibility, sizes);
  };
  refilter(store.getState());
  relook(store.getState());

  const events: SigmaEvents = {
    onNode(id, isAdding) {
      const { marked, isMarking } = store.getState();
      if (isAdding || isMarking) return explorer.mark(toggle([...marked], id));
      pointedAt = id;
      void explorer.openNode(id);
    },
    onFact(key) {
      const edge = graph.getEdgeAttribute(key, "edges")[0];
      if (!edge) return;
      pointedAt = edge.id;
      explorer.evidence.prefetch(edge.id, edge.article);
      explorer.select({ kind: "edge", id: edge.id });
    },
    onFrame: (ids) => explorer.mark([...store.getState().marked, ...ids]),
    onStage() {
      if (store.getState().marked.size > 0) explorer.mark([]);
      else explorer.select(undefined);
    },
    onApproach(key) {
      const edge = graph.getEdgeAttribute(key, "edges")[0];
      if (edge) explorer.evidence.prefetch(edge.id, edge.article);
    },
    onHover: (hovered) => explorer.set({ hovered }),
    onDragged(id, point) {
      scene.pin(id, point);
      void explorer.keepPlaces(new Map([[id, point]]));
    },
    onContextLost() {
      losses++;
      if (losses > MOST_LOSSES) return onGone("lostForGood");
      onGone("lost");
      const camera = view.camera();
      setTimeout(() => {
        if (!isMounted) return;
        view.kill();
        view = create();
        view.setBackdrop(backdrop);
        view.setCamera(camera);
      }, 100);
    },
  };
  let isMounted = true;
  const create = (): SigmaView =>
    createSigmaView(
      container,
      graph,
      () => look,
      look.palette,
      events,
      () => store.getState().isMarking,
    );
  let view = create();

  /** Anew: also what has a place already is moved. */
  function layOut(isWholePicture: boolean, isAnew = false) {
    layout?.stop();
    const { layout: kind, selection, language, offMap } = store.getState();
    explorer.set({ isLayingOut: true });
    laidOutNodes = graph.nodes().join();
    if (kind !== "force") {
      const nodes = laidOutNodes;
      const aspect = container.clientWidth / Math.max(1, container.clientHeight);
      const settings = { language, centre: selection?.id, sizes, aspect, isAllShown: offMap };
      void arrange(scene, kind, settings).then((arranged) => {
        if (!isMounted || store.getState().layout !== kind || laidOutNodes !== nodes) return;
        setBackdrop(arranged.backdrop);
        explorer.set({ withoutPlace: arranged.apart ?? new Set() });
        limitSizes(closenessOf(arranged, container));
        show(arranged.points, isWholePicture);
      });
      return;
    }
    setBackdrop(undefined);
    limitSizes(Number.POSITIVE_INFINITY);
    const fixed = isAnew ? new Map<string, Point>() : placesOf(scene);
    if (fixed.size === graph.order) return show(fixed, isWholePicture);
    layout = runLayout(graph, sizes, fixed, (positions, isSettled) => {
      if (!isSettled) return;
      void explorer.keepPlaces(new Map([...positions].filter(([id]) => !fixed.has(id))));
      show(positions, isWholePicture);
    });
  }
  function setBackdrop(next: Backdrop | undefined) {
    backdrop = next;
    view.setBackdrop(next);
  }
  /** In an arrangement of rows no node is larger than its row is high. */
  function limitSizes(most: number) {
    if (most === largest) return;
    largest = most;
    refilter(store.getState());
    relook(store.getState());
  }
  function show(positions: ReadonlyMap<string, Point>, isWholePicture: boolean) {
    view.moveTo(positions, isWholePicture, () => {
      scene.moveAll(positions);
      explorer.set({ isLayingOut: false });
      if (isWholePicture) view.fit();
      if (isSmall()) showSelection(store.getState());
      view.onceDrawn(() => {
        container.dataset.settled = "true";
      });
    });
  }
  /** Measures and communities take their time; the picture follows when they are there. */
  async function analyse(state: ExplorerState) {
    const version = state.sceneVersion;
    const isCurrent = () => isMounted && store.getState().sceneVersion === version;
    if (isHeavy(state.size)) {
      const measured = await measureNodes(graph, state.size);
      if (!isCurrent() || store.getState().size !== state.size) return;
      values = measured;
      refilter(store.getState());
      relook(store.getState());
      view.refresh();
    }
    const groups = state.colour === "type" ? [] : await groupNodes(graph, state.colour);
    const isSame = groups.length + store.getState().groups.length === 0;
    if (isCurrent() && !isSame) explorer.set({ groups });
  }
  function stop() {
    layout?.stop();
    explorer.set({ isLayingOut: false });
  }

  const unsubscribe = store.subscribe((state, before) => {
    const isNewScene = state.sceneVersion !== before.sceneVersion;
    const isNewFilter = state.filters !== before.filters || state.size !== before.size;
    if (isNewScene || isNewFilter) refilter(state);
    if (
      isNewScene ||
      isNewFilter ||
      state.selection !== before.selection ||
      state.hovered !== before.hovered ||
      state.lit !== before.lit ||
      state.connected !== before.connected ||
      state.marked !== before.marked ||
      state.groups !== before.groups ||
      state.layout !== before.layout ||
      state.offMap !== before.offMap ||
      state.withoutPlace !== before.withoutPlace ||
      state.theme !== before.theme ||
      state.language !== before.language
    ) {
      relook(state);
      if (state.theme !== before.theme) view.setPalette(look.palette);
      view.refresh();
    }
    const isNewMeasure = state.size !== before.size || state.colour !== before.colour;
    if (isNewScene || isNewMeasure) void analyse(state);
    const isOtherAxis = state.language !== before.language && backdrop !== undefined;
    const isOtherMap = state.layout === "map" && state.offMap !== before.offMap;
    const isOther = state.layout !== before.layout || isOtherAxis || isOtherMap;
    if (isOther && graph.order > 0) layOut(true);
    if (isNewScene && graph.nodes().join() !== laidOutNodes && hasNewNodes()) layOut(true);
    if (state.selection !== before.selection) showSelection(state);
  });
  /** What was clicked in the canvas stays under the pointer; all else is brought into view. */
  function showSelection({ selection }: ExplorerState) {
    if (selection?.kind === "article" || !selection) return;
    if (isSmall()) {
      // The sheet that opens makes the canvas smaller first.
      setTimeout(() => look.focus && view.frame(look.focus.nodes), RESIZED);
    } else if (selection.id !== pointedAt) {
      if (selection.kind === "node") view.flyTo(selection.id);
    }
    pointedAt = undefined;
  }
  const isSmall = () => container.clientWidth < 600;
  /** Hiding keeps the picture as it is; only nodes that came ask for a new one. */
  function hasNewNodes(): boolean {
    const before = new Set(laidOutNodes.split(","));
    return graph.someNode((id) => !before.has(id));
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const onSystemTheme = () => {
    relook(store.getState());
    view.setPalette(look.palette);
  };
  dark.addEventListener("change", onSystemTheme);
  const resized = new ResizeObserver(() => {
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    refilter(store.getState());
    relook(store.getState());
    view.resize();
    view.refresh();
  });
  resized.observe(container);
  if (graph.order > 0) {
    layOut(true);
    void analyse(store.getState());
  }
  // For scripts that drive the page: where a node is drawn, and which are lit.
  Object.assign(container, {
    pointOf: (id: string) => view.pointOf(id),
    litNodes: () => [...(look.focus?.nodes ?? [])].sort(),
  });

  return {
    zoomIn: () => view.zoomIn(),
    zoomOut: () => view.zoomOut(),
    fit: () => view.fit(),
    flyTo: (id: string) => view.flyTo(id),
    pointOf: (id: string) => view.pointOf(id),
    visibility: () => visibility,
    layOut: () => layOut(true, true),
    look: () => look,
    backdrop: () => backdrop,
    toPng: () => view.toPng(look.palette.canvas),
    stop,
    unmount() {
      isMounted = false;
      layout?.stop();
      unsubscribe();
      resized.disconnect();
      dark.removeEventListener("change", onSystemTheme);
      view.kill();
    },
  };
}

/** Kept places of what is on screen, where they are of more than half of it: a picture to complete. */
function placesOf({ graph, places }: Explorer["scene"]): ReadonlyMap<string, Point> {
  const known = new Map(
    graph.nodes().flatMap((id) => {
      const place = places.get(id);
      return place ? [[id, place] as const] : [];
    }),
  );
  return 2 * known.size > graph.order ? known : new Map();
}

const isHeavy = (size: ExplorerState["size"]) => size === "betweenness" || size === "pagerank";
