import { expect, test } from "@jest/globals";
import { nodeLinkJson } from "../../../graph/export/node-link-json.ts";
import { sourceOf } from "../../../graph/export/select.ts";
import { sampleGraph, textOf } from "./sample-graph.ts";

const write = async (graph: typeof sampleGraph) =>
  JSON.parse(await textOf(nodeLinkJson.files[0]!.write(sourceOf(graph))));

test("writes nodes and links with their provenance", async () => {
  const { directed, multigraph, nodes, links } = await write(sampleGraph);
  expect({ directed, multigraph }).toEqual({ directed: true, multigraph: true });
  expect(nodes.map(({ id }: { id: string }) => id)).toEqual([
    "agreement:fischereivertrag",
    "official:mira-holm",
  ]);
  expect(links).toEqual([
    expect.objectContaining({
      key: "e1",
      type: "SIGNED",
      source: "official:mira-holm",
      target: "agreement:fischereivertrag",
      article: "article:a1",
      sentences: ["Mira Holm unterzeichnete den Vertrag."],
      starts: [12],
      ends: [49],
    }),
  ]);
});

test("writes an empty graph", async () => {
  expect(await write({ nodes: [], edges: [] })).toMatchObject({ nodes: [], links: [] });
});
