import { MultiDirectedGraph } from "graphology";
import { replaces } from "../state/scene-source.ts";
import type { DecodedScene } from "./decode-scene.ts";
import { factKey, groupingFacts } from "./group-facts.ts";
import { amend, commit, type History, historyOf, redo, undo } from "./history.ts";
import { atOnce, inSlices } from "./in-slices.ts";
import { placeNear } from "./place-near.ts";
import { EMPTY_SCENE, isOtherPicture, type SceneLook, type SceneState } from "./scene-state.ts";
import type {
  NodeAttributes,
  Point,
  SceneArticle,
  SceneEdge,
  SceneFact,
  SceneNode,
} from "./scene-types.ts";

export type GraphScene = ReturnType<typeof createGraphScene>;
export type SceneGraph = MultiDirectedGraph<NodeAttributes, SceneFact>;

/** Items that are drawn in one step. */
const STEP = 500;
/** Changes of the look within this time, as of a slider that is drawn, are one step. */
const ONE_STEP = 700;

export type AddReport = { readonly nodes: number; readonly edges: number };

/**
 * The part of the graph on screen, with commands that can be undone. Knows nothing of drawing;
 * `onChange` hears whether more than the look has changed. `ahead` does, in steps, what those who
 * hear of a large new picture would else do all at once.
 */
