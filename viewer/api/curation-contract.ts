import * as z from "zod";
import { Decision } from "../../graph/decisions/decision.ts";
import { EdgeType } from "../../schema/edge-types.ts";

/** What people decide about the graph, over HTTP. */

const Named = z.object({ id: z.string(), name: z.string() });
const Evidence = z.array(z.object({ reason: z.string(), weight: z.number() }));

/** GET /api/review?limit=: pairs that may be one, the most likely first. */
export const ReviewQueue = z.object({
  pairs: z.array(
    z.object({
      a: Named,
      b: Named,
      score: z.number(),
      evidence: Evidence,
    }),
  ),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** GET /api/explain?a=&b=: why two ids are one node, or not, as their most alike mentions tell. */
export const Explanation = z.object({
  nodes: z.tuple([z.string(), z.string()]),
  areSame: z.boolean(),
  names: z.tuple([z.string(), z.string()]),
  verdict: z.enum(["same", "uncertain", "different"]),
  score: z.number(),
  evidence: Evidence,
  /** Decisions on either of them. */
  decisions: z.array(z.string()),
});
export type Explanation = z.infer<typeof Explanation>;

/** GET /api/conflicts: what reports contradict each other in, each side with its sources. */
export const Conflicts = z.object({
  conflicts: z.array(
    z.object({
      kind: z.enum(["status", "date", "place", "office"]),
      /** One node, or those that have a fact in common with the last. */
      about: z.array(Named),
      type: EdgeType,
      sides: z.array(
        z.object({
          says: z.string(),
          reports: z.array(
            z.object({
              article: z.string(),
              title: z.string(),
              publisher: z.string().optional(),
              partner: z.string().optional(),
              publishedAt: z.string().optional(),
              sentence: z.string(),
              /** Node of who says so, where the article does not by itself, and its name. */
              attributedTo: z.string().optional(),
              speaker: z.string().optional(),
              /** Articles that only print the same text. */
              copies: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type Conflicts = z.infer<typeof Conflicts>;

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
