import type { SceneArticle, SceneEdge, SceneFact } from "./scene-types.ts";

export type GroupedFact = SceneFact & {
  readonly key: string;
  readonly from: string;
  readonly to: string;
};

const SPREAD = 0.2;
/** Bends of all facts between two nodes together. */
const WIDEST = 1.6;

/** What is drawn as one line: fanned out, every article's statement is one of its own. */
export const factKey = ({ id, from, type, to, status }: SceneEdge, isFanned = false) =>
  `${from}\n${type}\n${to}\n${status}${isFanned ? `\n${id}` : ""}`;

/** Edges or facts that are handled in one step. */
const STEP = 2000;

/**
 * Bundles parallel edges into facts and bends the facts between one pair of nodes apart; in steps,
 * with the facts as what the last one returns.
 */
export function* groupingFacts(
  edges: Iterable<SceneEdge>,
  articles: ReadonlyMap<string, SceneArticle>,
  isFanned = false,
): Generator<void, GroupedFact[]> {
  const bundles = yield* grouping(edges, (edge) => factKey(edge, isFanned));
  const pairs = yield* grouping(bundles, ([, [{ from, to }]]) =>
    from < to ? `${from}\n${to}` : `${to}\n${from}`,
  );
  const facts: GroupedFact[] = [];
  for (const parallel of pairs.values()) {
    const spread = Math.min(SPREAD, WIDEST / parallel.length);
    parallel.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [index, [key, stating]] of parallel.entries()) {
      if (facts.length % STEP === STEP - 1) yield;
      const { from, to, type, status } = stating[0];
      const bend = (index - (parallel.length - 1) / 2) * spread;
      const curvature = from <= to ? bend : 0 - bend;
      const sources = new Set(stating.map((edge) => articles.get(edge.article)?.source ?? edge.id));
      facts.push({ key, from, to, type, status, edges: stating, sources: sources.size, curvature });
    }
  }
  return facts;
}

function* grouping<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): Generator<void, Map<string, [T, ...T[]]>> {
  const groups = new Map<string, [T, ...T[]]>();
  let done = 0;
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
    if (++done % STEP === 0) yield;
  }
  return groups;
}
