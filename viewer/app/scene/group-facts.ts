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

/** Bundles parallel edges into facts and bends the facts between one pair of nodes apart. */
export function groupFacts(
  edges: Iterable<SceneEdge>,
  articles: ReadonlyMap<string, SceneArticle>,
  isFanned = false,
): GroupedFact[] {
  const facts = groupBy(edges, (edge) => factKey(edge, isFanned));
  const pairs = groupBy(facts.keys(), (key) => {
    const { from, to } = facts.get(key)![0]!;
    return from < to ? `${from}\n${to}` : `${to}\n${from}`;
  });
  return [...pairs.values()].flatMap((keys) =>
    keys.sort().map((key, index): GroupedFact => {
      const parallel = facts.get(key)!;
      const { from, to, type, status } = parallel[0]!;
      const spread = Math.min(SPREAD, WIDEST / keys.length);
      const bend = (index - (keys.length - 1) / 2) * spread;
      const sources = new Set(
        parallel.map((edge) => articles.get(edge.article)?.source ?? edge.id),
      );
      return {
        key,
        from,
        to,
        type,
        status,
        edges: parallel,
        sources: sources.size,
        curvature: from <= to ? bend : 0 - bend,
      };
    }),
  );
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
