import type { GraphEdge, GraphNode, Subgraph } from "../../../schema/graph.ts";

export const official = (id: string, name: string): GraphNode => ({
  id: `official:${id}`,
  type: "Official",
  properties: { name, aliases: [name, "Chefin"], roles: ["Außenministerin"] },
});

export const signed = (id: string, from: string, to: string, sentence: string): GraphEdge => ({
  id,
  type: "SIGNED",
  from,
  to,
  article: "article:a1",
  status: "happened",
  properties: {
    sentences: [sentence],
    starts: [12],
    ends: [12 + sentence.length],
    triggers: ["unterzeichnete"],
    rules: ["de/signed/perfect"],
    extractors: ["rules@1"],
    confidence: 0.9,
    mode: "signed",
  },
});

export const agreement: GraphNode = {
  id: "agreement:fischereivertrag",
  type: "Agreement",
  properties: { name: "Fischereivertrag", kind: "treaty" },
};

export const sampleGraph: Subgraph = {
  nodes: [official("mira-holm", "Mira Holm"), agreement],
  edges: [
    signed("e1", "official:mira-holm", agreement.id, "Mira Holm unterzeichnete den Vertrag."),
  ],
};

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
