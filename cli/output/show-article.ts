import type { GraphStore } from "../../graph/store.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import { ENTITY_TYPES } from "../../schema/node-types.ts";
import type { Span } from "../../schema/span.ts";
import type { Context } from "../context.ts";
import { type Highlight, highlight } from "./highlight.ts";
import type { Output } from "./output.ts";
import { numbersOf, textOf, textsOf } from "./properties.ts";
import { safeLine } from "./safe-text.ts";
import { colorOf } from "./type-colors.ts";
import { wrap } from "./wrap.ts";

/** Prints an article with every mention in the colour of its type, or what was read and missed. */
export async function showArticle(
  { output, options }: Context,
  store: GraphStore,
  article: GraphNode,
  { coverage }: { readonly coverage: boolean },
): Promise<void> {
  const around = await store.neighbourhood(article.id, {
    depth: 1,
    includeMentions: true,
    limit: 100_000,
  });
  const mentions = around.edges.filter(
    ({ type, from }) => type === "MENTIONS" && from === article.id,
  );
  if (options.json) {
    output.printJson({ article, mentions, nodes: around.nodes });
    return;
  }
  printHeader(output, article);
  const text = textOf(article.properties, "text") ?? "";
  const nodes = new Map(around.nodes.map((node) => [node.id, node]));
  const highlights = mentions.flatMap((edge) => mentionHighlights(output, edge, nodes));
  if (coverage) printCoverage(output, article, text, highlights);
  else {
    output.print(`\n${wrap(highlight(text, highlights), output.width)}`);
    printLegend(output, nodes);
  }
}

function printHeader({ colors, print, width }: Output, { id, properties }: GraphNode): void {
  print(wrap(colors.bold(safeLine(textOf(properties, "title") ?? id)), width));
  const details = ["publisher", "partner", "publishedAt", "language", "url"].flatMap(
    (key) => textOf(properties, key) ?? [],
  );
  const authors = textsOf(properties, "authors");
  print(colors.dim(wrap(safeLine([...authors, ...details, id].join(" · ")), width)));
}

const spansOf = (
  properties: GraphEdge["properties"],
  from: string,
  to: string,
): readonly Span[] => {
  const ends = numbersOf(properties, to);
  return numbersOf(properties, from).map((start, index) => ({ start, end: ends[index] ?? start }));
};

function mentionHighlights(
  { colors }: Output,
  { to, properties }: GraphEdge,
  nodes: ReadonlyMap<string, GraphNode>,
): readonly Highlight[] {
  const node = nodes.get(to);
  if (!node || node.type === "Statement") return [];
  const color = colorOf(colors, node.type);
  const style = (text: string) => colors.bold(color(text));
  return spansOf(properties, "starts", "ends").map((span) => ({ ...span, style }));
}

function printLegend({ colors, print }: Output, nodes: ReadonlyMap<string, GraphNode>): void {
  const counts = ENTITY_TYPES.flatMap((type) => {
    const count = [...nodes.values()].filter((node) => node.type === type).length;
    return count === 0 ? [] : [`${colorOf(colors, type)(type)} ${count}`];
  });
  if (counts.length > 0) print(`\n${counts.join("  ")}`);
}

function printCoverage(
  { colors, print, width }: Output,
  { properties }: GraphNode,
  text: string,
  highlights: readonly Highlight[],
) {
  const sentences = Number(textOf(properties, "sentences") ?? 0);
  const read = Number(textOf(properties, "sentencesRead") ?? 0);
  const share = sentences === 0 ? 0 : Math.round((100 * read) / sentences);
  print(`\n${read} of ${sentences} sentences (${share} %) stated something.`);
  for (const skipped of textsOf(properties, "skipped")) print(`Skipped: ${safeLine(skipped)}`);
  const missed = spansOf(properties, "missedStarts", "missedEnds");
  if (missed.length === 0) {
    print("No sentence with a trigger word was missed.");
    return;
  }
  print(`\n${colors.bold("Not understood")}, though a trigger word and known names are there:`);
  for (const { start, end } of missed) {
    const inside = highlights
      .filter((each) => each.start >= start && each.end <= end)
      .map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
    const sentence = text.slice(start, end).replace(/\s/g, " ");
    print(wrap(`– ${highlight(sentence, inside)}`, width, 2, 2));
  }
}
