import { MultiDirectedGraph } from "graphology";
import type { DecodedScene } from "./decode-scene.ts";
import { factKey, groupFacts } from "./group-facts.ts";
import { commit, type History, historyOf, redo, undo } from "./history.ts";
import { placeNear } from "./place-near.ts";
import type {
  NodeAttributes,
  Point,
  SceneArticle,
  SceneEdge,
  SceneFact,
  SceneNode,
} from "./scene-types.ts";

export type SceneGraph = MultiDirectedGraph<NodeAttributes, SceneFact>;

/** What has been asked for: an immutable value, so that undo is going back to an earlier one. */
export type SceneState = {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly pins: ReadonlyMap<string, Point>;
  /** Where the nodes came from, to load them again: `overview` or ids of expanded nodes. */
  readonly sources: readonly string[];
};

export const EMPTY_SCENE: SceneState = {
  nodes: new Set(),
  edges: new Set(),
  pins: new Map(),
  sources: [],
};

export type AddReport = { readonly nodes: number; readonly edges: number };

/** The part of the graph on screen, with commands that can be undone. Knows nothing of drawing. */
export function createGraphScene(onChange: () => void = () => {}) {
  const graph: SceneGraph = new MultiDirectedGraph<NodeAttributes, SceneFact>();
  const knownNodes = new Map<string, SceneNode>();
  const knownEdges = new Map<string, SceneEdge>();
  const articles = new Map<string, SceneArticle>();
  const positions = new Map<string, Point>();
  let history: History<SceneState> = historyOf(EMPTY_SCENE);

  const change = (next: History<SceneState>) => {
    if (next === history) return;
    history = next;
    draw();
    onChange();
  };
  const apply = (state: Partial<SceneState>) =>
    change(commit(history, { ...history.present, ...state }));

  /** Makes the drawn graph equal to the state, touching only what differs. */
  function draw() {
    const { nodes, edges, pins } = history.present;
    graph.forEachNode((id, { x, y }) => {
      positions.set(id, { x, y });
      if (!nodes.has(id)) graph.dropNode(id);
    });
    const shown = [...edges].flatMap((id) => knownEdges.get(id) ?? []);
    const facts = groupFacts(
      shown.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to)),
      articles,
    );
    const added = [...nodes].filter((id) => !graph.hasNode(id) && knownNodes.has(id));
    const placed = placeNear(added, facts, positions);
    for (const id of added) {
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
    for (const { key, from, to, ...fact } of facts) {
      if (graph.hasEdge(key)) graph.replaceEdgeAttributes(key, fact);
      else graph.addEdgeWithKey(key, from, to, fact);
    }
  }

  return {
    graph,
    articles: articles as ReadonlyMap<string, SceneArticle>,
    get state() {
      return history.present;
    },
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    undo: () => change(undo(history)),
    redo: () => change(redo(history)),
    knows: (id: string) => knownNodes.has(id),
    knownIds: () => knownNodes.keys(),
    /** Key of the drawn fact that holds this edge of the store. */
    factOf(edgeId: string): string | undefined {
      const edge = knownEdges.get(edgeId);
      const key = edge && factKey(edge);
      return key !== undefined && graph.hasEdge(key) ? key : undefined;
    },

    /** Draws what was loaded; the sources say how to load it again. */
    add(scene: DecodedScene, ...from: readonly string[]): AddReport {
      for (const node of scene.nodes) knownNodes.set(node.id, node);
      for (const edge of scene.edges) knownEdges.set(edge.id, edge);
      for (const article of scene.articles) articles.set(article.id, article);
      const { nodes, edges, sources } = history.present;
      const next = {
        nodes: new Set([...nodes, ...scene.nodes.map(({ id }) => id)]),
        edges: new Set([...edges, ...scene.edges.map(({ id }) => id)]),
        sources: [...new Set([...sources, ...from])],
      };
      const report = {
        nodes: next.nodes.size - nodes.size,
        edges: next.edges.size - edges.size,
      };
      if (report.nodes + report.edges > 0 || next.sources.length !== sources.length) apply(next);
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
      apply(EMPTY_SCENE);
      knownNodes.clear();
      knownEdges.clear();
      articles.clear();
    },
    pin(id: string, point: Point) {
      apply({ pins: new Map(history.present.pins).set(id, point) });
    },
    unpin(id: string) {
      const pins = new Map(history.present.pins);
      if (pins.delete(id)) apply({ pins });
    },
    /** Takes positions from a layout. Pinned nodes stay; this is no step of the history. */
    moveAll(points: ReadonlyMap<string, Point>) {
      const { pins } = history.present;
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
      onChange();
    },
  };
}
