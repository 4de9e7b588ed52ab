import type { DocumentGraph } from "../../schema/document-graph.ts";
import { isAllowedEdge } from "../../schema/edge-types.ts";
import type { Fact } from "../../schema/fact.ts";
import type { Extraction } from "./extractor.ts";

/** Adds what a further extractor found. A fact that both found keeps both as evidence and gains confidence. */
export function mergeExtractions(graph: DocumentGraph, added: Extraction): DocumentGraph {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  for (const entity of added.entities)
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
  const facts = new Map(graph.facts.map((fact) => [keyOf(fact), fact]));
  for (const fact of added.facts) {
    const from = entities.get(fact.from);
    const to = entities.get(fact.to);
    if (!from || !to || !isAllowedEdge(fact.type, from.type, to.type)) continue;
    const grounded = fact.evidence.filter(
      ({ start, end, sentence }) => graph.article.text.slice(start, end) === sentence,
    );
    if (grounded.length === 0) continue;
    const known = facts.get(keyOf(fact));
    facts.set(
      keyOf(fact),
      known ? join(known, { ...fact, evidence: grounded }) : { ...fact, evidence: grounded },
    );
  }
  return {
    ...graph,
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    facts: [...facts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact),
  };
}

const keyOf = ({ type, from, to, status }: Fact) => [type, from, to, status].join("\n");

/** Two independent readers err together only where both err. */
function join(known: Fact, other: Fact): Fact {
  const evidence = [...known.evidence, ...other.evidence].sort(
    (a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1),
  );
  const confidence = 1 - (1 - known.confidence) * (1 - other.confidence);
  return { ...known, confidence: Math.round(confidence * 1000) / 1000, evidence };
}
