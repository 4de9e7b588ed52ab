import type { GraphEdge, GraphNode } from "../../../schema/graph.ts";
import type { DecodedScene } from "./decode-scene.ts";

export type QueryItem =
  | ({ readonly kind: "node" } & GraphNode)
  | ({ readonly kind: "edge" } & GraphEdge);

/** Whether a value of a query's answer is a node or edge of the graph. */
export function isQueryItem(value: unknown): value is QueryItem {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    (value.kind === "node" || value.kind === "edge") &&
    "id" in value &&
    typeof value.id === "string"
  );
}

/** The nodes and edges among the values of an answer, also within lists, as a scene. */
export function sceneFromRows(rows: readonly (readonly unknown[])[]): DecodedScene {
  const found = rows.flat().flatMap(itemsOf);
  const items = [...new Map(found.map((item) => [item.id, item])).values()];
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    nodes: items.flatMap((item) => {
      if (item.kind !== "node" || item.type === "Article" || item.type === "Statement") return [];
      const { name, countryCode, kind, date } = item.properties;
      return {
        id: item.id,
        type: item.type,
        name: text(name) || item.id,
        country: text(countryCode),
        kind: text(kind),
        date: text(date),
      };
    }),
    edges: items.flatMap((item) => {
      if (item.kind !== "edge") return [];
      const { id, type, from, to, status, article, properties } = item;
      const speaker = text(properties.attributedTo) || undefined;
      const confidence = Number(properties.confidence ?? 1);
      return {
        id,
        type,
        from,
        to,
        status,
        article,
        speaker,
        date: text(properties.date),
        confidence,
      };
    }),
    articles: [],
    omittedEdges: 0,
  };
}

function itemsOf(value: unknown): QueryItem[] {
  if (isQueryItem(value)) return [value];
  return Array.isArray(value) ? value.flatMap(itemsOf) : [];
}
