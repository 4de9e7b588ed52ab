import { FACT_TYPES } from "../../../schema/edge-types.ts";
import { StoreError } from "../../../schema/errors.ts";
import { ENTITY_TYPES } from "../../../schema/node-types.ts";
import type { Start, Stats } from "../contract.ts";
import { countGraph } from "./count-graph.ts";
import { bestSupportedFacts, recentFacts } from "./fact-lines.ts";
import { typeLinks } from "./large-graph.ts";
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

/** An answer that a large store may not have in time. */
async function inTime<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

/** Where to begin: the newest and best supported facts, and all of a small graph. */
export async function startPage(store: ReadStore): Promise<Start> {
  const stats = await countGraph(store);
  const isSmall = fitsOnScreen(stats);
  const [recent, bestSupported, overview, links] = await Promise.all([
    recentFacts(store, SHOWN),
    inTime(bestSupportedFacts(store, SHOWN)),
    isSmall ? wholeScene(store) : undefined,
    isSmall ? undefined : inTime(typeLinks(store)),
  ]);
  return { stats, recent, bestSupported, overview, links };
}
