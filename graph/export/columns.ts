import { EDGE_TYPES } from "../../schema/edge-types.ts";
import type { GraphEdge, GraphNode, PropertyValue } from "../../schema/graph.ts";
import { NODE_TYPES } from "../../schema/node-types.ts";

export type ColumnType = "string" | "int" | "double" | "boolean";
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
  "sentences",
  "starts",
  "ends",
  "triggers",
  "triggerSpans",
  "rules",
  "extractors",
  "extractor",
  "confidence",
  "attributedTo",
  ...Object.values(EDGE_TYPES).flatMap(({ properties }) => properties),
  "spans",
  OTHER,
]);

type Cell = { readonly column: Column; readonly value: PropertyValue };

export function nodeCells(node: GraphNode): readonly Cell[] {
  return cells(NODE_COLUMNS, node.properties);
}

export function edgeCells(edge: GraphEdge): readonly Cell[] {
  return cells(EDGE_COLUMNS, { ...edge.properties, article: edge.article, status: edge.status });
}

function cells(
  columns: readonly Column[],
  properties: Readonly<Record<string, PropertyValue>>,
): readonly Cell[] {
  const declared = new Set(columns.map(({ name }) => name));
  const others = Object.entries(properties).filter(
    ([name, value]) => !declared.has(name) && value !== undefined,
  );
  const all =
    others.length === 0
      ? properties
      : { ...properties, [OTHER]: JSON.stringify(Object.fromEntries(others)) };
  return columns.flatMap((each) => {
    const value = Object.hasOwn(all, each.name) ? all[each.name] : undefined;
    return value === undefined || value === null ? [] : [{ column: each, value }];
  });
}

/** A list as a JSON array, anything else as its text. */
export const cellText = (value: PropertyValue): string =>
  Array.isArray(value) ? JSON.stringify(value) : String(value);

export function nodeLabel({ id, properties }: GraphNode): string {
  const label = properties.name ?? properties.title;
  return typeof label === "string" && label !== "" ? label : id;
}
