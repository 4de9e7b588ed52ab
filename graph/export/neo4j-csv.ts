import type { PropertyValue } from "../../schema/graph.ts";
import { NODE_TYPES } from "../../schema/node-types.ts";
import { storedNode } from "../stored-rows.ts";
import { type CsvRow, csvTable } from "./csv-table.ts";
import type { ExportFormat, ExportSource } from "./export-format.ts";

/** Between the items of a list: `--array-delimiter=U+001F`; no text of an article keeps it. */
const ITEM_SEPARATOR = "\u001F";

type Properties = Readonly<Record<string, PropertyValue>>;
type Row = { readonly properties: Properties };
/** Name of a property → its type for the import, such as `string[]`. */
type Columns = ReadonlyMap<string, string>;

/** Reads all rows once, as the heading must name every property with its type. */
async function findColumns(rows: AsyncIterable<Row> | Iterable<Row>): Promise<Columns> {
  const found = new Map<string, string>();
  for await (const { properties } of rows) {
    for (const [name, value] of Object.entries(properties)) {
      found.set(name, widerType(found.get(name), typeOf(value)));
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function typeOf(value: PropertyValue): string {
  if (Array.isArray(value)) {
    return value.reduce((type: string, item) => widerType(type, `${typeOf(item)}[]`), "long[]");
  }
  if (typeof value === "number") return Number.isInteger(value) ? "long" : "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

const WIDTHS = ["boolean", "long", "double", "string"];

/** The type that holds the values of both; an empty list fits any. */
function widerType(a: string | undefined, b: string): string {
  if (a === undefined) return b;
  const width = (type: string) => WIDTHS.indexOf(type.replace("[]", ""));
  return width(a) >= width(b) ? a : b;
}

function importText(value: PropertyValue | undefined): string | null {
  if (value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  return value.map((item) => String(item).replaceAll(ITEM_SEPARATOR, " ")).join(ITEM_SEPARATOR);
}

const cells = (columns: Columns, properties: Properties): CsvRow =>
  [...columns.keys()].map((name) =>
    importText(Object.hasOwn(properties, name) ? properties[name] : undefined),
  );

const heading = (columns: Columns) => [...columns].map(([name, type]) => `${name}:${type}`);

async function* writeNodes(source: ExportSource): AsyncIterable<string> {
  const stored = async function* () {
    for await (const node of source.nodes()) yield { node, ...withoutId(storedNode(node)) };
  };
  const columns = await findColumns(stored());
  async function* rows(): AsyncIterable<CsvRow> {
    for await (const { node, properties } of stored()) {
      const labels = NODE_TYPES[node.type].isEntity ? [node.type, "Entity"] : [node.type];
      yield [node.id, labels.join(ITEM_SEPARATOR), ...cells(columns, properties)];
    }
  }
  yield* csvTable(["id:ID", ":LABEL", ...heading(columns)], rows());
}

/** What a store keeps of a node, but for the id, which has a column of its own. */
function withoutId({ properties }: ReturnType<typeof storedNode>): { properties: Properties } {
  const { id, ...rest } = properties as Properties;
  return { properties: rest };
}

async function* writeEdges(source: ExportSource): AsyncIterable<string> {
  const columns = await findColumns(source.edges());
  async function* rows(): AsyncIterable<CsvRow> {
    for await (const { id, type, from, to, article, status, properties } of source.edges()) {
      yield [from, to, type, id, article, status, ...cells(columns, properties)];
    }
  }
  const own = ["id:string", "article:string", "status:string"];
  yield* csvTable([":START_ID", ":END_ID", ":TYPE", ...own, ...heading(columns)], rows());
}

/**
 * For `neo4j-admin database import full --multiline-fields=true --array-delimiter=U+001F
 * --nodes=NAME.nodes.csv --relationships=NAME.edges.csv`: every property with its type, and text as
 * it is, without a formula guard.
 */
export const neo4jCsv: ExportFormat = {
  extension: "csv",
  description: "two tables with the headings that neo4j-admin database import reads",
  files: [
    { suffix: ".nodes", write: writeNodes },
    { suffix: ".edges", write: writeEdges },
  ],
};
