import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import { highlight } from "./highlight.ts";
import type { Output } from "./output.ts";
import { numbersOf, textOf, textsOf } from "./properties.ts";
import { safeLine } from "./safe-text.ts";
import { wrap } from "./wrap.ts";

export type Neighbours = ReadonlyMap<string, GraphNode>;

/** An edge's sentences, each once and with its triggers underlined, and the article that they are in. */
export function printEvidence(
  { colors, print, width }: Pick<Output, "colors" | "print" | "width">,
  { article, properties }: GraphEdge,
  nodes: Neighbours,
  remark?: string,
): void {
  const starts = numbersOf(properties, "starts");
  const triggerSpans = textsOf(properties, "triggerSpans");
  const sentences = new Map<number, { sentence: string; triggers: string[] }>();
  for (const [index, sentence] of textsOf(properties, "sentences").entries()) {
    const start = starts[index] ?? 0;
    const known = sentences.get(start) ?? { sentence, triggers: [] };
    known.triggers.push(...(triggerSpans[index] ?? "").split(" "));
    sentences.set(start, known);
  }
  for (const [start, { sentence, triggers }] of sentences) {
    const underlined = triggers.flatMap((span) => {
      const [from, to] = span.split("-").map((offset) => Number(offset) - start);
      const isInside = from !== undefined && to !== undefined && from >= 0 && from < to;
      return isInside ? [{ start: from, end: to, style: colors.underline }] : [];
    });
    print(wrap(highlight(sentence.replace(/\s/g, " "), underlined), width, 2));
  }
  const label = articleLabel(article, nodes.get(article));
  print(colors.dim(wrap(remark === undefined ? label : `${remark} · ${label}`, width, 4)));
}

export function articleLabel(id: string, node: GraphNode | undefined): string {
  if (!node) return safeLine(id);
  const { properties } = node;
  const parts = ["title", "publisher", "publishedAt"].flatMap(
    (key) => textOf(properties, key) ?? [],
  );
  return safeLine([...parts, id].join(" · "));
}

/** "according to NAME", where an edge is what somebody says. */
export function sourceOf({ properties }: GraphEdge, nodes: Neighbours): string | undefined {
  const by = textOf(properties, "attributedTo");
  if (by === undefined) return undefined;
  return `according to ${safeLine(textOf(nodes.get(by)?.properties ?? {}, "name") ?? by)}`;
}
