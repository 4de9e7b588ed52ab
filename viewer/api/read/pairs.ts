import { groupBy } from "../../../schema/group-by.ts";
import { labelOfId } from "./node-type-of-id.ts";

/** Ids of two nodes, in the direction of the edges sought. */
export type Pair = readonly [from: string, to: string];

/** Distinct pairs, grouped by the pattern of two nodes that finds them through indexes. */
export function pairsByPattern(
  pairs: readonly Pair[],
  edge: string,
): readonly (readonly [pattern: string, group: readonly Pair[]])[] {
  const distinct = [...new Map(pairs.map((pair) => [pair.join("\n"), pair])).values()];
  return [
    ...groupBy(
      distinct,
      ([from, to]) =>
        `(a:${labelOfId(from)} {id: pair[0]})-[e${edge}]->(b:${labelOfId(to)} {id: pair[1]})`,
    ),
  ];
}
