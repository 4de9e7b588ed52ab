import * as z from "zod";
import { Span, TextSpan } from "../../schema/span.ts";
import { ArticleRef, Count, Fact, NodeRef } from "./contract.ts";

/** One edge with all its evidence. Offsets point into the article's text. */
export const EdgeDetail = Fact.extend({
  extractor: z.string(),
  article: ArticleRef,
  evidence: z.array(
    z.object({
      start: Count,
      end: Count,
      sentence: z.string(),
      triggers: z.array(Span),
      rule: z.string(),
      extractor: z.string(),
    }),
  ),
});
export type EdgeDetail = z.infer<typeof EdgeDetail>;

/** GET /api/edges?ids=a,b: those of up to 100 edges that there are, in that order. */
export const EdgeDetails = z.object({ edges: z.array(EdgeDetail) });
export type EdgeDetails = z.infer<typeof EdgeDetails>;

/** GET /api/edge/:id/parallel?limit=: every edge of the same ends and type, itself included. */
export const ParallelFacts = z.object({
  total: Count,
  independentSources: Count,
  /** Some article says it happened, another denies it. */
  conflict: z.boolean(),
  /** By date of the article, then id. */
  edges: z.array(EdgeDetail.extend({ copyOf: z.string().optional() })),
});
export type ParallelFacts = z.infer<typeof ParallelFacts>;

/** GET /api/article/:id */
export const ArticleDetail = z.object({
  article: ArticleRef.extend({
    authors: z.array(z.string()).optional(),
    ingestedAt: z.string().optional(),
    version: z.string(),
  }),
  text: z.string(),
  spans: z.array(TextSpan),
  /** Every place an entity is named, by start, then end. */
  mentions: z.array(NodeRef.extend({ start: Count, end: Count })),
  /** Edges whose evidence lies in this article, by place of their first sentence. */
  edges: z.array(EdgeDetail),
  /** Near-duplicates of it and what it is one of. */
  copies: z.array(ArticleRef),
});
export type ArticleDetail = z.infer<typeof ArticleDetail>;

/** GET /api/article/:id/versions: the texts it had before, the oldest first. */
export const ArticleVersions = z.object({
  versions: z.array(
    z.object({
      /** SHA-256 of the text. */
      version: z.string(),
      title: z.string(),
      publishedAt: z.string().optional(),
      ingestedAt: z.string(),
      text: z.string(),
    }),
  ),
});
export type ArticleVersions = z.infer<typeof ArticleVersions>;
