import type { EdgeType } from "../../../schema/edge-types.ts";
import type { Mode, Status } from "../../../schema/fact.ts";
import type { NodeType } from "../../../schema/node-types.ts";

const nodeTypes: Record<NodeType, string> = {
  Country: "Countries",
  Official: "People",
  Institution: "Institutions",
  Agreement: "Agreements",
  Event: "Events",
  Topic: "Topics",
  Place: "Places",
  Statement: "Statements",
  Article: "Articles",
};
const nodeType: Record<NodeType, string> = {
  Country: "Country",
  Official: "Person",
  Institution: "Institution",
  Agreement: "Agreement",
  Event: "Event",
  Topic: "Topic",
  Place: "Place",
  Statement: "Statement",
  Article: "Article",
};
/** Reads from the first node to the second: "Israel *signed* the memorandum". */
const edgeTypes: Record<EdgeType, string> = {
  SIGNED: "signed",
  ATTENDED: "attended",
  COVERS: "covers",
  REPRESENTS: "represents",
  HOLDS_OFFICE_AT: "holds office at",
  PART_OF: "belongs to",
  SIGNED_IN: "signed in",
  TOOK_PLACE_IN: "took place in",
  MADE: "said",
  ABOUT: "is about",
  MENTIONS: "mentions",
  COPY_OF: "is a copy of",
};
/** The same read from the second node. */
const edgeTypesBack: Record<EdgeType, string> = {
  SIGNED: "signed by",
  ATTENDED: "attended by",
  COVERS: "covered by",
  REPRESENTS: "represented by",
  HOLDS_OFFICE_AT: "office holders",
  PART_OF: "parts",
  SIGNED_IN: "agreements signed here",
  TOOK_PLACE_IN: "events here",
  MADE: "said by",
  ABOUT: "statements",
  MENTIONS: "mentioned by",
  COPY_OF: "copies",
};
const statuses: Record<Status, string> = {
  happened: "Happened",
  planned: "Planned",
  denied: "Denied",
};
const modes: Record<Mode, string> = {
  signed: "signed",
  concluded: "concluded",
  agreed: "agreed",
  negotiated: "under negotiation",
};

export const names = { nodeTypes, nodeType, edgeTypes, edgeTypesBack, statuses, modes };
