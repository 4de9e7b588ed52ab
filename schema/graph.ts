import * as z from "zod";
import { EdgeType } from "./edge-types.ts";
import { Status } from "./fact.ts";
import { NodeType } from "./node-types.ts";

/** What a store keeps in a property: flat values and lists of them. */
export const PropertyValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.number()),
]);
export type PropertyValue = z.infer<typeof PropertyValue>;

/** A node as a store holds it: one label of the ontology, flat properties. */
export const GraphNode = z.strictObject({
  id: z.string(),
  type: NodeType,
  properties: z.record(z.string(), PropertyValue),
});
export type GraphNode = z.infer<typeof GraphNode>;

/**
 * An edge as a store holds it. `properties` of a fact: sentences[], starts[], ends[], triggers[] (the
 * trigger words of each sentence), triggerSpans[] (their offsets, "12-20 31-35"), rules[], extractors[],
 * extractor, confidence, attributedTo, mode, date, role: lists run parallel, one item per sentence.
 */
export const GraphEdge = z.strictObject({
  id: z.string(),
  type: EdgeType,
  from: z.string(),
  to: z.string(),
  article: z.string(),
  status: Status,
  properties: z.record(z.string(), PropertyValue),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

export const Subgraph = z.strictObject({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
});
export type Subgraph = z.infer<typeof Subgraph>;
