import { FACT_TYPES } from "../../../schema/edge-types.ts";
import { StoreError } from "../../../schema/errors.ts";
import { ENTITY_TYPES } from "../../../schema/node-types.ts";
import type { FactLine, Start, Stats } from "../contract.ts";
import { countGraph } from "./count-graph.ts";
import { bestSupportedFacts, recentFacts } from "./fact-lines.ts";
import type { ReadStore } from "./read-store.ts";
import { wholeScene } from "./scenes.ts";

const SHOWN = 12;
/** What a screen shows well; larger graphs are explored from a search. */
const SCENE_NODES = 2000;
const SCENE_EDGES = 6000;

const sum = (counts: readonly (number | undefined)[]) =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

function fitsOnScreen({ nodes, edges }: Stats): boolean {
  return (
    sum(ENTITY_TYPES.map((type) => nodes[type])) <= SCENE_NODES &&
    sum(FACT_TYPES.map((type) => edges[type])) <= SCENE_EDGES
  );
}

async function bestSupportedInTime(store: ReadStore): Promise<FactLine[] | undefined> {
  try {
    return await bestSupportedFacts(store, SHOWN);
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

/** Where to begin: the newest and best supported facts, and all of a small graph. */
export async function startPage(store: ReadStore): Promise<Start> {
  const stats = await countGraph(store);
  const [recent, bestSupported, overview] = await Promise.all([
    recentFacts(store, SHOWN),
    bestSupportedInTime(store),
    fitsOnScreen(stats) ? wholeScene(store) : undefined,
  ]);
  return { stats, recent, bestSupported, overview };
}
