import { safeJson, safeLine } from "./safe-text.ts";

/** A value of a query result as one cell: nodes and edges by name, lists joined, maps as JSON. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return safeLine(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map((item) => formatValue(item)).join(", ");
  const { kind, id, type, from, to, properties } = value as Record<string, unknown>;
  if (kind === "node") return `${type} ${formatValue(nameOf(properties) ?? id)}`;
  if (kind === "edge") return `${formatValue(from)} ${type} ${formatValue(to)}`;
  return safeJson(value);
}

function nameOf(properties: unknown): unknown {
  const { name, title } = (properties ?? {}) as Record<string, unknown>;
  return name ?? title;
}
