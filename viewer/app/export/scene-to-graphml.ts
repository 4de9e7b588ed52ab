import { escapeXml } from "../../../schema/escape-xml.ts";
import { edgeRows } from "./edge-rows.ts";
import type { ExportedScene } from "./export-scene.ts";

type Value = string | number;

const NODE_KEYS = {
  label: "string",
  type: "string",
  kind: "string",
  country: "string",
  date: "string",
  x: "double",
  y: "double",
} as const;

const EDGE_KEYS = {
  label: "string",
  status: "string",
  attributedTo: "string",
  role: "string",
  mode: "string",
  date: "string",
  confidence: "double",
  article: "string",
  title: "string",
  publisher: "string",
  publishedAt: "string",
  url: "string",
  sentences: "string",
  starts: "string",
  ends: "string",
  rules: "string",
} as const;

/** The scene for yEd, Cytoscape, igraph and others: every edge with its article and sentences. */
export function sceneToGraphml(scene: ExportedScene): string {
  const { graph, look } = scene;
  const nodes = [...look.visibility.nodes].map((id) => {
    const { name, type, kind, country, date, x, y } = graph.getNodeAttributes(id);
    const values = data("n", { label: name, type, kind, country, date, x, y });
    return `<node id="${escapeXml(id)}">${values}</node>`;
  });
  const edges = edgeRows(scene).map(({ edge, speaker, role, mode, source, evidence }) => {
    const of = (part: (stated: (typeof evidence)[number]) => Value) =>
      evidence.map(part).join("\n");
    const { type, status, date, confidence, article } = edge;
    const values = data("e", {
      ...{ label: type, status, attributedTo: speaker, role, mode, date, confidence, article },
      ...source,
      sentences: of(({ sentence }) => sentence),
      starts: of(({ start }) => start),
      ends: of(({ end }) => end),
      rules: of(({ rule }) => rule),
    });
    return `<edge id="${edge.id}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}">${values}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", NODE_KEYS),
    ...keys("edge", EDGE_KEYS),
    '<graph id="pressgraph" edgedefault="directed">',
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>\n",
  ].join("\n");
}

const keys = (owner: "node" | "edge", names: Readonly<Record<string, string>>): string[] =>
  Object.entries(names).map(
    ([name, type]) =>
      `<key id="${owner[0]}_${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`,
  );

const data = (owner: "n" | "e", values: Readonly<Record<string, Value>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `<data key="${owner}_${name}">${escapeXml(String(value))}</data>`)
    .join("");
