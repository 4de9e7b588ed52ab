import * as z from "zod";
import { EdgeType } from "../../schema/edge-types.ts";
import { Status } from "../../schema/fact.ts";
import { NodeType } from "../../schema/node-types.ts";

const Index = z.int().nonnegative();
/** Index into a dictionary, −1 for none. */
const OptionalIndex = z.int().min(-1);

/**
 * A part of the graph to draw, in columns: item i of each list of `nodes` is one node, and so on.
 * Numbers are indices into the dictionaries or columns named. Evidence is fetched on click.
 */
export const Scene = z.object({
  nodeTypes: z.array(NodeType),
  edgeTypes: z.array(EdgeType),
  statuses: z.array(Status),
  nodes: z.object({
    ids: z.array(z.string()),
    /** → `nodeTypes` */
    types: z.array(Index),
    names: z.array(z.string()),
    /** ISO 3166-1 alpha-2, "" for none. */
    countries: z.array(z.string()),
    /** Agreement's or event's own kind ("memorandum"), "" for none. */
    kinds: z.array(z.string()),
    /** Agreement's or event's own date, "" for none. */
    dates: z.array(z.string()),
    /** Where each lies in the picture of the whole graph, null for unknown; absent where none is known. */
    xs: z.array(z.number().nullable()).optional(),
    ys: z.array(z.number().nullable()).optional(),
  }),
  edges: z.object({
    ids: z.array(z.string()),
    /** → `edgeTypes` */
    types: z.array(Index),
    /** → `nodes` */
    from: z.array(Index),
    /** → `nodes` */
    to: z.array(Index),
    /** → `statuses` */
    statuses: z.array(Index),
    /** → `articles` */
    articles: z.array(Index),
    /** → `speakers`, −1 where the article itself says so */
    speakers: z.array(OptionalIndex),
    /** The fact's own date, "" for none. */
    dates: z.array(z.string()),
    confidences: z.array(z.number()),
  }),
  articles: z.object({
    ids: z.array(z.string()),
    titles: z.array(z.string()),
    publishers: z.array(z.string()),
    /** "" for unknown. */
    publishedAt: z.array(z.string()),
    languages: z.array(z.string()),
    /** Copies of one text share a number: independent sources are the distinct ones. */
    sources: z.array(Index),
  }),
  /** Ids of those to whom facts are attributed; they need not be in `nodes`. */
  speakers: z.array(z.string()),
  /** Edges that the limit left out. */
  omittedEdges: Index,
});
export type Scene = z.infer<typeof Scene>;
