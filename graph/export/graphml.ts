import { escapeXml } from "../../schema/escape-xml.ts";
import {
  type Column,
  cellText,
  EDGE_COLUMNS,
  edgeCells,
  NODE_COLUMNS,
  nodeCells,
  nodeLabel,
} from "./columns.ts";
import type { ExportFormat, ExportSource } from "./export-format.ts";

async function* writeGraphml(source: ExportSource): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${key("node", "label", "string")}${key("node", "type", "string")}`;
  yield NODE_COLUMNS.map(({ name, type }) => key("node", name, type)).join("");
  yield key("edge", "label", "string");
  yield EDGE_COLUMNS.map(({ name, type }) => key("edge", name, type)).join("");
  yield `<graph id="pressgraph" edgedefault="directed">\n`;
  for await (const node of source.nodes()) {
    const cells = nodeCells(node).map(({ column, value }) => data("n", column.name, value));
    yield `<node id="${escapeXml(node.id)}">${data("n", "label", nodeLabel(node))}${data("n", "type", node.type)}${cells.join("")}</node>\n`;
  }
  for await (const edge of source.edges()) {
    const cells = edgeCells(edge).map(({ column, value }) => data("e", column.name, value));
    yield `<edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}">${data("e", "label", edge.type)}${cells.join("")}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function key(owner: "node" | "edge", name: string, type: Column["type"]): string {
  return `<key id="${owner[0]}_${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function data(owner: "n" | "e", name: string, value: Parameters<typeof cellText>[0]): string {
  return `<data key="${owner}_${name}">${escapeXml(cellText(value))}</data>`;
}

export const graphml: ExportFormat = {
  extension: "graphml",
  description: "GraphML 1.0 for yEd, Cytoscape, igraph, NetworkX",
  files: [{ suffix: "", write: writeGraphml }],
};