export function createGraphScene(
  onChange: (isNewPicture: boolean) => void = () => {},
  now: () => number = () => performance.now(),
  ahead: () => Iterator<void> = () => [].values(),
) {
  const graph: SceneGraph = new MultiDirectedGraph<NodeAttributes, SceneFact>();
  const knownNodes = new Map<string, SceneNode>();
  const knownEdges = new Map<string, SceneEdge>();
  const articles = new Map<string, SceneArticle>();
  const positions = new Map<string, Point>();
  /** Places in the picture of the whole graph that the store keeps. */
  const places = new Map<string, Point>();
  let history: History<SceneState> = historyOf(EMPTY_SCENE);

  let lookedAt = Number.NEGATIVE_INFINITY;
  let drawings = 0;

  const change = (next: History<SceneState>) => {
    if (next === history) return;
    const isNewPicture = isOtherPicture(history.present, next.present);
    history = next;
    if (isNewPicture) atOnce(drawing());
    onChange(isNewPicture);
  };
  const apply = (state: Partial<SceneState>) => {
    lookedAt = Number.NEGATIVE_INFINITY;
    change(commit(history, { ...history.present, ...state }));
  };

  /**
   * Makes the drawn graph equal to the state, touching only what differs; in steps, which end when
   * something else is to be drawn meanwhile.
   */
  function* drawing(): Generator<void> {
    const asked = history.present;
    const { nodes, edges, pins, isFanned } = asked;
    graph.forEachNode((id, { x, y }) => {
      positions.set(id, { x, y });
      if (!nodes.has(id)) graph.dropNode(id);
    });
    const shown = [...edges].flatMap((id) => knownEdges.get(id) ?? []);
    yield;
    const facts = yield* groupingFacts(
      shown.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to)),
      articles,
      isFanned,
    );
    yield;
    if (isOtherPicture(asked, history.present)) return;
    const added = [...nodes].filter((id) => !graph.hasNode(id) && knownNodes.has(id));
    const placed = placeNear(added, facts, positions);
    yield;
    if (isOtherPicture(asked, history.present)) return;
    for (const [index, id] of added.entries()) {
      if (index % STEP === 0) yield;
      if (isOtherPicture(asked, history.present)) return;
      const point = pins.get(id) ?? placed.get(id) ?? { x: 0, y: 0 };
      graph.addNode(id, { ...knownNodes.get(id)!, ...point, pinned: false });
    }
    graph.updateEachNodeAttributes((id, attributes) => {
      const pin = pins.get(id);
      return { ...attributes, ...pin, pinned: pin !== undefined };
    });
    const keys = new Set(facts.map(({ key }) => key));
    graph.forEachEdge((key) => {
      if (!keys.has(key)) graph.dropEdge(key);
    });
    for (const [index, { key, from, to, ...fact }] of facts.entries()) {
      if (index % STEP === 0) yield;
      if (isOtherPicture(asked, history.present)) return;
      if (graph.hasEdge(key)) graph.replaceEdgeAttributes(key, fact);
      else graph.addEdgeWithKey(key, from, to, fact);
    }
    drawings++;
  }

  /** Remembers what was loaded, and tells what of it is not on screen yet. */
  function* learning(scene: DecodedScene, from: readonly string[]) {
    for (const [index, { place, ...node }] of scene.nodes.entries()) {
      if (index % STEP === 0) yield;
      knownNodes.set(node.id, node);
      if (!place) continue;
      places.set(node.id, place);
      if (!positions.has(node.id)) positions.set(node.id, place);
    }
    for (const [index, edge] of scene.edges.entries()) {
      if (index % STEP === 0) yield;
      knownEdges.set(edge.id, edge);
    }
    for (const article of scene.articles) articles.set(article.id, article);
    const { nodes, edges, sources } = history.present;
    const others = sources.filter((source) => !from.some((next) => replaces(next, source)));
    const next = {
      nodes: new Set([...nodes, ...scene.nodes.map(({ id }) => id)]),
      edges: new Set([...edges, ...scene.edges.map(({ id }) => id)]),
      sources: [...new Set([...others, ...from])],
    };
    const report = { nodes: next.nodes.size - nodes.size, edges: next.edges.size - edges.size };
    const isNew = report.nodes + report.edges > 0 || next.sources.join() !== sources.join();
    return { next, report, isNew };
  }

  return {
    graph,
    articles: articles as ReadonlyMap<string, SceneArticle>,
    places: places as ReadonlyMap<string, Point>,
    get state() {
      return history.present;
    },
    /** How often the drawn graph was made anew; what is known of it holds as long as this does. */
    get drawings() {
      return drawings;
    },
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    undo() {
      lookedAt = Number.NEGATIVE_INFINITY;
      change(undo(history));
    },
    redo: () => change(redo(history)),
    knows: (id: string) => knownNodes.has(id),
    knownIds: () => knownNodes.keys(),
    get known() {
      return knownNodes.size;
    },
    /** How many nodes there would be with a part added. */
    sizeWith: ({ nodes }: DecodedScene) =>
      history.present.nodes.size + nodes.filter(({ id }) => !history.present.nodes.has(id)).length,
    /** Key of the drawn fact that holds this edge of the store. */
    factOf(edgeId: string): string | undefined {
      const edge = knownEdges.get(edgeId);
      const key = edge && factKey(edge, history.present.isFanned);
      return key !== undefined && graph.hasEdge(key) ? key : undefined;
    },

    /** Draws what was loaded; the sources say how to load it again. */
    add(scene: DecodedScene, ...from: readonly string[]): AddReport {
      const { next, report, isNew } = atOnce(learning(scene, from));
      if (isNew) apply(next);
      return report;
    },
    /** The same in slices, so that the page answers while a large part is drawn. */
    async addInSlices(scene: DecodedScene, ...from: readonly string[]): Promise<AddReport> {
      const { next, report, isNew } = await inSlices(learning(scene, from));
      if (isNew) {
        history = commit(history, { ...history.present, ...next });
        await inSlices(drawing());
        await inSlices(ahead());
        onChange(true);
      }
      return report;
    },
    hide(ids: Iterable<string>) {
      const gone = new Set(ids);
      apply({ nodes: new Set([...history.present.nodes].filter((id) => !gone.has(id))) });
    },
    /** Only these of the known nodes, or nodes hidden before, are drawn. */
    keepOnly(ids: Iterable<string>) {
      apply({ nodes: new Set([...ids].filter((id) => knownNodes.has(id))) });
    },
    /** Empties the scene for another one; what was known of the store is forgotten. */
    clear() {
      apply({ ...EMPTY_SCENE, look: history.present.look });
      knownNodes.clear();
      knownEdges.clear();
      articles.clear();
      places.clear();
    },
    /** The store keeps these places from now on. */
    keep(points: ReadonlyMap<string, Point>) {
      for (const [id, point] of points) places.set(id, point);
    },
    pin(id: string, point: Point) {
      apply({ pins: new Map(history.present.pins).set(id, point) });
    },
    /** Keeps nodes where they are. */
    pinAll(ids: Iterable<string>) {
      const pins = new Map(history.present.pins);
      for (const id of ids) {
        if (!graph.hasNode(id)) continue;
        const { x, y } = graph.getNodeAttributes(id);
        pins.set(id, { x, y });
      }
      apply({ pins });
    },
    unpin(id: string) {
      const pins = new Map(history.present.pins);
      if (pins.delete(id)) apply({ pins });
    },
    /** Makes all that `work` does a single step. */
    asOneStep(work: () => void) {
      const before = history;
      work();
      if (history !== before) history = commit(before, history.present);
    },
    fan: (isFanned: boolean) => apply({ isFanned }),
    toggleStop(id: string) {
      const stops = new Set(history.present.stops);
      if (!stops.delete(id)) stops.add(id);
      apply({ stops });
    },
    /** Changes filters, measures or colours. What follows within a moment belongs to the same step. */
    look(part: Partial<SceneLook>) {
      const next = { ...history.present, look: { ...history.present.look, ...part } };
      const isOngoing = now() - lookedAt < ONE_STEP;
      lookedAt = now();
      change(isOngoing ? amend(history, next) : commit(history, next));
    },
    /** Takes positions from a layout. Pinned nodes stay; this is no step of the history. */
    moveAll(points: ReadonlyMap<string, Point>) {
      const { pins } = history.present;
      const isThere = (id: string, { x, y }: Point) => {
        const point = pins.get(id) ?? points.get(id);
        return !point || (point.x === x && point.y === y);
      };
      if (graph.everyNode(isThere)) return;
      graph.updateEachNodeAttributes(
        (id, attributes) => {
          const point = pins.get(id) ?? points.get(id);
          if (!point || !Number.isFinite(point.x) || !Number.isFinite(point.y)) return attributes;
          return { ...attributes, x: point.x, y: point.y };
        },
        { attributes: ["x", "y"] },
      );
    },
    /** Forgets the steps so far: what is on screen becomes the beginning. */
    settleHistory() {
      history = historyOf(history.present);
      lookedAt = Number.NEGATIVE_INFINITY;
      onChange(false);
    },
  };
}
