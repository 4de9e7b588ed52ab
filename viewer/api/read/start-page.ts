import { StoreError } from "../../../schema/errors.ts";
import type { Start } from "../contract.ts";
import { countGraph } from "./count-graph.ts";
import { bestSupportedFacts, recentFacts } from "./fact-lines.ts";
import { typeLinks } from "./large-graph.ts";
import type { ReadStore } from "./read-store.ts";
import { remember } from "./remember.ts";
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

/** How long the start waits for what can do without. */
const PATIENCE = 1200;

/** An answer if it comes soon; it is kept by whoever asks for it, for the next time. */
async function soon<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
}

/** Answers about the store as a whole, each made once and kept. */
export function startAnswers(store: ReadStore, revision: () => number) {
  return {
    stats: remember(() => countGraph(store), revision),
    recent: remember(() => recentFacts(store, SHOWN), revision),
    whole: remember(() => wholeScene(store), revision),
    best: remember(() => inTime(bestSupportedFacts(store, SHOWN)), revision),
    links: remember(() => inTime(typeLinks(store)), revision),
  };
}

/**
 * Where to begin: the newest and best supported facts, and all of a small graph. Of a large one, what
 * is not counted soon is left for the next reader.
 */
export async function startPage(answers: ReturnType<typeof startAnswers>): Promise<Start> {
  const stats = await answers.stats();
  const isSmall = fitsOnScreen(stats);
  const [recent, bestSupported, overview, links] = await Promise.all([
    answers.recent(),
    isSmall ? answers.best() : soon(answers.best()),
    isSmall ? answers.whole() : undefined,
    isSmall ? undefined : soon(answers.links()),
  ]);
  return { stats, recent, bestSupported, overview, links };
}
