import * as z from "zod";
import { EdgeType } from "../../schema/edge-types.ts";
import { Mode, Status } from "../../schema/fact.ts";
import { NodeType } from "../../schema/node-types.ts";
import { Scene } from "./scene.ts";

/** Answers of the HTTP API. The browser app imports the types only. */

export const Count = z.int().nonnegative();

export const NodeRef = z.object({ id: z.string(), type: NodeType, name: z.string() });
export type NodeRef = z.infer<typeof NodeRef>;

export const ArticleRef = z.object({
  id: z.string(),
  title: z.string(),
  /** Only ever `http:` or `https:`. */
  url: z.string().optional(),
  publisher: z.string().optional(),
  partner: z.string().optional(),
  language: z.string().optional(),
  publishedAt: z.string().optional(),
});
export type ArticleRef = z.infer<typeof ArticleRef>;

/** Every answer other than 2xx. `message` says what happened, `action` what to do; `id` is in the log. */
export const ApiError = z.object({
  error: z.object({ id: z.string(), message: z.string(), action: z.string() }),
});
export type ApiError = z.infer<typeof ApiError>;

/** GET /api/health */
export const Health = z.object({ status: z.literal("ok"), store: z.string() });
export type Health = z.infer<typeof Health>;

/** GET /api/session: `token` goes into the header `x-pressgraph-token` of every POST, PUT, DELETE. */
export const Session = z.object({
  token: z.string().optional(),
  /** Whether POST /api/query is open. */
  console: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** GET /api/ontology */
export const Ontology = z.object({
  nodeTypes: z.array(
    z.object({ type: NodeType, description: z.string(), properties: z.array(z.string()) }),
  ),
  edgeTypes: z.array(
    z.object({
      type: EdgeType,
      description: z.string(),
      from: z.array(NodeType),
      to: z.array(NodeType),
      properties: z.array(z.string()),
      layer: z.enum(["fact", "statement", "article"]),
    }),
  ),
});
export type Ontology = z.infer<typeof Ontology>;

/** GET /api/stats */
export const Stats = z.object({
  nodes: z.partialRecord(NodeType, Count),
  edges: z.partialRecord(EdgeType, Count),
  articles: Count,
});
export type Stats = z.infer<typeof Stats>;

/**
 * GET /api/search?q=&types=Official,Country&in=names|texts&limit=: best first. By names alone, typing
 * errors and other spellings are forgiven.
 */
export const SearchResult = z.object({
  hits: z.array(NodeRef.extend({ excerpt: z.string().optional(), score: z.number() })),
  /** What was found in place of words that no name has. */
  corrected: z.string().optional(),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** What an edge says. */
export const Fact = z.object({
  id: z.string(),
  type: EdgeType,
  from: NodeRef,
  to: NodeRef,
  status: Status,
  attributedTo: NodeRef.optional(),
  mode: Mode.optional(),
  role: z.string().optional(),
  date: z.string().optional(),
  confidence: z.number(),
});
export type Fact = z.infer<typeof Fact>;

/** One line for one fact, however many articles state it; `id` is the edge to open first. */
export const FactLine = Fact.extend({
  /** First sentence that states it; absent for `MENTIONS` and `COPY_OF`. */
  sentence: z.string().optional(),
  article: ArticleRef,
  /** Articles that state it. */
  articles: Count,
  /** The same with copies of one text counted once. */
  independentSources: Count,
});
export type FactLine = z.infer<typeof FactLine>;

/** GET /api/node/:id/facts?type=SIGNED&direction=out&offset=&limit= (limit at most 500) */
export const FactPage = z.object({
  type: EdgeType,
  direction: z.enum(["out", "in"]),
  /** Facts of this type and direction at the node; parallel edges of one status are one fact. */
  total: Count,
  /** The edges behind `total`. */
  edges: Count,
  offset: Count,
  /** Most articles first. */
  facts: z.array(FactLine),
});
export type FactPage = z.infer<typeof FactPage>;

export const StatementLine = z.object({
  id: z.string(),
  text: z.string(),
  direct: z.boolean(),
  by: NodeRef.optional(),
  about: NodeRef.optional(),
  /** The `MADE` edge, whose evidence is the quotation in its article. */
  edge: z.string(),
  article: ArticleRef,
});
export type StatementLine = z.infer<typeof StatementLine>;

/** GET /api/node/:id?limit= (per group, at most 500) */
export const NodeProfile = z.object({
  node: NodeRef.extend({
    /** Flat properties of the ontology; an article's text is left out. */
    properties: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]),
    ),
  }),
  /** Facts by type and direction, each with its total; more by `/facts`. */
  facts: z.array(FactPage),
  statements: z.object({ total: Count, items: z.array(StatementLine) }),
  articles: z.object({ total: Count, items: z.array(ArticleRef.extend({ mentions: Count })) }),
});
export type NodeProfile = z.infer<typeof NodeProfile>;

/** GET /api/node/:id/neighbourhood?depth=&types=&limit= */
export const Neighbourhood = z.object({ centre: z.string(), scene: Scene });
export type Neighbourhood = z.infer<typeof Neighbourhood>;

/** GET /api/node/:id/expand?type=&direction=&offset=&limit=: a hub's edges, page by page. */
export const Expansion = z.object({
  type: EdgeType,
  direction: z.enum(["out", "in"]),
  /** Edges of this type and direction at the node. */
  total: Count,
  offset: Count,
  scene: Scene,
});
export type Expansion = z.infer<typeof Expansion>;

// GET /api/top/:type?limit= answers with a `Scene`: the best connected entities of a type.
// GET /api/whole?force= answers with a `Scene` of everything, up to 10,000 entities; more with force,
// where all their places are kept.

/** GET /api/node/:id/degrees: to show before expanding. */
export const Degrees = z.object({
  degrees: z.array(z.object({ type: EdgeType, direction: z.enum(["out", "in"]), count: Count })),
});
export type Degrees = z.infer<typeof Degrees>;

/** Number of facts of one type from one kind of thing to another. */
export const TypeLink = z.object({ type: EdgeType, from: NodeType, to: NodeType, count: Count });
export type TypeLink = z.infer<typeof TypeLink>;

/** GET /api/start */
export const Start = z.object({
  stats: Stats,
  /** Latest articles first. */
  recent: z.array(FactLine),
  /** Most independent sources first; absent where the store is too large to count them in time. */
  bestSupported: z.array(FactLine).optional(),
  /** All entities and facts, where the graph fits the scene budget. */
  overview: Scene.optional(),
  /** What joins the kinds of things, where the graph is too large to be drawn whole. */
  links: z.array(TypeLink).optional(),
});
export type Start = z.infer<typeof Start>;

/** GET /api/paths?from=&to=&types=&limit=&longest=: all shortest paths. */
export const Paths = z.object({
  /** Edges of each path; absent where no path of `longest` edges was found. */
  length: Count.optional(),
  paths: z.array(z.object({ nodes: z.array(NodeRef), hops: z.array(FactLine) })),
  /** Paths beyond the limit. */
  omitted: Count,
  /** The search was cut at its bound, so paths may be missing. */
  incomplete: z.boolean(),
  scene: Scene,
});
export type Paths = z.infer<typeof Paths>;

/** GET /api/common?first=&second=&types=&limit= */
export const CommonNeighbours = z.object({
  total: Count,
  neighbours: z.array(
    z.object({ node: NodeRef, first: z.array(FactLine), second: z.array(FactLine) }),
  ),
  scene: Scene,
});
export type CommonNeighbours = z.infer<typeof CommonNeighbours>;

// GET /api/export?format=graphml|gexf|json|csv|neo4j-csv&table=nodes|edges&around=&depth= answers with a file.
