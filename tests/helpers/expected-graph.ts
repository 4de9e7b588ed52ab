import { findCopies } from "../../graph/copies/copies.ts";
import {
  constraintsOn,
  indexDecisions,
  renamedNodes,
} from "../../graph/decisions/apply-decisions.ts";
import type { StoredDecision } from "../../graph/decisions/decision.ts";
import { clusterRecords, oversizeAmong } from "../../graph/identity/cluster-records.ts";
import { materialise, viewOf } from "../../graph/identity/materialise.ts";
import { joinEntity } from "../../graph/join-entity.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { GraphNode, Subgraph } from "../../schema/graph.ts";
import { graphHash } from "../../schema/graph-hash.ts";

/** What a store must hold after these articles and decisions, made without any store. */
export function expectedGraph(
  documents: readonly DocumentGraph[],
  decisions: readonly StoredDecision[] = [],
  largestBlock?: number,
): Subgraph {
  const indexed = indexDecisions(decisions);
  const views = documents.map((document) => viewOf(document, indexed));
  const records = views.flatMap((view) => [...view.records.values()]);
  const distinct = [...new Map(records.map((record) => [record.key, record])).values()];
  const { canonicalIds } = clusterRecords(
    distinct,
    constraintsOn(distinct, indexed),
    oversizeAmong(distinct, largestBlock),
  );
  const titles = renamedNodes(distinct, canonicalIds, indexed);
  const placements = new Map(
    [...canonicalIds].map(([key, canonical]) => [key, { canonical, title: titles.get(canonical) }]),
  );
  const rows = views.map((view) => materialise(view, placements, "2026-01-01T00:00:00Z"));
  const nodes = new Map<string, GraphNode>();
  for (const node of rows.flatMap(({ article, nodes }) => [article, ...nodes])) {
    const known = nodes.get(node.id);
    const properties = known ? joinEntity(known.properties, node.properties) : node.properties;
    nodes.set(node.id, { ...node, properties });
  }
  const copies = findCopies(documents.map(({ article }) => article));
  return { nodes: [...nodes.values()], edges: [...rows.flatMap(({ edges }) => edges), ...copies] };
}

export function expectedHash(
  documents: readonly DocumentGraph[],
  decisions: readonly StoredDecision[] = [],
  largestBlock?: number,
): string {
  const { nodes, edges } = expectedGraph(documents, decisions, largestBlock);
  return graphHash(nodes, edges);
}
