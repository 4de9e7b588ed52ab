import * as z from "zod";
import { Decision } from "../../graph/decisions/decision.ts";

/** What people decide about the graph, over HTTP. */

const Named = z.object({ id: z.string(), name: z.string() });

/** GET /api/review?limit=: pairs that may be one, the most likely first. */
export const ReviewQueue = z.object({
  pairs: z.array(
    z.object({
      a: Named,
      b: Named,
      score: z.number(),
      evidence: z.array(z.object({ reason: z.string(), weight: z.number() })),
    }),
  ),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** GET /api/decisions */
export const Decisions = z.object({
  decisions: z.array(z.object({ id: z.string(), decision: Decision })),
});
export type Decisions = z.infer<typeof Decisions>;

const Id = z.string().min(1).max(400);
const note = z.string().max(2000).exactOptional();

/** POST /api/decisions, by ids as the graph shows them now; needs the token. */
export const DecisionBody = z.union([
  z.strictObject({ kind: z.literal("merge"), a: Id, b: Id, note }),
  z.strictObject({ kind: z.literal("split"), a: Id, b: Id, note }),
  z.strictObject({ kind: z.literal("split"), a: Id, article: Id, note }),
  z.strictObject({ kind: z.literal("reject"), edge: Id, note }),
  z.strictObject({
    kind: z.literal("rename"),
    entity: Id,
    name: z.string().trim().min(1).max(500),
    note,
  }),
]);
export type DecisionBody = z.infer<typeof DecisionBody>;

/** `ids` undo the decision; `nodes` are what the two of a pair are now called. */
export const DecisionAnswer = z.object({ ids: z.array(z.string()), nodes: z.array(z.string()) });
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;
