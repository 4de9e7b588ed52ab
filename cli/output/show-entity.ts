import type { GraphStore } from "../../graph/store.ts";
import { EDGE_TYPE_NAMES } from "../../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import type { Context } from "../context.ts";
import { articleLabel, type Neighbours, printEvidence, sourceOf } from "./evidence.ts";
import type { Output } from "./output.ts";
import { textOf, textsOf } from "./properties.ts";
import { safeLine } from "./safe-text.ts";
import { colorOf } from "./type-colors.ts";
import { wrap } from "./wrap.ts";

/** Prints an entity, its facts with each sentence that states them, and the articles that name it. */
export async function showEntity(
  { output, options }: Context,
  store: GraphStore,
  node: GraphNode,
  { limit }: { readonly limit: number },
): Promise<void> {
  const around = await store.neighbourhood(node.id, { depth: 1, includeMentions: true, limit });
  const ownEdges = around.edges.filter(({ from, to }) => from === node.id || to === node.id);
  const nodes: Map<string, GraphNode> = new Map(around.nodes.map((each) => [each.id, each]));
  const named = ownEdges.flatMap(({ article, properties }) => [
    article,
    ...[textOf(properties, "attributedTo")].filter((id) => id !== undefined),
  ]);
  for (const id of named) {
    const found = nodes.has(id) ? undefined : await store.node(id);
    if (found) nodes.set(id, found);
  }
  if (options.json) {
    output.printJson({
      node,
      edges: ownEdges,
      nodes: [...nodes.values()],
      omitted: around.omitted,
    });
    return;
  }
  printHeader(output, node);
  const facts = ownEdges.filter(({ type }) => type !== "MENTIONS");
  if (facts.length === 0) output.print("\nNo article states a fact about it.");
  for (const group of groupFacts(facts)) printFact(output, node, group, nodes);
  printMentions(output, ownEdges, nodes);
  if (around.omitted > 0) output.note(`\n${around.omitted} edges are not shown: raise --limit.`);
}

function printHeader({ colors, print, width }: Output, { id, type, properties }: GraphNode): void {
  const name = textOf(properties, "name") ?? id;
  print(
    `${colors.bold(safeLine(name))}  ${colorOf(colors, type)(type)}  ${colors.dim(safeLine(id))}`,
  );
  const aliases = textsOf(properties, "aliases").filter((alias) => alias !== name);
  const details: readonly (readonly [string, string])[] = [
    ["also", aliases.join(", ")],
    ["offices", textsOf(properties, "roles").join("; ")],
    ...["kind", "status", "date", "countryCode", "text"].map(
      (key) => [key === "countryCode" ? "country" : key, textOf(properties, key) ?? ""] as const,
    ),
  ];
  for (const [label, value] of details) {
    if (value !== "") print(wrap(`${colors.dim(label.padEnd(8))} ${safeLine(value)}`, width, 0, 9));
  }
}

/** Edges that state the same fact in the same way, in the order of the ontology. */
function groupFacts(edges: readonly GraphEdge[]): readonly (readonly GraphEdge[])[] {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const key = [EDGE_TYPE_NAMES.indexOf(edge.type), edge.from, edge.to, edge.status].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return [...groups.values()].sort(
    ([a], [b]) => EDGE_TYPE_NAMES.indexOf(a!.type) - EDGE_TYPE_NAMES.indexOf(b!.type),
  );
}

function printFact(
  { colors, print, width }: Output,
  node: GraphNode,
  edges: readonly GraphEdge[],
  nodes: Neighbours,
): void {
  const [first] = edges as [GraphEdge];
  const isOutgoing = first.from === node.id;
  const other = nodes.get(isOutgoing ? first.to : first.from);
  const otherName = safeLine(
    (other && (textOf(other.properties, "name") ?? textOf(other.properties, "title"))) ??
      (isOutgoing ? first.to : first.from),
  );
  const coloured = other ? colorOf(colors, other.type)(otherName) : otherName;
  const statusColor = { happened: colors.green, planned: colors.yellow, denied: colors.red };
  const details = ["mode", "role", "date"].flatMap((key) => textOf(first.properties, key) ?? []);
  const sources = new Set(edges.map((edge) => sourceOf(edge, nodes)));
  const [source] = sources.size === 1 ? sources : [];
  const remarks = [
    statusColor[first.status](first.status),
    ...details.map(safeLine),
    ...(source === undefined ? [] : [source]),
  ].join(", ");
  const type = colors.bold(first.type);
  const line = isOutgoing ? `${type} → ${coloured}` : `${coloured} → ${type}`;
  print(`\n${line}  ${remarks}`);
  for (const edge of edges) {
    const own = source === undefined ? sourceOf(edge, nodes) : undefined;
    printEvidence({ colors, print, width }, edge, nodes, own);
  }
}

function printMentions(
  { colors, print, width }: Output,
  edges: readonly GraphEdge[],
  nodes: Neighbours,
): void {
  const mentions = edges.filter(({ type }) => type === "MENTIONS");
  if (mentions.length === 0) return;
  const count = mentions.length === 1 ? "1 article" : `${mentions.length} articles`;
  print(`\n${colors.bold("Mentioned")} in ${count}`);
  const dateOf = ({ article }: GraphEdge) =>
    textOf(nodes.get(article)?.properties ?? {}, "publishedAt") ?? "";
  const newestFirst = mentions.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  for (const { article, properties } of newestFirst) {
    const times = textOf(properties, "count") ?? "1";
    print(wrap(`${times}× ${articleLabel(article, nodes.get(article))}`, width, 2, 3));
  }
}
