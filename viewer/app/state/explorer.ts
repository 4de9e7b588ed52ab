import { createStore } from "zustand/vanilla";
import type { FactLine } from "../../api/contract.ts";
import type { ApiClient } from "../api/api-client.ts";
import { dictionaryOf } from "../i18n/translate.ts";
import type { DecodedScene } from "../scene/decode-scene.ts";
import { type Visibility, visibleIn } from "../scene/filters.ts";
import { createGraphScene } from "../scene/graph-scene.ts";
import { countScene, type SceneCounts } from "../scene/scene-counts.ts";
import type { SceneLook } from "../scene/scene-state.ts";
import type { Point } from "../scene/scene-types.ts";
import { leavesOf, within } from "../scene/surroundings.ts";
import { describeView, lookOf, pinsOf, selectionOf } from "./describe-view.ts";
import {
  type Connection,
  type ExplorerState,
  initialState,
  type Picking,
  type Selection,
} from "./explorer-state.ts";
import { failed, failureFrom } from "./failures.ts";
import { keepAnswers } from "./keep-answers.ts";
import { createLoader, isDrawn } from "./load-scene.ts";
import { type Around, aroundSource, moreOf, OVERVIEW } from "./scene-source.ts";
import type { ViewState } from "./view-state.ts";

export type Explorer = ReturnType<typeof createExplorer>;

