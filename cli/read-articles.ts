import { createReader } from "../ingest/read-article.ts";
import { readSources } from "../ingest/sources/read-sources.ts";
import type { DocumentGraph } from "../schema/document-graph.ts";
import type { Context } from "./context.ts";
import { describeError } from "./errors.ts";
import { safeLine } from "./output/safe-text.ts";
import type { ReaderOptions } from "./reader-options.ts";

export type ArticleFailure = { readonly source: string; readonly error: string };
export type ArticleResult = { readonly source: string; readonly document: DocumentGraph };

/**
 * Reads every article of the inputs, one after the other. What fails is printed in one line on
 * standard error and passed on; the rest goes on.
 */
export async function* readArticles(
  context: Context,
  inputs: readonly string[],
  options: ReaderOptions,
): AsyncGenerator<ArticleResult | ArticleFailure> {
  const reader = await createReader(options);
  for await (const item of readSources(inputs, {})) {
    yield item;
  }
}
