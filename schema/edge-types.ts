import * as z from "zod";
import type { NodeType } from "./node-types.ts";

type EdgeDeclaration = {
  readonly description: string;
  readonly from: readonly NodeType[];
  readonly to: readonly NodeType[];
  /** The fact's own properties, beside status, attribution, evidence and confidence. */
  readonly properties: readonly ("mode" | "date" | "role" | "count" | "similarity")[];
  /** `fact`: stated by a sentence. `statement`, `article`: bookkeeping of quotations and sources. */
  readonly layer: "fact" | "statement" | "article";
};

/** Every edge a graph may hold, with the ends it may join. There is no `RELATED_TO`. */
export const EDGE_TYPES = {
  SIGNED: {
    description: "is a party to or signatory of the agreement",
    from: ["Official", "Country", "Institution"],
    to: ["Agreement"],
    properties: ["mode", "date"],
    layer: "fact",
  },
  ATTENDED: {
    description: "took part in the event, or was present at the signing of the agreement",
    from: ["Official", "Country", "Institution"],
    to: ["Event", "Agreement"],
    properties: ["date"],
    layer: "fact",
  },
  COVERS: {
    description: "is about",
    from: ["Agreement", "Event"],
    to: ["Topic"],
    properties: [],
    layer: "fact",
  },
  REPRESENTS: {
    description: "acts for the country by office or as its organ",
    from: ["Official", "Institution"],
    to: ["Country"],
    properties: ["role"],
    layer: "fact",
  },
  HOLDS_OFFICE_AT: {
    description: "holds or held an office at",
    from: ["Official"],
    to: ["Institution"],
    properties: ["role", "date"],
    layer: "fact",
  },
  PART_OF: {
    description: "belongs to",
    from: ["Institution", "Place"],
    to: ["Institution", "Country"],
    properties: [],
    layer: "fact",
  },
  SIGNED_IN: {
    description: "was signed at",
    from: ["Agreement"],
    to: ["Place", "Country"],
    properties: ["date"],
    layer: "fact",
  },
  TOOK_PLACE_IN: {
    description: "took place at",
    from: ["Event"],
    to: ["Place", "Country"],
    properties: ["date"],
    layer: "fact",
  },
  MADE: {
    description: "said or wrote",
    from: ["Official", "Institution"],
    to: ["Statement"],
    properties: [],
    layer: "statement",
  },
  ABOUT: {
    description: "speaks about",
    from: ["Statement"],
    to: ["Agreement", "Event", "Topic"],
    properties: [],
    layer: "statement",
  },
  MENTIONS: {
    description: "names",
    from: ["Article"],
    to: ["Country", "Official", "Institution", "Agreement", "Event", "Topic", "Place", "Statement"],
    properties: ["count"],
    layer: "article",
  },
  COPY_OF: {
    description: "is a near-duplicate of",
    from: ["Article"],
    to: ["Article"],
    properties: ["similarity"],
    layer: "article",
  },
} as const satisfies Record<string, EdgeDeclaration>;

export type EdgeType = keyof typeof EDGE_TYPES;
export const EDGE_TYPE_NAMES = Object.keys(EDGE_TYPES) as [EdgeType, ...EdgeType[]];
export const EdgeType = z.enum(EDGE_TYPE_NAMES);

/** The edges that a sentence states between two entities. */
export const FACT_TYPES = [
  "SIGNED",
  "ATTENDED",
  "COVERS",
  "REPRESENTS",
  "HOLDS_OFFICE_AT",
  "PART_OF",
  "SIGNED_IN",
  "TOOK_PLACE_IN",
] as const satisfies readonly EdgeType[];
export const FactType = z.enum(FACT_TYPES);
export type FactType = z.infer<typeof FactType>;

/** Whether `type` may run from a node of type `from` to one of type `to`. */
export function isAllowedEdge(type: EdgeType, from: NodeType, to: NodeType): boolean {
  if (type === "PART_OF") {
    return (
      (from === "Institution" && to === "Institution") || (from === "Place" && to === "Country")
    );
  }
  const ends: EdgeDeclaration = EDGE_TYPES[type];
  return ends.from.includes(from) && ends.to.includes(to);
}
