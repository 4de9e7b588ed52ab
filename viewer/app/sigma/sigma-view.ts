import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import type { Backdrop } from "../layout/arrangement.ts";
import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Palette } from "../scene/palette.ts";
import { factDisplay, type Look, nodeDisplay } from "../scene/reducers.ts";
import type { NodeAttributes, Point, SceneFact } from "../scene/scene-types.ts";
import { boxesOver } from "./boxes-over.ts";
import { cameraAround } from "./camera-around.ts";
import { copyLayers } from "./copy-layers.ts";
import { currentPalette, setCurrentPalette } from "./current-palette.ts";
import { backdropPainter, captionBoxes } from "./draw-backdrop.ts";
import { BENT, edgeProgram } from "./edge-program.ts";
import { createFeed } from "./feed.ts";
import { boxAround, type GraphBox, screenBox } from "./frame-box.ts";
import { createLabels } from "./labels.ts";
import { nodeProgram } from "./node-program.ts";
import { createPicking } from "./picking.ts";
import { watchDragging } from "./watch-dragging.ts";
import { isWithin, watchFrame } from "./watch-frame.ts";

export type SigmaEvents = {
  /** `isAdding` with the shift key: the node is to join others that are chosen. */
  readonly onNode: (id: string, isAdding: boolean) => void;
  /** Nodes within a frame that was drawn. */
  readonly onFrame: (ids: readonly string[]) => void;
  readonly onFact: (key: string) => void;
  readonly onStage: () => void;
  /** The pointer came upon a fact; it may only be passing. */
  readonly onApproach: (fact: string) => void;
  readonly onHover: (target: { node?: string; fact?: string } | undefined) => void;
  readonly onDragged: (id: string, at: Point) => void;
  readonly onContextLost: () => void;
};

export type SigmaView = ReturnType<typeof createSigmaView>;

const FONT = '"Inter Variable", system-ui, sans-serif';
const HOVER_DELAY = 40;
const ANIMATION = 350;
const ZOOM = 1.5;
/** Width of the smallest part of the world that fills the screen, in its own units. */
const LEAST_MAP = 300;

