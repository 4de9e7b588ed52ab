import type { Coverage, DocumentGraph } from "../../schema/document-graph.ts";
import { isAllowedEdge } from "../../schema/edge-types.ts";
import type { Fact } from "../../schema/fact.ts";
import type { Extraction } from "./extractor.ts";
import { mergeEntities } from "./merge-entities.ts";
import { mergeFact } from "./merge-fact.ts";

/**
 * Adds what a further extractor found. A fact that both found keeps both as evidence and gains
 * confidence. Where the two read another status in the same sentence, the first reading stands.
 */
export function mergeExtractions(graph: DocumentGraph, added: Extraction): DocumentGraph {
  const entities = mergeEntities(graph.entities, added.entities);
  const facts = new Map(graph.facts.map((fact) => [keyOf(fact), fact]));
  const read = new Map<string, Set<string>>();
  for (const { type, from, to, status, evidence } of graph.facts) {
    for (const { start } of evidence) {
      const key = [type, from, to, start].join("\n");
      read.set(key, (read.get(key) ?? new Set()).add(status));
    }
  }
  let contradicted = 0;
  for (const fact of added.facts) {
    const { type, from, to, status } = fact;
    const ends = [entities.get(from), entities.get(to)] as const;
    if (!ends[0] || !ends[1] || !isAllowedEdge(type, ends[0].type, ends[1].type)) continue;
    const grounded = fact.evidence.filter(
      ({ start, end, sentence }) => graph.article.text.slice(start, end) === sentence,
    );
    const evidence = grounded.filter(({ start }) => {
      const statuses = read.get([type, from, to, start].join("\n"));
      return statuses === undefined || statuses.has(status);
    });
    contradicted += grounded.length - evidence.length;
    if (evidence.length === 0) continue;
    const known = facts.get(keyOf(fact));
    facts.set(keyOf(fact), known ? mergeFact(known, { ...fact, evidence }) : { ...fact, evidence });
  }
  const merged = [...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
  return {
    ...graph,
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    facts: merged,
    coverage: coverageWith(graph, merged, [
      ...(added.skipped ?? []),
      ...(contradicted > 0
        ? [`${contradicted} readings whose status contradicts an earlier extractor's`]
        : []),
    ]),
  };
}

const keyOf = ({ type, from, to, status }: Fact) => [type, from, to, status].join("\n");

/** Sentences that only the further extractor read count as read. */
function coverageWith(
  { article, coverage, facts, statements }: DocumentGraph,
  merged: readonly Fact[],
  skipped: readonly string[],
): Coverage {
  const before = new Set([
    ...facts.flatMap(({ evidence }) => evidence.map(({ start }) => start)),
    ...statements.map(({ evidence }) => evidence.start),
  ]);
  const after = new Set(merged.flatMap(({ evidence }) => evidence.map(({ start }) => start)));
  const body = article.spans.filter(({ kind }) => kind === "body");
  const isBody = (at: number) =>
    article.spans.length === 0 || body.some(({ start, end }) => at >= start && at < end);
  const newlyRead = [...after].filter((start) => !before.has(start) && isBody(start)).length;
  return {
    ...coverage,
    sentencesRead: Math.min(coverage.sentences, coverage.sentencesRead + newlyRead),
    missed: coverage.missed.filter(({ start }) => !after.has(start)),
    skipped: [...coverage.skipped, ...skipped],
  };
}
