import { edgeFromRow, nodeFromRow } from "../stored-rows.ts";
import { isInt, isNode, isPath, isRelationship } from "./driver.ts";

/** Ids of the nodes at the ends of relationships, by the database's own element id. */
export type Ends = ReadonlyMap<string, string>;

/** What a query returned as plain JSON: nodes and edges as a store gives them, dates as text. */
export function plainValue(value: unknown, ends: Ends): unknown {
  const plain = (item: unknown) => plainValue(item, ends);
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object") return value;
  if (isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (isNode(value)) {
    const properties = plain(value.properties);
    return { kind: "node", ...nodeFromRow({ labels: value.labels, properties }) };
  }
  if (isRelationship(value)) {
    const from = ends.get(value.startNodeElementId);
    const to = ends.get(value.endNodeElementId);
    const properties = plain(value.properties);
    return { kind: "edge", ...edgeFromRow({ type: value.type, from, to, properties }) };
  }
  if (isPath(value)) {
    const nodes = [value.start, ...value.segments.map(({ end }) => end)];
    const edges = value.segments.map(({ relationship }) => relationship);
    return { kind: "path", nodes: nodes.map(plain), edges: edges.map(plain) };
  }
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString("base64");
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** Element ids of all nodes that the relationships within a value begin or end at. */
export function endsWithin(value: unknown): string[] {
  if (value === null || typeof value !== "object" || isInt(value)) return [];
  if (Array.isArray(value)) return value.flatMap(endsWithin);
  if (isRelationship(value)) return [value.startNodeElementId, value.endNodeElementId];
  if (isNode(value)) return [];
  if (isPath(value)) return value.segments.flatMap(({ relationship }) => endsWithin(relationship));
  return Object.values(value).flatMap(endsWithin);
}
