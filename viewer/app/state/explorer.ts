import { createStore } from "zustand/vanilla";
import type { FactLine, NodeRef } from "../../api/contract.ts";
import { type ApiClient, ApiFailure } from "../api/api-client.ts";
import { dictionaryOf } from "../i18n/translate.ts";
import { decodeScene } from "../scene/decode-scene.ts";
import { type AddReport, createGraphScene } from "../scene/graph-scene.ts";
import {
  type ExplorerState,
  type Failure,
  initialState,
  type Loaded,
  type Selection,
} from "./explorer-state.ts";
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
    const [id, types] = splitSource(source);
    const answer = await api.neighbourhood(id, {
      depth: 1,
      limit: EXPANSION_LIMIT,
      ...(types && { types }),
    });
    const part = decodeScene(answer.scene);
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

  return {
    store,
    scene,
    api,
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

    /** Keeps a node with all within `depth` facts of it on screen. */
    async showEgo(id: string, depth: number): Promise<void> {
      if (!scene.graph.hasNode(id)) await busy(() => load(id));
      scene.keepOnly(within(id, depth, (node) => scene.graph.neighbors(node)));
      set({ notice: { text: words().notices.ego(scene.graph.order), canUndo: true } });
    },

    undo: () => scene.undo(),
    redo: () => scene.redo(),

    async retry(): Promise<void> {
      if (get().start.status === "failed") await loadStart();
      else await api.health().catch(() => undefined);
    },

    /** What the address bar holds. */
    currentView(): ViewState {
      const { selection, filters, size, colour, layout, start } = get();
      const shown = [...scene.state.nodes];
      const hidden = [...scene.knownIds()].filter((id) => !scene.state.nodes.has(id));
      const isDefault =
        scene.state.sources.join() === OVERVIEW && start.status === "ready" && hidden.length === 0;
      return {
        ...DEFAULT_VIEW,
        ...(selection && { [selection.kind]: selection.id }),
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
function withoutArticles(scene: ReturnType<typeof decodeScene>) {
  const nodes = scene.nodes.filter(({ type }) => isDrawn(type));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = scene.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { ...scene, nodes, edges };
}

function splitSource(source: string): [string, string] {
  const bar = source.lastIndexOf("|");
  return bar < 0 ? [source, ""] : [source.slice(0, bar), source.slice(bar + 1)];
}

function selectionOf({ node, edge, article }: ViewState): Selection | undefined {
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
