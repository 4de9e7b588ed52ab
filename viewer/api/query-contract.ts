import * as z from "zod";
import { Count } from "./contract.ts";

/** GET /api/questions: saved queries in words; their Cypher runs by POST /api/query. */
export const Questions = z.object({
  questions: z.array(
    z.object({
      name: z.string(),
      question: z.object({ en: z.string(), de: z.string() }),
      parameters: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(["country", "name", "number"]),
          description: z.string(),
          example: z.string(),
          fallback: z.union([z.string(), z.number()]).optional(),
        }),
      ),
      cypher: z.string(),
    }),
  ),
});
export type Questions = z.infer<typeof Questions>;

/** POST /api/query: read-only Cypher; needs the token and a server started with the console. */
export const QueryBody = z.strictObject({
  cypher: z.string().min(1).max(4000),
  parameters: z.record(z.string().max(200), z.unknown()).optional(),
  limit: z.int().min(1).max(1000).optional(),
});
export type QueryBody = z.infer<typeof QueryBody>;

/** POST /api/query/check: the database plans the query, and does not run it. */
export const QueryCheck = z.object({
  problem: z.object({ message: z.string(), offset: Count.optional() }).optional(),
});
export type QueryCheck = z.infer<typeof QueryCheck>;

/** A node or relationship in `rows` has a `kind` of "node" or "edge" (see `QueryNode`, `QueryEdge`). */
export const QueryAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  truncated: z.boolean(),
  milliseconds: z.number(),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;
