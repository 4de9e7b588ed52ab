import type { PropertyValue } from "../../schema/graph.ts";
import { NODE_TYPES } from "../../schema/node-types.ts";
import { type Column, EDGE_COLUMNS, edgeCells, NODE_COLUMNS, nodeCells } from "./columns.ts";
import { csvTable } from "./csv-table.ts";
import type { ExportFormat, ExportSource } from "./export-format.ts";

/** Between the items of a list: `--array-delimiter=U+001F`; no text of an article keeps it. */
const ITEM_SEPARATOR = "\u001F";

const LISTS: Record<string, string> = {
  aliases: "string[]",
  authors: "string[]",
  roles: "string[]",
  honorifics: "string[]",
  names: "string[]",
  sentences: "string[]",
  triggers: "string[]",
  triggerSpans: "string[]",
  rules: "string[]",
  extractors: "string[]",
  starts: "long[]",
  ends: "long[]",
  spans: "string[]",
};
const SCALARS = { string: "string", int: "long", double: "double", boolean: "boolean" };

const headings = (columns: readonly Column[]) =>
  columns.map(({ name, type }) => `${name}:${LISTS[name] ?? SCALARS[type]}`);

function importText(value: PropertyValue | undefined): string {
  if (value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value.map((item) => String(item).replaceAll(ITEM_SEPARATOR, " ")).join(ITEM_SEPARATOR);
}

function row(columns: readonly Column[], cells: ReturnType<typeof nodeCells>): string[] {
  const values = new Map(cells.map(({ column, value }) => [column.name, value]));
  return columns.map(({ name }) => importText(values.get(name)));
}

async function* nodeRows(source: ExportSource): AsyncIterable<readonly string[]> {
  for await (const node of source.nodes()) {
    const labels = NODE_TYPES[node.type].isEntity
      ? `${node.type}${ITEM_SEPARATOR}Entity`
      : node.type;
    yield [node.id, labels, ...row(NODE_COLUMNS, nodeCells(node))];
  }
}

async function* edgeRows(source: ExportSource): AsyncIterable<readonly string[]> {
  for await (const edge of source.edges()) {
    yield [edge.id, edge.from, edge.to, edge.type, ...row(EDGE_COLUMNS, edgeCells(edge))];
  }
}

/**
 * For `neo4j-admin database import full --multiline-fields=true --array-delimiter=U+001F
 * --nodes=NAME.nodes.csv --relationships=NAME.edges.csv`: text as it is, without a formula guard.
 */
export const neo4jCsv: ExportFormat = {
  extension: "csv",
  description: "two tables with the headings that neo4j-admin database import reads",
  files: [
    {
      suffix: ".nodes",
      write: (source) => csvTable(["id:ID", ":LABEL", ...headings(NODE_COLUMNS)], nodeRows(source)),
    },
    {
      suffix: ".edges",
      write: (source) =>
        csvTable(
          ["id:string", ":START_ID", ":END_ID", ":TYPE", ...headings(EDGE_COLUMNS)],
          edgeRows(source),
        ),
    },
  ],
};
