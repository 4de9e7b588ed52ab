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

const GEXF_TYPES = { string: "string", int: "integer", double: "double", boolean: "boolean" };

async function* writeGexf(source: ExportSource): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Pressgraph</creator></meta>
<graph mode="static" defaultedgetype="directed">
`;
  yield attributes("node", [{ name: "type", type: "string" }, ...NODE_COLUMNS]);
  yield attributes("edge", [{ name: "type", type: "string" }, ...EDGE_COLUMNS]);
  yield "<nodes>\n";
  for await (const node of source.nodes()) {
    const values = nodeCells(node).map(({ column, value }) => attributeValue(column.name, value));
    yield `<node id="${escapeXml(node.id)}" label="${escapeXml(nodeLabel(node))}"><attvalues>${attributeValue("type", node.type)}${values.join("")}</attvalues></node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for await (const edge of source.edges()) {
    const values = edgeCells(edge).map(({ column, value }) => attributeValue(column.name, value));
    yield `<edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}" kind="${edge.type}" label="${edge.type}"><attvalues>${attributeValue("type", edge.type)}${values.join("")}</attvalues></edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function attributes(owner: "node" | "edge", columns: readonly Column[]): string {
  const declared = columns.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${GEXF_TYPES[type]}"/>`,
  );
  return `<attributes class="${owner}">\n${declared.join("\n")}\n</attributes>\n`;
}

function attributeValue(name: string, value: Parameters<typeof cellText>[0]): string {
  return `<attvalue for="${name}" value="${escapeXml(cellText(value))}"/>`;
}

export const gexf: ExportFormat = {
  extension: "gexf",
  description: "GEXF 1.3 for Gephi and Gephi Lite",
  files: [{ suffix: "", write: writeGexf }],
};
