import type { ArticleMetadata } from "../schema/article.ts";

/** One article as a source gives it: well-formed text, and what is known beside it. */
export type ArticleInput = {
  readonly text: string;
  readonly metadata?: ArticleMetadata;
};
