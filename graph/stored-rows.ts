import type { EdgeType } from "../schema/edge-types.ts";
import type { Status } from "../schema/fact.ts";
import type { GraphEdge, GraphNode, PropertyValue } from "../schema/graph.ts";
import type { NodeType } from "../schema/node-types.ts";
import type { EdgeRow } from "./cypher/edges.ts";
import type { NodeRow } from "./cypher/nodes.ts";
import type { Row } from "./cypher/statement.ts";
import type { Properties } from "./join-entity.ts";
import { searchText } from "./search-text.ts";

/** A node as it is stored: its id and the folded words that search looks through are properties. */
export function storedNode({ id, type, properties }: GraphNode): NodeRow {
  return { id, properties: { ...properties, id, searchText: nodeSearchText(type, properties) } };
}

/** `records`: keys of identity records, which a mention holds beside what it shows. */
export function storedEdge(
  { id, from, to, article, status, properties }: GraphEdge,
  records?: readonly string[],
): EdgeRow {
  const hidden = records && { records };
  return { id, from, to, properties: { ...properties, ...hidden, id, article, status } };
}

export function nodeFromRow({ labels, properties }: Row): GraphNode {
  const { id, searchText: _, ...rest } = properties as Record<string, PropertyValue>;
  return { id: id as string, type: typeFromLabels(labels as string[]), properties: rest };
}

export function edgeFromRow({ type, from, to, properties }: Row): GraphEdge {
  const { id, article, status, records: _, ...rest } = properties as Record<string, PropertyValue>;
  return {
    id: id as string,
    type: type as EdgeType,
    from: from as string,
    to: to as string,
    article: article as string,
    status: status as Status,
    properties: rest,
  };
}

/** The contributing properties of a stored entity, without those that are only for finding it. */
export function entityProperties(stored: unknown): Properties {
  const { id: _id, searchText: _searchText, ...rest } = stored as Record<string, PropertyValue>;
  return rest;
}

export function typeFromLabels(labels: readonly string[]): NodeType {
  return labels.find((label) => label !== "Entity") as NodeType;
}

function nodeSearchText(type: NodeType, properties: Properties): string {
  const texts = (key: string) => [properties[key] ?? []].flat().map(String);
  if (type === "Article") return searchText([...texts("title"), ...texts("text")]);
  const names = texts("names").map(withoutLanguage);
  return searchText([...texts("name"), ...texts("text"), ...names, ...texts("aliases")]);
}

/** The name in one of a country's `language:name` pairs. */
export function withoutLanguage(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
