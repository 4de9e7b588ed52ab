import { readSources } from "../ingest/sources/read-sources.ts";
import type { DocumentGraph } from "../schema/document-graph.ts";
import { describeError } from "./errors.ts";
import { openReader } from "./open-reader.ts";
import type { Output } from "./output/output.ts";
import type { Progress } from "./output/progress.ts";
import type { ReaderOptions } from "./reader-options.ts";

/** `name` serves as a file name, `path` says where the article came from. */
type Source = { readonly name: string; readonly path: string };
export type ArticleFailure = Source & { readonly error: string };
export type ArticleResult = Source & { readonly document: DocumentGraph };

/**
 * Reads every article of the inputs, one after the other. What fails gets a line on standard error
 * and is passed on; the rest goes on.
 */
export async function* readArticles(
  output: Output,
  inputs: readonly string[],
  options: ReaderOptions,
  progress?: Progress,
): AsyncGenerator<ArticleResult | ArticleFailure> {
  const reader = await openReader(options);
  for await (const { name, path, input, error } of readSources(inputs)) {
    let failure: unknown = error;
    if (input) {
      try {
        yield { name, path, document: await reader.read(input) };
        continue;
      } catch (thrown) {
        failure = thrown;
      }
    }
    const message = describeError(failure);
    const line = message.includes(path) ? message : `${path}: ${message}`;
    if (progress) progress.fail(`error: ${line}`);
    else process.stderr.write(`error: ${line}\n`);
    yield { name, path, error: line };
  }
  for (const line of reader.summary()) output.note(line);
  for (const line of reader.warnings()) output.warn(line);
}
