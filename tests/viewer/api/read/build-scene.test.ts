import { describe, expect, test } from "@jest/globals";
import type { GraphEdge, GraphNode } from "../../../../schema/graph.ts";
import { groupCopies } from "../../../../viewer/api/read/article-refs.ts";
import { buildScene } from "../../../../viewer/api/read/build-scene.ts";
import { Scene } from "../../../../viewer/api/scene.ts";

const node = (id: string, name?: string): GraphNode => ({
  id,
  type: "Country",
  properties: name === undefined ? {} : { name },
});
const edge = (id: string, from: string, to: string, article: string): GraphEdge => ({
  id,
  type: "SIGNED",
  from,
  to,
  article,
  status: "happened",
  properties: { sentences: ["Long evidence."], attributedTo: "country:C" },
});
const sourceOf = groupCopies([["article:2", "article:1"]]);
const lookup = {
  of: (id: string) => ({ id, title: `Title of ${id}` }),
  sourceOf,
  independentSources: () => 0,
};

describe("buildScene()", () => {
  const nodes = [node("country:B", "Bee"), node("country:A")];
  const edges = [
    edge("2", "country:A", "country:B", "article:2"),
    edge("1", "country:B", "country:A", "article:1"),
    edge("3", "country:A", "country:GONE", "article:3"),
  ];
  const scene = buildScene({ nodes, edges, omitted: 7 }, lookup);

  test("puts nodes and edges in columns of id order, ends as indices", () => {
    expect(scene.nodes.ids).toEqual(["country:A", "country:B"]);
    expect(scene.nodes.names).toEqual(["country:A", "Bee"]);
    expect(scene.edges).toMatchObject({ ids: ["1", "2"], from: [1, 0], to: [0, 1] });
    expect(scene.omittedEdges).toBe(7);
    Scene.parse(scene);
  });

  test("names each article and speaker once, copies by one source", () => {
    expect(scene.articles.ids).toEqual(["article:1", "article:2"]);
    expect(scene.articles.sources).toEqual([0, 0]);
    expect(scene.speakers).toEqual(["country:C"]);
    expect(scene.edges.speakers).toEqual([0, 0]);
  });

  test("carries no evidence and leaves out edges without both ends", () => {
    expect(JSON.stringify(scene)).not.toContain("Long evidence");
    expect(scene.edges.ids).not.toContain("3");
  });
});

test("groupCopies() joins copies of copies under their least id", () => {
  const groupOf = groupCopies([
    ["c", "b"],
    ["d", "e"],
    ["b", "a"],
  ]);
  expect(["a", "b", "c", "d", "e", "f"].map(groupOf)).toEqual(["a", "a", "a", "d", "d", "f"]);
});
