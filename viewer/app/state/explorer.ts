import { createStore } from "zustand/vanilla";
import type { FactLine, NodeRef } from "../../api/contract.ts";
import type { Scene } from "../../api/scene.ts";
import { type ApiClient, ApiFailure } from "../api/api-client.ts";
import { dictionaryOf } from "../i18n/translate.ts";
import { type DecodedScene, decodeScene } from "../scene/decode-scene.ts";
import { type AddReport, createGraphScene } from "../scene/graph-scene.ts";
import {
  type Connection,
  type ExplorerState,
  type Failure,
  initialState,
  type Loaded,
  type Picking,
  type Selection,
} from "./explorer-state.ts";
import { keepAnswers } from "./keep-answers.ts";
import { DEFAULT_VIEW, type ViewState } from "./view-state.ts";

export type Explorer = ReturnType<typeof createExplorer>;

export const OVERVIEW = "overview";
const EXPANSION_LIMIT = 200;

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
  const scene = createGraphScene(() => set({ sceneVersion: get().sceneVersion + 1 }));
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

  async function load(source: string): Promise<(AddReport & { omitted: number }) | undefined> {
    if (source === OVERVIEW) {
      const { start } = get();
      if (start.status !== "ready" || !start.value.overview) return undefined;
      const overview = decodeScene(start.value.overview);
      return { ...scene.add(withoutArticles(overview), OVERVIEW), omitted: overview.omittedEdges };
    }
    const part = decodeScene(await fetchPart(api, source));
    return { ...scene.add(withoutArticles(part), source), omitted: part.omittedEdges };
  }

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
    set({
      filters: {
        nodeTypes: view.hiddenNodeTypes,
        edgeTypes: view.hiddenEdgeTypes,
        statuses: view.hiddenStatuses,
        since: view.since,
        until: view.until,
        grey: view.grey,
      },
      size: view.size,
      colour: view.colour,
      layout: view.layout,
    });
    await busy(async () => {
      for (const source of sources) await load(source);
    });
    if (view.only.length > 0) scene.keepOnly(view.only);
    if (view.hidden.length > 0) scene.hide(view.hidden);
    scene.settleHistory();
    select(selectionOf(view));
  }

  function select(selection: Selection | undefined) {
    set({ selection, hovered: undefined, sheet: selection ? "details" : "none" });
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

    /** Adds neighbours, of one edge type if given, and says how many came and how many did not. */
    async expand(id: string, types = ""): Promise<void> {
      const report = await busy(() => load(types ? `${id}|${types}` : id));
      if (!report) return;
      const text = words().notices.added(report.nodes, report.edges, report.omitted);
      set({ notice: { text, canUndo: report.nodes + report.edges > 0 } });
    },

    hide(ids: readonly string[]) {
      scene.hide(ids);
      set({ notice: { text: words().notices.hidden(ids.length), canUndo: true } });
      const { selection } = get();
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

    /** Keeps a node with all within `depth` facts of it on screen. */
    async showEgo(id: string, depth: number): Promise<void> {
      if (!scene.graph.hasNode(id)) await busy(() => load(id));
      scene.keepOnly(within(id, depth, (node) => scene.graph.neighbors(node)));
      set({ notice: { text: words().notices.ego(scene.graph.order), canUndo: true } });
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
    currentView(): ViewState {
      const { selection, filters, size, colour, layout, start } = get();
      const shown = [...scene.state.nodes];
      const hidden = [...scene.knownIds()].filter((id) => !scene.state.nodes.has(id));
      const isDefault =
        scene.state.sources.join() === OVERVIEW && start.status === "ready" && hidden.length === 0;
      return {
        ...DEFAULT_VIEW,
        ...viewOf(selection),
        sources: isDefault ? [] : [...scene.state.sources],
        ...(hidden.length <= shown.length ? { hidden } : { only: shown }),
        hiddenNodeTypes: [...filters.nodeTypes],
        hiddenEdgeTypes: [...filters.edgeTypes],
        hiddenStatuses: [...filters.statuses],
        since: filters.since,
        until: filters.until,
        grey: filters.grey,
        size,
        colour,
        layout,
      };
    },
  };
}

const isDrawn = (type: NodeRef["type"]) => type !== "Article" && type !== "Statement";

/** Articles and statements are evidence: reached through panels, not drawn. */
function withoutArticles(scene: DecodedScene) {
  const nodes = scene.nodes.filter(({ type }) => isDrawn(type));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = scene.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { ...scene, nodes, edges };
}

/** `country:NO`, `country:NO|SIGNED`, `paths|country:NO|topic:x` or `common|…`. */
async function fetchPart(api: ApiClient, source: string): Promise<Scene> {
  const [first = "", second = "", third = ""] = source.split("|");
  if (first === "paths") return (await api.paths(second, third)).scene;
  if (first === "common") return (await api.common(second, third)).scene;
  const options = { depth: 1, limit: EXPANSION_LIMIT, ...(second && { types: second }) };
  return (await api.neighbourhood(first, options)).scene;
}

function viewOf(selection: Selection | undefined): Partial<ViewState> {
  if (!selection) return {};
  const { kind, id } = selection;
  if (kind === "paths" || kind === "common") return { [kind]: [id, selection.to] };
  return { [kind]: id };
}

export function selectionOf({ node, edge, article, ...view }: ViewState): Selection | undefined {
  for (const kind of ["paths", "common"] as const) {
    const [id, to] = view[kind] ?? [];
    if (id && to) return { kind, id, to };
  }
  if (edge) return { kind: "edge", id: edge };
  if (node) return { kind: "node", id: node };
  return article ? { kind: "article", id: article } : undefined;
}

function within(
  start: string,
  depth: number,
  neighbours: (id: string) => readonly string[],
): Set<string> {
  const reached = new Set([start]);
  let edge = [start];
  for (let step = 0; step < depth; step++) {
    edge = edge.flatMap((id) => neighbours(id)).filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return reached;
}

export function failureFrom(
  error: unknown,
  words: { offline: Failure; unknown: Failure; notFound: Failure },
): Failure {
  if (!(error instanceof ApiFailure)) return words.unknown;
  if (error.isOffline) return words.offline;
  if (error.status === 404) return words.notFound;
  if (error.message === "") return words.unknown;
  return { message: error.message, action: error.action };
}

export function failed<T>(error: unknown, words: Parameters<typeof failureFrom>[1]): Loaded<T> {
  const isOffline = error instanceof ApiFailure && error.isOffline;
  return { status: "failed", failure: failureFrom(error, words), isOffline };
}
