import { findConflicts } from "../../../graph/conflicts.ts";
import {
  Conflicts,
  DecisionAnswer,
  DecisionBody,
  Decisions,
  Explanation,
  ReviewQueue,
} from "../curation-contract.ts";
import { notFound } from "../request-error.ts";
import { DecisionParams, ExplainParams, ReviewParams } from "../requests.ts";
import type { Context, Server } from "./context.ts";

/** What people decide about the graph, and what they are asked to decide. */
export function addCurationRoutes(server: Server, { store, curated, changed }: Context): void {
  server.get(
    "/api/review",
    {
      schema: {
        summary: "Pairs of nodes that may be one, the most likely first",
        querystring: ReviewParams,
        response: { 200: ReviewQueue },
      },
    },
    async ({ query }) => {
      const pairs = await curated.review(query.limit);
      return { pairs: pairs.map((pair) => ({ ...pair, evidence: [...pair.evidence] })) };
    },
  );
  server.get(
    "/api/explain",
    {
      schema: {
        summary: "Why two ids are one node, or not",
        querystring: ExplainParams,
        response: { 200: Explanation },
      },
    },
    async ({ query }) => {
      const { nodes, a, b, evidence, decisions, ...rest } = await curated.explain(query.a, query.b);
      return {
        ...{ nodes: [...nodes] as [string, string], names: [a.name, b.name] as [string, string] },
        ...{ areSame: rest.areSame, verdict: rest.verdict, score: rest.score },
        evidence: [...evidence],
        decisions: decisions.map(({ id }) => id),
      };
    },
  );
  server.get(
    "/api/conflicts",
    {
      schema: {
        summary: "Reports that contradict each other, each side with its sources",
        response: { 200: Conflicts },
      },
    },
    async () => ({ conflicts: Conflicts.shape.conflicts.parse(await findConflicts(store)) }),
  );
  server.get(
    "/api/decisions",
    { schema: { summary: "All decisions", response: { 200: Decisions } } },
    async () => ({ decisions: [...(await curated.decisions())] }),
  );
  server.post(
    "/api/decisions",
    {
      schema: {
        summary: "Joins, keeps apart, rejects or renames",
        body: DecisionBody,
        response: { 200: DecisionAnswer },
      },
    },
    async ({ body }) => {
      const report = await curated.decide(body);
      changed();
      const others = "b" in body ? await curated.explain(body.a, body.b) : undefined;
      return { ids: report.decisions.map(({ id }) => id), nodes: [...(others?.nodes ?? [])] };
    },
  );
  server.post(
    "/api/decisions/:id/undo",
    {
      schema: {
        summary: "Takes a decision back",
        params: DecisionParams,
        response: { 200: DecisionAnswer },
      },
    },
    async ({ params }) => {
      const known = await curated.decisions();
      if (!known.some(({ id }) => id === params.id)) throw notFound("decision");
      await curated.undo(params.id);
      changed();
      return { ids: [params.id], nodes: [] };
    },
  );
}
