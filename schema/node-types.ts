import * as z from "zod";

/**
 * Everything a graph may hold as a node, declared once: the zod types, the store's constraints, the
 * viewer's legend, the LLM's schema and `docs/ontology.md` are all derived from this table.
 */
export const NODE_TYPES = {
  Country: {
    description: "a sovereign state or a party of that kind (the EU)",
    idForm: "country:<ISO 3166-1 alpha-2>",
    properties: ["name", "names", "countryCode", "iso3", "wikidata", "aliases"],
    isEntity: true,
  },
  Official: {
    description: "a named person who holds or held an office",
    idForm: "official:<key>",
    properties: ["name", "aliases", "roles", "honorifics"],
    isEntity: true,
  },
  Institution: {
    description: "a ministry, agency, government, company, organisation, party, court, university",
    idForm: "institution:<key>",
    properties: ["name", "aliases", "kind", "countryCode"],
    isEntity: true,
  },
  Agreement: {
    description: "a document or deal: memorandum, treaty, contract, declaration",
    idForm: "agreement:<key>",
    properties: ["name", "aliases", "kind", "status", "date"],
    isEntity: true,
  },
  Event: {
    description: "a summit, visit, meeting, ceremony, conference, vote",
    idForm: "event:<key>",
    properties: ["name", "aliases", "kind", "status", "date"],
    isEntity: true,
  },
  Topic: {
    description: "what an agreement, event or article is about, as a nominative noun phrase",
    idForm: "topic:<key>",
    properties: ["name", "aliases"],
    isEntity: true,
  },
  Place: {
    description: "a city, building or region",
    idForm: "place:<key>",
    properties: ["name", "aliases", "countryCode"],
    isEntity: true,
  },
  Statement: {
    description: "a direct or indirect quotation",
    idForm: "statement:<key>",
    properties: ["name", "text", "direct"],
    isEntity: true,
  },
  Article: {
    description: "one text of one source, with its full text",
    idForm: "article:<key>",
    properties: [
      "title",
      "url",
      "publisher",
      "partner",
      "authors",
      "language",
      "publishedAt",
      "ingestedAt",
      "version",
      "text",
    ],
    isEntity: false,
  },
} as const satisfies Record<
  string,
  { description: string; idForm: string; properties: readonly string[]; isEntity: boolean }
>;

export type NodeType = keyof typeof NODE_TYPES;
export const NODE_TYPE_NAMES = Object.keys(NODE_TYPES) as [NodeType, ...NodeType[]];
export const NodeType = z.enum(NODE_TYPE_NAMES);

/** The types an extractor finds in a text (a `Statement` and the `Article` are made from it). */
export const ENTITY_TYPES = [
  "Country",
  "Official",
  "Institution",
  "Agreement",
  "Event",
  "Topic",
  "Place",
] as const satisfies readonly NodeType[];
export const EntityType = z.enum(ENTITY_TYPES);
export type EntityType = z.infer<typeof EntityType>;
