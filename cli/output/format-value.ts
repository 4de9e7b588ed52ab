import { safeJson, safeLine } from "./safe-text.ts";

/** A value of a query result as one cell: nodes, edges and paths by name, lists joined, maps as JSON. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return safeLine(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map((item) => formatValue(item)).join(", ");
  const { kind, id, type, from, to, properties, nodes, edges } = value as Record<string, unknown>;
  if (kind === "node") return `${type} ${formatValue(nameOf(properties) ?? id)}`;
  if (kind === "edge") return `${formatValue(from)} ${type} ${formatValue(to)}`;
  if (kind === "path") return formatPath(nodes as readonly Part[], edges as readonly Part[]);
  return safeJson(value);
}

type Part = Readonly<Record<string, unknown>>;

/** Each edge with its own direction, which need not be the path's. */
function formatPath([first, ...rest]: readonly Part[], edges: readonly Part[]): string {
  const steps = rest.map((node, index) => {
    const { type, to } = edges[index] as Part;
    const arrow = to === node.id ? `—${type}→` : `←${type}—`;
    return `${arrow} ${formatValue(node)}`;
  });
  return [formatValue(first), ...steps].join(" ");
}

function nameOf(properties: unknown): unknown {
  const { name, title } = (properties ?? {}) as Record<string, unknown>;
  return name ?? title;
}
