import { edgeFromRow, nodeFromRow } from "../stored-rows.ts";
import type { Database } from "./grafeo.ts";

/** What a query returned as plain JSON: nodes and edges as a store gives them, dates as text. */
export function plainValue(database: Database, value: unknown): unknown {
  const plain = (item: unknown) => plainValue(database, item);
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object") return value;
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString("base64");
  if (Array.isArray(value)) return value.map(plain);
  const record = value as Record<string, unknown>;
  if ("_labels" in record) {
    const { _id, _labels, ...properties } = record;
    return { kind: "node", ...nodeFromRow({ labels: _labels, properties }) };
  }
  if ("_type" in record && "_source" in record) {
    const { _id, _source, _target, _type, ...properties } = record;
    const end = (internal: unknown) => database.getNode(internal as number)?.get("id");
    const ends = { from: end(_source), to: end(_target) };
    return { kind: "edge", ...edgeFromRow({ type: _type, properties, ...ends }) };
  }
  const entries = Object.entries(record).map(([key, item]) => [key, plain(item)]);
  const copy = Object.fromEntries(entries);
  return "nodes" in record && "edges" in record && entries.length === 2
    ? { kind: "path", ...copy }
    : copy;
}