/** State and commands of the explorer, without a page: what tests and panels talk to. */
export function createExplorer(
  api: ApiClient,
  preferences: Pick<ExplorerState, "language" | "theme">,
) {
  const store = createStore<ExplorerState>(() =>
    initialState(preferences.language, preferences.theme),
  );
  const set = (change: Partial<ExplorerState>) => store.setState(change);
  const get = store.getState;
  const onSceneChange = (isNewPicture: boolean) => {
    const { sceneVersion, historyVersion } = get();
    set({
      ...scene.state.look,
      sceneVersion: sceneVersion + Number(isNewPicture),
      historyVersion: historyVersion + 1,
    });
  };
  const scene = createGraphScene(onSceneChange, () => performance.now(), lookAhead);
  const words = () => dictionaryOf(get().language);

  /** Runs a request; a failure becomes a notice, never an exception. */
  async function busy<T>(work: () => Promise<T>): Promise<T | undefined> {
    set({ isBusy: true });
    try {
      return await work();
    } catch (error) {
      const { message, action } = failureFrom(error, words().errors);
      set({ notice: { text: `${message} ${action}`.trim(), canUndo: false } });
      return undefined;
    } finally {
      set({ isBusy: false });
    }
  }

  const loader = createLoader({ api, scene, store, busy });
  const { load, bring } = loader;

  async function loadStart(): Promise<void> {
    set({ start: { status: "loading" } });
    try {
      set({ start: { status: "ready", value: await api.start() } });
    } catch (error) {
      set({ start: failed(error, words().errors) });
    }
  }

  /** Loads what a view was loaded from, then hides what it hid. */
  async function restore(view: ViewState): Promise<void> {
    const { start } = get();
    const hasOverview = start.status === "ready" && start.value.overview !== undefined;
    const fallback = [view.node].filter((id) => id !== undefined);
    const sources = view.sources.length > 0 ? view.sources : hasOverview ? [OVERVIEW] : fallback;
    scene.look(lookOf(view));
    for (const id of view.stops) scene.toggleStop(id);
    if (view.cypher) {
      set({
        dialog: "questions",
        asked: { cypher: view.cypher, parameters: view.parameters ?? {} },
      });
    }
    await busy(async () => {
      for (const source of sources) await load(source);
    });
    if (view.fanned) scene.fan(true);
    for (const [id, point] of pinsOf(view)) if (scene.knows(id)) scene.pin(id, point);
    if (view.only.length > 0) scene.keepOnly(view.only);
    if (view.hidden.length > 0) scene.hide(view.hidden);
    scene.settleHistory();
    select(selectionOf(view));
  }

  function select(selection: Selection | undefined) {
    set({ selection, hovered: undefined, sheet: selection ? "details" : "none" });
  }

  let counted: { drawings: number; counts: SceneCounts } | undefined;
  let seen: { drawings: number; filters: object; visibility: Visibility } | undefined;
  /** What is in the scene, filtered or not, by all that it can be filtered by. */
  function counts(): SceneCounts {
    const { drawings } = scene;
    if (counted?.drawings !== drawings) {
      counted = { drawings, counts: countScene(scene.graph, scene.articles) };
    }
    return counted.counts;
  }
  /** What the filters let through. */
  function visibility(): Visibility {
    const { drawings } = scene;
    const { filters } = get();
    if (seen?.drawings !== drawings || seen.filters !== filters) {
      seen = { drawings, filters, visibility: visibleIn(scene.graph, scene.articles, filters) };
    }
    return seen.visibility;
  }
  /** Has at hand what the canvas and the panels ask of a new picture. */
  function* lookAhead(): Generator<void> {
    yield;
    counts();
    yield;
    visibility();
    yield;
  }
  const facts = keepAnswers((id) => api.parallel(id));
  const articles = keepAnswers((id) => api.article(id));
  const evidence = {
    facts,
    articles,
    forget() {
      facts.forget();
      articles.forget();
    },
    /** Asks for what a click on an edge will show, both at once. */
    prefetch(edge: string, article: string) {
      void facts.load(edge).catch(() => undefined);
      void articles.load(article).catch(() => undefined);
    },
  };

  return {
    store,
    scene,
    api,
    evidence,
    set,
    loadStart,
    restore,
    select,

    /** Shows a node, loading its surroundings where it is not on screen. */
    async openNode(id: string): Promise<void> {
      select({ kind: id.startsWith("article:") ? "article" : "node", id });
      if (!scene.graph.hasNode(id) && !id.startsWith("article:")) await busy(() => load(id));
    },

    /** Opens the evidence of an edge and draws the fact where it is not on screen. */
    async openFact(fact: Pick<FactLine, "id" | "from" | "to">): Promise<void> {
      select({ kind: "edge", id: fact.id });
      const isDrawable = [fact.from, fact.to].every(({ type }) => isDrawn(type));
      if (isDrawable && scene.factOf(fact.id) === undefined) await busy(() => load(fact.from.id));
    },

    /** Adds neighbours, of one kind of fact if given, or all within some steps. */
    expand: (id: string, how: Partial<Omit<Around, "id">> = {}) =>
      bring(aroundSource({ id, ...how })),
    bring,

    omission: loader.omission,

    /** Changes filters, measures, colours or the arrangement; a step that can be undone. */
    change: (look: Partial<SceneLook>) => scene.look(look),

    visibility,
    counts,

    /** Takes away what hangs on a node alone. */
    collapse(id: string) {
      const leaves = leavesOf(scene.graph, id);
      if (leaves.length > 0) scene.hide(leaves);
      set({ notice: { text: words().notices.hidden(leaves.length), canUndo: leaves.length > 0 } });
    },

    /**
     * Keeps where nodes lie, for the next reader, where the picture is that of the whole graph and
     * the server takes it. Nothing depends on it, so a failure goes unnoticed.
     */
    async keepPlaces(points: ReadonlyMap<string, Point>): Promise<void> {
      const isWhole = scene.state.sources[0] === OVERVIEW && scene.state.nodes.size >= scene.known;
      if (!isWhole || !get().canCurate || points.size === 0) return;
      scene.keep(points);
      await api
        .keepPlaces({
          ids: [...points.keys()],
          xs: [...points.values()].map(({ x }) => x),
          ys: [...points.values()].map(({ y }) => y),
        })
        .catch(() => undefined);
    },

    /** Chooses nodes to be handled together. */
    mark: (ids: Iterable<string>) => set({ marked: new Set(ids) }),

    keepOnly(ids: readonly string[]) {
      scene.keepOnly(ids);
      set({
        marked: new Set(),
        notice: { text: words().notices.ego(scene.graph.order, 0), canUndo: true },
      });
    },

    hide(ids: readonly string[]) {
      scene.hide(ids);
      set({ notice: { text: words().notices.hidden(ids.length), canUndo: true } });
      const { selection, marked } = get();
      if (marked.size > 0) set({ marked: new Set() });
      if (selection && ids.includes(selection.id)) select(undefined);
    },

    /** Asks for the other one of a pair. */
    pick(kind: Picking["kind"], id: string) {
      set({ picking: { kind, id }, dialog: "search" });
    },

    /** Shows what joins two nodes and draws it. */
    async connect({ kind, id, to }: Connection): Promise<void> {
      set({ picking: undefined, connected: { nodes: [id, to], edges: [] } });
      select({ kind, id, to });
      await busy(() => load([kind, id, to].join("|")));
    },

    /** Keeps a node with all within `depth` facts of it, loading what is not there yet. */
    async showEgo(id: string, depth: number): Promise<void> {
      const source = aroundSource({ id, depth });
      const part = await busy(() => loader.fetchPart(source));
      scene.asOneStep(() => {
        if (part) loader.draw(part, source);
        scene.keepOnly(within(scene.graph, id, depth, scene.state.stops));
      });
      const more = part && part.omittedEdges > 0 ? moreOf(source) : undefined;
      const text = words().notices.ego(scene.graph.order, part?.omittedEdges ?? 0);
      set({ notice: { text, canUndo: true, ...(more && { more }) } });
    },

    /** Draws the nodes and edges of an answer. */
    show(part: DecodedScene) {
      const { nodes, edges } = scene.add(part, ...part.nodes.map(({ id }) => id));
      set({ notice: { text: words().notices.added(nodes, edges, 0), canUndo: nodes + edges > 0 } });
    },

    /** Puts a kept view in the place of what is on screen. */
    async openView(view: ViewState): Promise<void> {
      scene.clear();
      await restore(view);
    },

    undo: () => scene.undo(),
    redo: () => scene.redo(),

    async retry(): Promise<void> {
      if (get().start.status === "failed") await loadStart();
      else await api.health().catch(() => undefined);
    },

    busy,

    /** What the address bar holds. */
    currentView: (): ViewState => ({ ...describeView(scene, get().selection), ...get().asked }),
  };
}
