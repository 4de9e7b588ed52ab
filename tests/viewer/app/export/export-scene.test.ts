import { describe, expect, test } from "@jest/globals";
import { SaxesParser } from "saxes";
import { type ExportedScene, exportScene } from "../../../../viewer/app/export/export-scene.ts";
import { NO_FILTERS, visibleIn } from "../../../../viewer/app/scene/filters.ts";
import { createGraphScene } from "../../../../viewer/app/scene/graph-scene.ts";
import { PALETTES } from "../../../../viewer/app/scene/palette.ts";
import { sceneOf } from "../scene/scenes.ts";

const HOSTILE = '=cmd|"<script>&\u202e';
const given = sceneOf([
  ["c1", "SIGNED", "a1", "article:1"],
  ["c1", "SIGNED", "a1", "article:2"],
  ["c2", "SIGNED", "a1", "article:1", "denied"],
  ["a1", "COVERS", "t1"],
]);
const scene = createGraphScene();
scene.add(
  {
    ...given,
    nodes: given.nodes.map((node) => (node.id === "c2" ? { ...node, name: HOSTILE } : node)),
  },
  "overview",
);
const filters = { ...NO_FILTERS, nodeTypes: ["Topic" as const] };
const exported: ExportedScene = {
  graph: scene.graph,
  articles: scene.articles,
  look: {
    palette: PALETTES.light,
    visibility: visibleIn(scene.graph, scene.articles, filters),
    grey: false,
    isCrowded: false,
    selectedNode: undefined,
    selectedFact: undefined,
    marked: new Set(),
    focus: undefined,
    sizes: new Map(),
    colours: undefined,
    nodeLabel: ({ name }) => name,
    factLabel: () => "",
  },
};
const textOf = async (format: "svg" | "json" | "gexf" | "csv") =>
  (await exportScene(exported, format)).text();

function parseXml(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    counts[name] = (counts[name] ?? 0) + 1;
  });
  parser.write(text).close();
  return counts;
}

describe("exportScene", () => {
  test("json holds what is visible, with every edge and its article", async () => {
    const { nodes, links, articles } = JSON.parse(await textOf("json"));
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(["c1", "a1", "c2"]);
    expect(links).toHaveLength(2);
    expect(links[0].edges.map(({ article }: { article: string }) => article)).toEqual([
      "article:1",
      "article:2",
    ]);
    expect(articles).toHaveLength(2);
  });

  test("svg is well-formed, has every visible shape and no script", async () => {
    const counts = parseXml(await textOf("svg"));
    expect(counts.polygon).toBe(2);
    expect(counts.text).toBeGreaterThanOrEqual(3);
    expect(counts.script).toBeUndefined();
  });

  test("gexf is well-formed and has every visible node and fact", async () => {
    expect(parseXml(await textOf("gexf"))).toMatchObject({ node: 3, edge: 2 });
  });

  test("csv has a line for each fact and article and no formula", async () => {
    const lines = (await textOf("csv")).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines.some((line) => line.startsWith("="))).toBe(false);
    expect(lines.find((line) => line.includes("cmd"))).toMatch(/^"'=cmd/);
  });
});
