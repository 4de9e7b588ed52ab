import { describe, expect, test } from "@jest/globals";
import { type Filters, NO_FILTERS, visibleIn } from "../../../../viewer/app/scene/filters.ts";
import { createGraphScene } from "../../../../viewer/app/scene/graph-scene.ts";
import { sceneOf } from "./scenes.ts";

const scene = createGraphScene();
scene.add(
  sceneOf(
    [
      ["c1", "SIGNED", "a1", "article:1", "happened", "2026-03-11"],
      ["c2", "SIGNED", "a1", "article:1", "planned", "2026-04"],
      ["a1", "COVERS", "t1", "article:2"],
    ],
    ["o1"],
  ),
  "overview",
);

const visible = (filters: Partial<Filters>) => {
  const { nodes, facts } = visibleIn(scene.graph, scene.articles, { ...NO_FILTERS, ...filters });
  return { nodes: [...nodes].sort().join(" "), facts: facts.size };
};

describe("visibleIn", () => {
  test.each<[string, Partial<Filters>, string, number]>([
    ["nothing is filtered", {}, "a1 c1 c2 o1 t1", 3],
    ["a node type takes its facts along", { nodeTypes: ["Country"] }, "a1 o1 t1", 1],
    ["an edge type leaves the nodes", { edgeTypes: ["SIGNED"] }, "a1 c1 c2 o1 t1", 1],
    ["a status", { statuses: ["planned"] }, "a1 c1 c2 o1 t1", 2],
    ["a fact's own day counts", { since: "2026-03-01", until: "2026-03-31" }, "a1 c1", 1],
    ["a month is within a day's bounds", { since: "2026-04-10" }, "a1 c2", 1],
    ["else the day of the article", { since: "2026-02", until: "2026-02" }, "a1 t1", 1],
  ])("%s", (_, filters, nodes, facts) => {
    expect(visible(filters)).toEqual({ nodes, facts });
  });
});
