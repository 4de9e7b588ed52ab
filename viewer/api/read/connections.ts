import { type EdgeType, FACT_TYPES } from "../../../schema/edge-types.ts";
import type { CommonNeighbours, Paths } from "../contract.ts";
import { typePattern } from "./edge-rows.ts";
import { factLinesBetween } from "./fact-lines.ts";
import { batchesByLabel, nodeRefs } from "./node-refs.ts";
import { labelOfId } from "./node-type-of-id.ts";
import type { Pair } from "./pairs.ts";
import type { ReadStore } from "./read-store.ts";
import { numberOf, readRows } from "./rows.ts";
import { sceneOfPairs } from "./scenes.ts";
import { type Frontier, shortestPaths } from "./shortest-paths.ts";

const MOST_NODES = 20_000;
const MOST_PAIRS = 20_000;

const bothWays = (pairs: readonly Pair[]): Pair[] =>
  pairs.flatMap(([from, to]): Pair[] => [
    [from, to],
    [to, from],
  ]);

/** All shortest paths over facts, whatever their direction. */
export async function findPaths(
  store: ReadStore,
  ends: Pair,
  {
    types = FACT_TYPES,
    stops = [],
    ...bounds
  }: {
    types?: readonly EdgeType[] | undefined;
    /** Nodes that no path goes through. */
    stops?: readonly string[] | undefined;
    limit: number;
    longest: number;
  },
): Promise<Paths> {
  const closed = new Set(stops.filter((id) => !ends.includes(id)));
  const neighboursOf = async (nodes: readonly string[]): Promise<Frontier> => {
    const answers = await Promise.all(
      batchesByLabel(nodes).map(([label, ids]) =>
        readRows(
          store,
          `UNWIND $ids AS id
MATCH (:${label} {id: id})-[${typePattern(types)}]-(next:Entity)
RETURN DISTINCT id, next.id AS next LIMIT $limit`,
          { ids, limit: MOST_PAIRS },
        ),
      ),
    );
    return {
      pairs: answers
        .flatMap((rows) => rows.map(({ id, next }) => [String(id), String(next)] as const))
        .filter(([, next]) => !closed.has(next)),
      isCut: answers.some((rows) => rows.length === MOST_PAIRS),
    };
  };
  const found = await shortestPaths(ends, { ...bounds, mostNodes: MOST_NODES }, neighboursOf);

  const nodes = [...new Set(found.paths.flat())];
  const steps = bothWays(
    found.paths.flatMap((path) =>
      path.slice(1).map((node, index): Pair => [path[index] as string, node]),
    ),
  );
  const [ref, lines, scene] = await Promise.all([
    nodeRefs(store, nodes),
    factLinesBetween(store, steps, types),
    sceneOfPairs(store, nodes, steps, types),
  ]);
  const hop = (one: string, other: string) =>
    lines
      .filter(
        ({ from, to }) =>
          (from.id === one && to.id === other) || (from.id === other && to.id === one),
      )
      .sort((a, b) => b.articles - a.articles)
      .slice(0, 1);
  return {
    length: found.length,
    paths: found.paths.map((path) => ({
      nodes: path.map(ref),
      hops: path.slice(1).flatMap((node, index) => hop(path[index] as string, node)),
    })),
    omitted: found.omitted,
    incomplete: found.incomplete,
    scene,
  };
}

/** Nodes that facts join to both, in id order. */
export async function findCommonNeighbours(
  store: ReadStore,
  [first, second]: Pair,
  { types = FACT_TYPES, limit }: { types?: readonly EdgeType[] | undefined; limit: number },
): Promise<CommonNeighbours> {
  const pattern = `MATCH (:${labelOfId(first)} {id: $first})-[${typePattern(types)}]-(n:Entity)-[${typePattern(types)}]-(:${labelOfId(second)} {id: $second})
WHERE n.id <> $first AND n.id <> $second`;
  const [[counted], rows] = await Promise.all([
    readRows(store, `${pattern} RETURN count(DISTINCT n) AS total`, { first, second }),
    readRows(store, `${pattern} RETURN DISTINCT n.id AS id ORDER BY id LIMIT $limit`, {
      first,
      second,
      limit,
    }),
  ]);
  const shown = rows.map(({ id }) => String(id));
  const toFirst = bothWays(shown.map((id): Pair => [first, id]));
  const toSecond = bothWays(shown.map((id): Pair => [second, id]));
  const [ref, firstLines, secondLines, scene] = await Promise.all([
    nodeRefs(store, shown),
    factLinesBetween(store, toFirst, types),
    factLinesBetween(store, toSecond, types),
    sceneOfPairs(store, [first, second, ...shown], [...toFirst, ...toSecond], types),
  ]);
  const touching =
    (id: string) =>
    ({ from, to }: { from: { id: string }; to: { id: string } }) =>
      from.id === id || to.id === id;
  return {
    total: numberOf(counted?.total),
    neighbours: shown.map((id) => ({
      node: ref(id),
      first: firstLines.filter(touching(id)),
      second: secondLines.filter(touching(id)),
    })),
    scene,
  };
}
