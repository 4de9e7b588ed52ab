import * as z from "zod";
import { EdgeType, FACT_TYPES } from "../../schema/edge-types.ts";
import { ENTITY_TYPES, NodeType } from "../../schema/node-types.ts";

/** What the routes accept in path and query string. Lists are comma-separated: `types=SIGNED,COVERS`. */

/** Lines or edges in one answer, whatever is asked for; the rest comes page by page. */
const PAGE_LIMIT = 500;
/** Edges of one neighbourhood at most. */
export const SCENE_LIMIT = 5000;

const number = (least: number, most: number, fallback: number) =>
  z.coerce.number().int().min(least).max(most).default(fallback);

const list = <Item extends z.ZodType<unknown, string>>(item: Item, longest = 500) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(item).min(1))
    .optional();

const Id = z.string().min(1).max(400);
const Direction = z.enum(["out", "in"]);

export const IdParams = z.object({ id: Id });

/** Edges of one request, so that the address stays short. */
export const EdgesParams = z.strictObject({
  ids: z
    .string()
    .max(10_000)
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(Id).min(1).max(100)),
});

export const SearchParams = z.strictObject({
  q: z.string().trim().min(1).max(200),
  types: list(NodeType),
  in: z.enum(["names", "texts"]).optional(),
  limit: number(1, 100, 20),
});

export const LimitParams = z.strictObject({ limit: number(1, PAGE_LIMIT, 50) });

export const ReviewParams = z.strictObject({ limit: number(1, 200, 50) });
export const ExplainParams = z.strictObject({ a: Id, b: Id });

export const DecisionParams = z.object({ id: z.string().min(1).max(100) });

export const PageParams = z.strictObject({
  type: EdgeType,
  direction: Direction,
  offset: number(0, 10_000_000, 0),
  limit: number(1, PAGE_LIMIT, 50),
});

export const NeighbourhoodParams = z.strictObject({
  depth: number(1, 4, 1),
  types: list(EdgeType).transform((types) => types ?? [...FACT_TYPES]),
  limit: number(1, SCENE_LIMIT, PAGE_LIMIT),
  /** Nodes that are not gone through. */
  stops: list(Id, 8000),
});

export const TopParams = z.object({ type: z.enum(ENTITY_TYPES) });
export const WholeQuery = z.strictObject({
  force: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});
export const TopQuery = z.strictObject({ limit: number(1, 500, 60) });

export const PathParams = z.strictObject({
  from: Id,
  to: Id,
  types: list(EdgeType),
  limit: number(1, 50, 10),
  longest: number(1, 8, 6),
  stops: list(Id, 8000),
});

export const CommonParams = z.strictObject({
  first: Id,
  second: Id,
  types: list(EdgeType),
  limit: number(1, PAGE_LIMIT, 50),
});

export const ExportParams = z.strictObject({
  /** Which table, in formats of two. */
  table: z.enum(["nodes", "edges"]).default("edges"),
  around: Id.optional(),
  depth: number(1, 4, 1),
});

export const PictureParams = z.strictObject({
  around: Id.optional(),
  theme: z.enum(["light", "dark"]).default("light"),
  language: z.enum(["en", "de"]).default("en"),
});
