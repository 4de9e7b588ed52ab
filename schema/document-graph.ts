import * as z from "zod";
import { Article } from "./article.ts";
import { isAllowedEdge } from "./edge-types.ts";
import { Entity, Fact, Statement } from "./fact.ts";
import { Span } from "./span.ts";

/** Raised when a field is removed or changes meaning; new optional fields don't raise it. */
export const DOCUMENT_GRAPH_VERSION = 1;

/** How much of the article was understood. */
export const Coverage = z.strictObject({
  sentences: z.int().nonnegative(),
  /** Sentences that stated at least one fact or statement. */
  sentencesRead: z.int().nonnegative(),
  /** Sentences with known entities and a trigger word that gave no fact. */
  missed: z.array(z.strictObject({ ...Span.shape, triggers: z.array(Span) })),
  /** What was left out because a limit was reached, in words; empty as a rule. */
  skipped: z.array(z.string()),
});
export type Coverage = z.infer<typeof Coverage>;

/** All that one article says: what passes from reading to the graph, and what `read --json` prints. */
export const DocumentGraph = z
  .strictObject({
    version: z.literal(DOCUMENT_GRAPH_VERSION),
    article: Article,
    entities: z.array(Entity),
    facts: z.array(Fact),
    statements: z.array(Statement),
    coverage: Coverage,
  })
  .check(({ value, issues }) => {
    const types = new Map(value.entities.map((entity) => [entity.id, entity.type]));
    const report = (message: string) => issues.push({ code: "custom", message, input: value });
    for (const { type, from, to, attributedTo, evidence } of value.facts) {
      const fromType = types.get(from);
      const toType = types.get(to);
      if (!fromType || !toType) report(`${type} ${from} → ${to} has an end that is no entity`);
      else if (!isAllowedEdge(type, fromType, toType)) {
        report(`${type} may not join ${fromType} to ${toType}`);
      }
      if (attributedTo !== undefined && !types.has(attributedTo)) {
        report(`attributedTo ${attributedTo} is no entity`);
      }
      for (const { start, end, sentence } of evidence) {
        if (value.article.text.slice(start, end) !== sentence) {
          report(`evidence at ${start} does not reproduce its sentence`);
        }
      }
    }
  });
export type DocumentGraph = z.infer<typeof DocumentGraph>;
