import { Mode } from "../../../schema/fact.ts";
import type { GraphEdge } from "../../../schema/graph.ts";
import type { Span } from "../../../schema/span.ts";
import type { Fact, NodeRef } from "../contract.ts";
import type { EdgeDetail } from "../evidence-contract.ts";
import { lookUpArticles } from "./article-refs.ts";
import { nodeRefs } from "./node-refs.ts";
import type { ReadStore } from "./read-store.ts";
import { numberOf, numbersOf, textOf, textsOf } from "./rows.ts";

/** `"12-20 31-35"` → two spans. */
function parseSpans(text: string): readonly Span[] {
  return text.split(" ").flatMap((part) => {
    const [start, end] = part.split("-").map(Number);
    return start !== undefined && end !== undefined && start < end ? [{ start, end }] : [];
  });
}

function evidenceOf({ properties }: GraphEdge): EdgeDetail["evidence"] {
  const starts = numbersOf(properties.starts);
  const ends = numbersOf(properties.ends);
  const triggers = textsOf(properties.triggerSpans);
  const rules = textsOf(properties.rules);
  const extractors = textsOf(properties.extractors);
  return textsOf(properties.sentences).map((sentence, index) => ({
    start: starts[index] ?? 0,
    end: ends[index] ?? 0,
    sentence,
    triggers: [...parseSpans(triggers[index] ?? "")],
    rule: rules[index] ?? "",
    extractor: extractors[index] ?? textOf(properties.extractor) ?? "",
  }));
}

/** The fact's own properties, as far as the edge has them. */
export function ownProperties({ properties }: GraphEdge) {
  return {
    mode: Mode.safeParse(properties.mode).data,
    role: textOf(properties.role),
    date: textOf(properties.date),
    confidence: properties.confidence === undefined ? 1 : numberOf(properties.confidence),
  };
}

export const speakerOf = (edge: GraphEdge): string | undefined =>
  textOf(edge.properties.attributedTo);

/** Ids of all nodes that an answer about these edges names. */
export const namedIn = (edges: readonly GraphEdge[]): readonly string[] =>
  edges.flatMap((edge) => [edge.from, edge.to, speakerOf(edge) ?? []].flat());

/** What an edge says, with the names of its nodes. */
export function factOf(edge: GraphEdge, ref: (id: string) => NodeRef): Fact {
  const speaker = speakerOf(edge);
  return {
    id: edge.id,
    type: edge.type,
    from: ref(edge.from),
    to: ref(edge.to),
    status: edge.status,
    attributedTo: speaker === undefined ? undefined : ref(speaker),
    ...ownProperties(edge),
  };
}

/** Edges with names, articles and evidence, in the order given. */
export async function edgeDetails(
  store: ReadStore,
  edges: readonly GraphEdge[],
): Promise<readonly EdgeDetail[]> {
  const [ref, articles] = await Promise.all([
    nodeRefs(store, namedIn(edges)),
    lookUpArticles(
      store,
      edges.map(({ article }) => article),
    ),
  ]);
  return edges.map((edge) => ({
    ...factOf(edge, ref),
    extractor: textOf(edge.properties.extractor) ?? "",
    article: articles.of(edge.article),
    evidence: evidenceOf(edge),
  }));
}