/** The one place that knows Sigma. Throws where WebGL is not to be had. */
export function createSigmaView(
  container: HTMLElement,
  graph: SceneGraph,
  look: () => Look,
  palette: Palette,
  events: SigmaEvents,
  isMarking: () => boolean,
) {
  setCurrentPalette(palette);
  const labels = createLabels(FONT);
  const picking = createPicking();
  const nothing = new MultiDirectedGraph<NodeAttributes, SceneFact>();
  const sigma = new Sigma<NodeAttributes, SceneFact>(nothing, container, {
    defaultNodeType: "glyph",
    defaultEdgeType: "fact",
    nodeProgramClasses: { glyph: nodeProgram(currentPalette, picking) as never },
    edgeProgramClasses: {
      fact: edgeProgram(1, picking) as never,
      bent: edgeProgram(BENT, picking) as never,
    },
    // The type of a node or fact is its meaning here and would be taken for a drawing program.
    nodeReducer: (id, node) => ({ ...nodeDisplay(id, node, look()), type: "glyph" }),
    edgeReducer(key, fact) {
      const display = factDisplay(key, fact, look());
      labels.factChanged(key, display);
      return { ...display, type: fact.curvature === 0 ? "fact" : "bent" };
    },
    defaultDrawNodeHover: () => {},
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 0,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1.6,
    zoomToSizeRatioFunction: (ratio) => Math.max(0.6, Math.min(1.6, ratio ** 0.5)),
  });
  picking.watch(sigma);
  const feed = createFeed(sigma, graph, labels.nodesChanged);
  const paintBackdrop = backdropPainter(
    sigma.createCanvas("backdrop", { beforeLayer: "edges", style: { pointerEvents: "none" } }),
  );
  let backdrop: Backdrop | undefined;
  sigma.on("afterRender", () => {
    const { backdrop: canvas, labels: other } = sigma.getCanvases();
    if (!canvas || !other) return;
    if (canvas.width !== other.width || canvas.height !== other.height) {
      [canvas.width, canvas.height] = [other.width, other.height];
      [canvas.style.width, canvas.style.height] = [other.style.width, other.style.height];
    }
    const ratio = other.width / Math.max(1, other.clientWidth);
    const toScreen = (point: Point) => sigma.graphToViewport(point);
    paintBackdrop(backdrop, currentPalette(), toScreen, ratio);
    labels.draw(sigma, [...boxesOver(container), ...captionBoxes(backdrop, toScreen)]);
  });

  let hoverTimer: ReturnType<typeof setTimeout> | undefined;
  const hover = (target: { node?: string; fact?: string } | undefined) => {
    clearTimeout(hoverTimer);
    hoverTimer = setTimeout(() => events.onHover(target), HOVER_DELAY);
    container.style.cursor = target ? "pointer" : "";
  };
  sigma.on("enterNode", ({ node }) => hover({ node }));
  sigma.on("enterEdge", ({ edge }) => {
    events.onApproach(edge);
    hover({ fact: edge });
  });
  sigma.on("leaveNode", () => hover(undefined));
  sigma.on("leaveEdge", () => hover(undefined));
  sigma.on("clickEdge", ({ edge }) => events.onFact(edge));
  sigma.on("clickStage", () => events.onStage());
  const unwatchFrame = watchFrame(container, isMarking, (frame) => {
    events.onFrame(
      graph.filterNodes((id) => {
        const at = sigma.getNodeDisplayData(id);
        return at !== undefined && !at.hidden && isWithin(sigma.framedGraphToViewport(at), frame);
      }),
    );
  });
  watchDragging(sigma, graph, { onClick: events.onNode, onDragged: events.onDragged });

  let isAlive = true;
  for (const canvas of container.querySelectorAll("canvas")) {
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      // Each of the layers loses its own context; the picture is lost once.
      if (isAlive) events.onContextLost();
      isAlive = false;
    });
  }

  let shown: GraphBox | undefined;
  let held: GraphBox | undefined;
  /** Makes the camera at rest show the box that was asked for, whatever is moved later. */
  const holdFrame = () => {
    if (!shown) return;
    held = screenBox(shown, sigma.getDimensions());
    feed.hold(held);
  };
  const frameAll = () => {
    const { nodes } = look().visibility;
    const points = graph
      .filterNodes((id) => nodes.has(id))
      .map((id) => graph.getNodeAttributes(id));
    shown = boxAround(points, backdrop?.areas.length ? LEAST_MAP : 0) ?? shown;
    holdFrame();
  };
  frameAll();
  feed.start();
  /** Takes the frame of a picture to come, without moving anything on screen. */
  const reframe = (points: ReadonlyMap<string, Point>) => {
    const before = held;
    const { nodes } = look().visibility;
    shown = boxAround([...points].flatMap(([id, at]) => (nodes.has(id) ? at : []))) ?? shown;
    holdFrame();
    const after = held;
    if (!before || !after) return;
    const moved = (value: number, axis: "x" | "y") => {
      const share = (value - before[axis][0]) / (before[axis][1] - before[axis][0]);
      return after[axis][0] + share * (after[axis][1] - after[axis][0]);
    };
    graph.updateEachNodeAttributes(
      (_, node) => (node.pinned ? node : { ...node, x: moved(node.x, "x"), y: moved(node.y, "y") }),
      { attributes: ["x", "y"] },
    );
  };

  const camera = sigma.getCamera();
  const duration = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : ANIMATION);
  let cancelMotion = () => {};
  /** What was changed has its place on screen only when it is drawn. */
  const onceDrawn = (action: () => void) => feed.whenFed(() => isAlive && action());
  const glide = (to: { x?: number; y?: number; ratio?: number }) => {
    if (duration() === 0) camera.setState(to);
    else void camera.animate(to, { duration: duration() });
  };

  return {
    /** Draws again after a change of state, not of the graph. */
    refresh: () => feed.later(true),
    onceDrawn,
    setPalette(next: Palette) {
      setCurrentPalette(next);
      feed.later(true);
    },
    zoomIn: () => glide({ ratio: camera.ratio / ZOOM }),
    zoomOut: () => glide({ ratio: camera.ratio * ZOOM }),
    fit() {
      frameAll();
      glide({ x: 0.5, y: 0.5, ratio: 1 });
    },
    /** Brings a node to the middle, closer if the picture is small there. */
    flyTo: (id: string) =>
      onceDrawn(() => {
        const at = sigma.getNodeDisplayData(id);
        if (at) glide({ x: at.x, y: at.y, ratio: Math.min(camera.ratio, 0.6) });
      }),
    /** Brings some nodes into view together, as large as they fit. */
    frame: (ids: Iterable<string>) =>
      onceDrawn(() => {
        const points = [...ids].flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
        if (points.length > 0) glide(cameraAround(points, sigma.getDimensions()));
      }),
    /** Moves nodes to new places, slowly where motion is welcome. */
    moveTo(points: ReadonlyMap<string, Point>, isWholePicture: boolean, onDone: () => void) {
      cancelMotion();
      if (duration() === 0 || points.size > 1500) return onDone();
      if (isWholePicture) reframe(points);
      const targets = Object.fromEntries(
        [...points].filter(([id]) => graph.hasNode(id) && !graph.getNodeAttribute(id, "pinned")),
      );
      cancelMotion = animateNodes(graph, targets, { duration: duration() }, onDone);
    },
    /** What is drawn beneath the nodes from now on. */
    setBackdrop(next: Backdrop | undefined) {
      backdrop = next;
      sigma.scheduleRender();
    },
    /** Where a node is drawn, in pixels of the canvas. */
    pointOf(id: string): Point | undefined {
      const at = sigma.getNodeDisplayData(id);
      return at && sigma.framedGraphToViewport(at);
    },
    /** The picture as it is on screen. */
    toPng(background: string): Promise<Blob> {
      // WebGL layers can be read only in the task that drew them.
      feed.now();
      return copyLayers(container, background);
    },
    camera: () => camera.getState(),
    setCamera: (state: { x: number; y: number; ratio: number }) => camera.setState(state),
    /** The container has a new size. */
    resize() {
      sigma.resize();
      holdFrame();
    },
    kill() {
      isAlive = false;
      feed.stop();
      clearTimeout(hoverTimer);
      unwatchFrame();
      cancelMotion();
      sigma.kill();
    },
  };
}
