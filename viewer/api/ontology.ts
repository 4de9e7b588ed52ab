import { EDGE_TYPE_NAMES, EDGE_TYPES } from "../../schema/edge-types.ts";
import { NODE_TYPE_NAMES, NODE_TYPES } from "../../schema/node-types.ts";
import type { Ontology } from "./contract.ts";

/** The legend: what each type of node and edge means. */
export const ontology = (): Ontology => ({
  nodeTypes: NODE_TYPE_NAMES.map((type) => {
    const { description, properties } = NODE_TYPES[type];
    return { type, description, properties: [...properties] };
  }),
  edgeTypes: EDGE_TYPE_NAMES.map((type) => {
    const { description, from, to, properties, layer } = EDGE_TYPES[type];
    return { type, description, from: [...from], to: [...to], properties: [...properties], layer };
  }),
});
