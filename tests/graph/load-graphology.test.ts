import { expect, test } from "@jest/globals";
import { graphologyOf, loadGraphology } from "../../graph/load-graphology.ts";
import { expectedGraph } from "../helpers/expected-graph.ts";
import { news } from "../helpers/news.ts";

async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

test("loadGraphology() and graphologyOf() keep ids, ends and properties", async () => {
  const { nodes, edges } = expectedGraph(news());
  const streamed = await loadGraphology({
    nodes: () => stream(nodes),
    edges: () => stream(edges),
  });
  for (const graph of [streamed, graphologyOf({ nodes, edges })]) {
    expect(graph.order).toBe(nodes.length);
    expect(graph.size).toBe(edges.length);
    for (const { id, type, properties } of nodes) {
      expect(graph.getNodeAttributes(id)).toEqual({ type, properties });
    }
    for (const { id, from, to, ...attributes } of edges) {
      expect(graph.extremities(id)).toEqual([from, to]);
      expect(graph.getEdgeAttributes(id)).toEqual(attributes);
    }
  }
});

test("graphologyOf() leaves out edges that lead out of the subgraph", () => {
  const { nodes, edges } = expectedGraph(news());
  const some = nodes.filter(({ type }) => type !== "Country");
  const graph = graphologyOf({ nodes: some, edges });
  const inside = new Set(some.map(({ id }) => id));
  expect(graph.size).toBe(
    edges.filter(({ from, to }) => inside.has(from) && inside.has(to)).length,
  );
});
