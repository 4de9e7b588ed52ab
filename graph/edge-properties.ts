import { EDGE_TYPES, type EdgeType } from "../schema/edge-types.ts";
import { CONTRIBUTIONS } from "./contribution.ts";

/** Where a fact was read, and by what. */
export const EVIDENCE = [
  "sentences",
  "starts",
  "ends",
  "triggers",
  "triggerSpans",
  "rules",
  "extractors",
  "extractor",
  "confidence",
];
const OF_FACTS = [...EVIDENCE, "attributedTo", "mode", "date", "role"];
const OF_MENTIONS = [...CONTRIBUTIONS, "count", "starts", "ends", "records"];

/** Every property that an edge of the type may hold beside its id. */
export function edgeProperties(type: EdgeType): readonly string[] {
  return ["article", "status", ...ownProperties(type)];
}

function ownProperties(type: EdgeType): readonly string[] {
  const { layer, properties } = EDGE_TYPES[type];
  if (type === "MENTIONS") return OF_MENTIONS;
  if (layer === "fact") return OF_FACTS;
  return layer === "statement" ? EVIDENCE : properties;
}
