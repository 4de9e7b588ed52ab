import type { PropertyValue } from "../../schema/graph.ts";
import { cellText, EDGE_COLUMNS, edgeCells, NODE_COLUMNS, nodeCells } from "./columns.ts";
import { type CsvRow, csvTable, guardFormula } from "./csv-table.ts";
import type { ExportFormat, ExportSource } from "./export-format.ts";

type Cells = ReturnType<typeof nodeCells>;

async function* nodeRows(source: ExportSource): AsyncIterable<CsvRow> {
  for await (const node of source.nodes()) {
    yield [...[node.id, node.type].map(guardFormula), ...row(NODE_COLUMNS, nodeCells(node))];
  }
}

async function* edgeRows(source: ExportSource): AsyncIterable<CsvRow> {
  for await (const edge of source.edges()) {
    const { id, type, from, to } = edge;
    yield [...[id, type, from, to].map(guardFormula), ...row(EDGE_COLUMNS, edgeCells(edge))];
  }
}

function row(columns: readonly { readonly name: string }[], cells: Cells): CsvRow {
  const values = new Map(cells.map(({ column, value }) => [column.name, value]));
  return columns.map(({ name }) => spreadsheetText(values.get(name)));
}

const spreadsheetText = (value: PropertyValue | undefined): string | null => {
  if (value === undefined) return null;
  return typeof value === "string" ? guardFormula(value) : cellText(value);
};

const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name);

/** For spreadsheets: text that would run as a formula there has an apostrophe before it. */
export const csv: ExportFormat = {
  extension: "csv",
  description: "two tables, NAME.nodes.csv and NAME.edges.csv, for spreadsheets and Gephi",
  files: [
    {
      suffix: ".nodes",
      write: (source) => csvTable(["id", "type", ...names(NODE_COLUMNS)], nodeRows(source)),
    },
    {
      suffix: ".edges",
      write: (source) =>
        csvTable(["id", "type", "source", "target", ...names(EDGE_COLUMNS)], edgeRows(source)),
    },
  ],
};
