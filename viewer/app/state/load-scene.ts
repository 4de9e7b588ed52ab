import type { StoreApi } from "zustand/vanilla";
import type { NodeRef } from "../../api/contract.ts";
import type { ApiClient } from "../api/api-client.ts";
import { dictionaryOf } from "../i18n/translate.ts";
import { type DecodedScene, decodeScene } from "../scene/decode-scene.ts";
import type { AddReport, GraphScene } from "../scene/graph-scene.ts";
import { pause } from "../scene/in-slices.ts";
import type { ExplorerState } from "./explorer-state.ts";
import { EVERYTHING, fetchSource, moreOf, OVERVIEW } from "./scene-source.ts";

/** Nodes above which the picture is slow, and above which it is not drawn unless forced. */
const [MANY_NODES, MOST_NODES] = [5000, 10_000];
const FORCED = `${EVERYTHING}|force`;

type Tools = {
  readonly api: ApiClient;
  readonly scene: GraphScene;
  readonly store: StoreApi<ExplorerState>;
  /** Runs a request; undefined where it failed, which is then said on screen. */
  readonly busy: <T>(work: () => Promise<T>) => Promise<T | undefined>;
};

/** Brings parts of the graph into the scene, within its budget, and knows what was left out. */
export function createLoader({ api, scene, store, busy }: Tools) {
  const words = () => dictionaryOf(store.getState().language);
  const notify = (notice: ExplorerState["notice"]) => store.setState({ notice });
  /** Facts that the limit of a source left out. */
  const omitted = new Map<string, number>();

  /** A part to draw; undefined where it is too large for the scene, which is then said on screen. */
  async function fetchPart(source: string): Promise<DecodedScene | undefined> {
    const { start } = store.getState();
    const known = start.status === "ready" ? start.value.overview : undefined;
    if (source === OVERVIEW) return known && withoutArticles(decodeScene(known));
    const stops = [...scene.state.stops];
    const part = withoutArticles(decodeScene(await fetchSource(api, source, stops)));
    const size = scene.sizeWith(part);
    if (size > MOST_NODES && source !== FORCED) {
      notify({ text: words().explore.size.refused(size, MOST_NODES), canUndo: false });
      return undefined;
    }
    return part;
  }
  function draw(part: DecodedScene, source: string): AddReport {
    omitted.set(source, part.omittedEdges);
    return scene.add(part, source);
  }
  async function load(source: string): Promise<(AddReport & { omitted: number }) | undefined> {
    const part = await fetchPart(source);
    if (!part) return undefined;
    const isLarge = part.nodes.length > MANY_NODES;
    if (isLarge) await pause();
    omitted.set(source, part.omittedEdges);
    const report = isLarge ? await scene.addInSlices(part, source) : scene.add(part, source);
    return { ...report, omitted: part.omittedEdges };
  }

  return {
    fetchPart,
    draw,
    load,

    /** Loads a part and says how much came, how much did not and how to get it. */
    async bring(source: string): Promise<void> {
      const report = await busy(() => load(source));
      if (!report) return;
      const text = words().notices.added(report.nodes, report.edges, report.omitted);
      const more = report.omitted > 0 ? moreOf(source) : undefined;
      const { order } = scene.graph;
      const warning = order > MANY_NODES ? ` ${words().explore.size.warning(order)}` : "";
      notify({
        text: text + warning,
        canUndo: report.nodes + report.edges > 0,
        ...(more && { more }),
      });
    },

    /** Facts left out of what is on screen, and the source that would bring more of them. */
    omission(): { readonly facts: number; readonly more: string | undefined } {
      const cut = scene.state.sources.filter((source) => (omitted.get(source) ?? 0) > 0);
      const facts = cut.reduce((sum, source) => sum + omitted.get(source)!, 0);
      return { facts, more: cut.map(moreOf).find((source) => source !== undefined) };
    },
  };
}

export const isDrawn = (type: NodeRef["type"]) => type !== "Article" && type !== "Statement";

/** Articles and statements are evidence: reached through panels, not drawn. */
function withoutArticles(scene: DecodedScene): DecodedScene {
  const nodes = scene.nodes.filter(({ type }) => isDrawn(type));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = scene.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { ...scene, nodes, edges };
}
