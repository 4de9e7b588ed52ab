import { describe, expect, test } from "@jest/globals";
import {
  clearFilter,
  type Filters,
  NO_FILTERS,
  setFilters,
  visibleIn,
} from "../../../../viewer/app/scene/filters.ts";
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

test("a filter is set, known by its name and cleared with its pause", () => {
  const filters: Filters = {
    ...NO_FILTERS,
    since: "2026",
    text: "x",
    paused: ["text"],
    grey: true,
  };
  expect(setFilters(filters)).toEqual(["period", "text"]);
  expect(clearFilter(filters, "text")).toEqual({ ...NO_FILTERS, since: "2026", grey: true });
  expect(setFilters(clearFilter(filters, "period"))).toEqual(["text"]);
});

describe("visibleIn", () => {
  test.each<[string, Partial<Filters>, string, number]>([
    ["nothing is filtered", {}, "a1 c1 c2 o1 t1", 3],
    ["a node type takes its facts along", { nodeTypes: ["Country"] }, "a1 o1 t1", 1],
    ["an edge type leaves the nodes", { edgeTypes: ["SIGNED"] }, "a1 c1 c2 o1 t1", 1],
    ["a status", { statuses: ["planned"] }, "a1 c1 c2 o1 t1", 2],
    ["a fact's own day counts", { since: "2026-03-01", until: "2026-03-31" }, "a1 c1", 1],
    ["a month is within a day's bounds", { since: "2026-04-10" }, "a1 c2", 1],
    ["else the day of the article", { since: "2026-02", until: "2026-02" }, "a1 t1", 1],
    ["a publisher takes what only it states", { publishers: ["Post"] }, "", 0],
    ["a language that nothing is in", { languages: ["de"] }, "a1 c1 c2 t1", 3],
    ["more sources than any fact has", { sources: 2 }, "", 0],
    ["words of a name, with what joins it", { text: "name c2" }, "a1 c2", 1],
    ["the least number of facts", { degree: 2 }, "a1", 0],
    ["without loners", { part: "joined" }, "a1 c1 c2 t1", 3],
    ["the largest part", { part: "main" }, "a1 c1 c2 t1", 3],
    ["a core that a tree does not have", { part: "core2" }, "", 0],
    [
      "a paused filter lets through",
      { nodeTypes: ["Country"], paused: ["nodeTypes"] },
      "a1 c1 c2 o1 t1",
      3,
    ],
    ["one filter after the other", { statuses: ["planned"], part: "joined" }, "a1 c1 t1", 2],
  ])("%s", (_, filters, nodes, facts) => {
    expect(visible(filters)).toEqual({ nodes, facts });
  });
});
