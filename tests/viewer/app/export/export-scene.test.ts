import { describe, expect, test } from "@jest/globals";
import { SaxesParser } from "saxes";
import type { EdgeDetail } from "../../../../viewer/api/evidence-contract.ts";
import {
  type ExportedScene,
  exportScene,
  type TextFormat,
} from "../../../../viewer/app/export/export-scene.ts";
import { reportOf } from "../../../../viewer/app/export/report-content.ts";
import { NO_FILTERS, visibleIn } from "../../../../viewer/app/scene/filters.ts";
import { createGraphScene } from "../../../../viewer/app/scene/graph-scene.ts";
import { PALETTES } from "../../../../viewer/app/scene/palette.ts";
import type { SceneEdge } from "../../../../viewer/app/scene/scene-types.ts";
import { sceneOf } from "../scene/scenes.ts";

const HOSTILE = '=cmd|"<script>&\u202e\u0000';
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

/** What the server tells of an edge: two sentences of its article. */
function detailOf(edge: SceneEdge): EdgeDetail {
  const { id, type, status, article, confidence } = edge;
  const sentence = `${edge.from} and ${edge.to}, says ${article}. ${HOSTILE}`;
  const ref = (node: string) => ({ id: node, type: "Country" as const, name: node });
  return {
    ...{ id, type, status, confidence, from: ref(edge.from), to: ref(edge.to) },
    attributedTo: ref("speaker"),
    role: "minister",
    extractor: "rules@1",
    article: { id: article, title: `Title of ${article}`, url: `https://example.org/${article}` },
    evidence: [10, 90].map((start) => ({
      ...{ start, end: start + sentence.length, sentence },
      ...{ triggers: [], rule: "en/signed/verb", extractor: "rules@1" },
    })),
  };
}

const filters = { ...NO_FILTERS, nodeTypes: ["Topic" as const] };
const exported: ExportedScene = {
  graph: scene.graph,
  articles: scene.articles,
  evidence: new Map(given.edges.map((edge) => [edge.id, detailOf(edge)])),
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
const textOf = async (format: TextFormat) => (await exportScene(exported, format)).text();

function parseXml(text: string) {
  const counts: Record<string, number> = {};
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    counts[name] = (counts[name] ?? 0) + 1;
    texts.push(...Object.values(attributes).map(String));
  });
  parser.on("text", (content) => texts.push(content));
  parser.write(text).close();
  return { counts, texts };
}

describe("exportScene", () => {
  test("json holds what is visible, every edge with its article and sentences", async () => {
    const { nodes, edges, articles } = JSON.parse(await textOf("json"));
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(["c1", "a1", "c2"]);
    expect(edges.map(({ article }: { article: string }) => article)).toEqual([
      "article:1",
      "article:2",
      "article:1",
    ]);
    expect(edges[0].evidence).toEqual(detailOf(given.edges[0]!).evidence);
    expect(articles).toHaveLength(2);
  });

  test("svg is well-formed, names every visible shape and has no script", async () => {
    const { counts, texts } = parseXml(await textOf("svg"));
    expect(counts.polygon).toBe(2);
    expect(counts.title).toBe(3);
    expect(counts.script).toBeUndefined();
    expect(texts.some((text) => text.includes("Name of c1"))).toBe(true);
  });

  test.each(["gexf", "graphml"] as const)(
    "%s is well-formed and has every visible node and edge with its evidence",
    async (format) => {
      const { counts, texts } = parseXml(await textOf(format));
      expect(counts).toMatchObject({ node: 3, edge: 3 });
      const all = texts.join("\n");
      expect(all).toContain("c1 and a1, says article:2.");
      expect(all).toContain("https://example.org/article:1");
      expect(all).toMatch(/\b10\b[\s\S]+\b90\b/);
    },
  );

  test("svg has the land of a map and the years of an axis beneath the nodes", async () => {
    const backdrop = {
      areas: [
        [-100, -100, 100, -100, 100, 100, -100, 100],
        [9000, 9000, 9100, 9000, 9100, 9100],
      ],
      ticks: [{ x: 0, label: "2020" }],
      captions: [{ x: 0, y: 0, text: "Nowhere <known>" }],
      credit: "Natural Earth",
    };
    const svg = await (await exportScene({ ...exported, backdrop }, "svg")).text();
    const land = svg.indexOf(`fill="${PALETTES.light.land}"`);
    expect(land).toBeGreaterThan(0);
    expect(land).toBeLessThan(svg.indexOf("<polygon"));
    // Land beyond the page is left out.
    expect(svg.slice(land, svg.indexOf("/>", land)).match(/M/g)).toHaveLength(1);
    for (const text of [">2020<", ">Nowhere &lt;known&gt;<", ">Natural Earth<"]) {
      expect(svg).toContain(text);
    }
  });

  test("csv has a line for each sentence of a fact and no formula", async () => {
    const lines = (await textOf("csv")).trim().split("\r\n");
    expect(lines).toHaveLength(1 + 2 * 3);
    expect(lines.some((line) => line.startsWith("="))).toBe(false);
    expect(lines.find((line) => line.includes("denied"))).toMatch(/^"'=cmd/);
    expect(lines[0]).toMatch(/sentence,start,end,rule,title/);
  });

  test("csv of entities has a line for each", async () => {
    const lines = (await textOf("nodes.csv")).trim().split("\r\n");
    expect(lines.map((line) => line.split(",")[0])).toEqual(["id", "c1", "a1", "c2"]);
  });
});

describe("reportOf", () => {
  test("has every fact with its sentences, which cite numbered sources", () => {
    const { facts, sources, summary, omitted } = reportOf(exported, "en");
    expect([summary, omitted]).toEqual(["3 entities · 2 facts", 0]);
    expect(facts.map(({ headline }) => headline)[0]).toBe("Name of c1 signed Name of a1");
    expect(facts[0]!.remarks).toBe("minister · 2 independent sources");
    expect(facts[1]!.remarks).toMatch(/^Denied · minister/);
    expect(facts[0]!.sentences.map(({ source }) => source)).toEqual([1, 1, 2, 2]);
    expect(facts[0]!.sentences[0]!.remarks).toBe("According to speaker · en/signed/verb");
    expect(sources.map(({ number, url }) => [number, url])).toEqual([
      [1, "https://example.org/article:1"],
      [2, "https://example.org/article:2"],
    ]);
  });
});
