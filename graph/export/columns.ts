import { EDGE_TYPES } from "../../schema/edge-types.ts";
import type { GraphEdge, GraphNode, PropertyValue } from "../../schema/graph.ts";
import { NODE_TYPES } from "../../schema/node-types.ts";
import { EVIDENCE } from "../edge-properties.ts";

type ColumnType = "string" | "int" | "double" | "boolean";
export type Column = { readonly name: string; readonly type: ColumnType };

const NUMBERS: Record<string, ColumnType> = {
  count: "int",
  confidence: "double",
  similarity: "double",
  direct: "boolean",
};

const column = (name: string): Column => ({ name, type: NUMBERS[name] ?? "string" });
const unique = (names: readonly string[]) => [...new Set(names)].map(column);

/** Holds, as a JSON object, the properties that no column is declared for. */
const OTHER = "otherProperties";

export const NODE_COLUMNS: readonly Column[] = unique([
  "name",
  ...Object.values(NODE_TYPES).flatMap(({ properties }) => properties),
  "confidence",
  OTHER,
]);

/** The provenance comes first: no edge leaves without it. */
export const EDGE_COLUMNS: readonly Column[] = unique([
  "article",
  "status",
  ...EVIDENCE,
  "attributedTo",
  ...Object.values(EDGE_TYPES).flatMap(({ properties }) => properties),
  "spans",
  OTHER,
]);

type Cell = { readonly column: Column; readonly value: PropertyValue };
type Properties = Readonly<Record<string, PropertyValue>>;

/** Takes the properties apart into cells, in the order of the columns; absent ones have none. */
function cellsBy(columns: readonly Column[]) {
  const declared = new Set(columns.map(({ name }) => name));
  return (properties: Properties): readonly Cell[] => {
    const others = Object.keys(properties)
      .filter((name) => !declared.has(name))
      .sort();
    const values: Properties =
      others.length === 0
        ? properties
        : { ...properties, [OTHER]: JSON.stringify(properties, others) };
    return columns.flatMap((column) => {
      const value = Object.hasOwn(values, column.name) ? values[column.name] : undefined;
      return value === undefined || value === null ? [] : [{ column, value }];
    });
  };
}

const cellsOfNode = cellsBy(NODE_COLUMNS);
const cellsOfEdge = cellsBy(EDGE_COLUMNS);

export const nodeCells = ({ properties }: GraphNode): readonly Cell[] => cellsOfNode(properties);

export const edgeCells = ({ properties, article, status }: GraphEdge): readonly Cell[] =>
  cellsOfEdge({ ...properties, article, status });

/** A list as a JSON array, anything else as its text. */
export const cellText = (value: PropertyValue): string =>
  Array.isArray(value) ? JSON.stringify(value) : String(value);

export function nodeLabel({ id, properties }: GraphNode): string {
  const label = properties.name ?? properties.title;
  return typeof label === "string" && label !== "" ? label : id;
}
