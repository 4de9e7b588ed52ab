import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { shortestPaths } from "../../../../viewer/api/read/shortest-paths.ts";

type Edges = readonly (readonly [string, string])[];

const around = (edges: Edges) => async (nodes: readonly string[]) => {
  const pairs = nodes.flatMap((node) => {
    const neighbours = edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : []));
    return [...new Set(neighbours)].map((neighbour) => [node, neighbour] as const);
  });
  return { pairs, isCut: false };
};

const bounds = { longest: 8, limit: 1000, mostNodes: 1000 };
const find = (edges: Edges, from: string, to: string, own = {}) =>
  shortestPaths([from, to], { ...bounds, ...own }, around(edges));

/** Every shortest path by trying all simple paths, short ones first. */
function bruteForce(edges: Edges, from: string, to: string, longest: number): string[][] {
  let paths = [[from]];
  for (let length = 0; length <= longest; length++) {
    const found = paths.filter((path) => path.at(-1) === to);
    if (found.length > 0) return found;
    paths = paths.flatMap((path) =>
      [
        ...new Set(
          edges.flatMap(([a, b]) => (a === path.at(-1) ? [b] : b === path.at(-1) ? [a] : [])),
        ),
      ]
        .filter((next) => !path.includes(next))
        .map((next) => [...path, next]),
    );
  }
  return [];
}

describe("shortestPaths()", () => {
  test("finds every shortest path and no longer one", async () => {
    const edges: Edges = [
      ["a", "b"],
      ["b", "d"],
      ["a", "c"],
      ["d", "c"],
      ["a", "x"],
      ["x", "y"],
      ["y", "d"],
    ];
    expect(await find(edges, "a", "d")).toEqual({
      length: 2,
      paths: [
        ["a", "b", "d"],
        ["a", "c", "d"],
      ],
      omitted: 0,
      incomplete: false,
    });
  });

  test("says how many paths the limit left out", async () => {
    const layers = [["a"], ["b1", "b2", "b3"], ["c1", "c2", "c3"], ["d1", "d2", "d3"], ["e"]];
    const edges = layers
      .slice(1)
      .flatMap((layer, index) =>
        layer.flatMap((to) => (layers[index] as string[]).map((from) => [from, to] as const)),
      );
    const { paths, omitted } = await find(edges, "a", "e", { limit: 5 });
    expect([paths.length, omitted]).toEqual([5, 22]);
  });

  test("stops at the length and at the bound of nodes", async () => {
    const chain = Array.from({ length: 10 }, (_, index) => [`${index}`, `${index + 1}`] as const);
    expect(await find(chain, "0", "10", { longest: 8 })).toMatchObject({
      length: undefined,
      incomplete: false,
    });
    expect(await find(chain, "0", "8", { mostNodes: 4 })).toMatchObject({ incomplete: true });
  });

  test("a node is at distance 0 of itself", async () => {
    expect(await find([], "a", "a")).toMatchObject({ length: 0, paths: [["a"]] });
  });

  test("agrees with trying all paths", async () => {
    const node = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(node, node), { maxLength: 14 }), async (edges) => {
        const { paths, omitted } = await find(edges, "a", "g");
        const expected = bruteForce(edges, "a", "g", 8);
        expect(omitted).toBe(0);
        expect(paths.map(String).sort()).toEqual(expected.map(String).sort());
      }),
      { numRuns: 300 },
    );
  });
});
