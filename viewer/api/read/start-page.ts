import { StoreError } from "../../../schema/errors.ts";
import type { Start } from "../contract.ts";
import { countGraph } from "./count-graph.ts";
import { bestSupportedFacts, recentFacts } from "./fact-lines.ts";
import { typeLinks } from "./large-graph.ts";
import type { ReadStore } from "./read-store.ts";
import { wholeScene } from "./scenes.ts";
import { fitsOnScreen } from "./whole-graph.ts";

const SHOWN = 12;
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
