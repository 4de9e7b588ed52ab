import { readSources } from "../../ingest/sources/read-sources.ts";
import type { Context } from "../context.ts";
import { describeError, EXIT } from "../errors.ts";
import { sourceBatches } from "../ingest/source-batches.ts";
import type { ArticleFailure } from "../read-articles.ts";
import { openArticleQueue } from "./article-queue.ts";

/** Puts the articles of the inputs into a queue, for workers to read. */
export async function enqueueArticles(
  { options, output }: Context,
  inputs: readonly string[],
  address: string,
): Promise<void> {
  const queue = await openArticleQueue(address);
  const failures: ArticleFailure[] = [];
  let enqueued = 0;
  try {
    for await (const items of sourceBatches(readSources(inputs))) {
      const jobs = items.flatMap(({ path, input }) => (input ? { path, input } : []));
      await queue.add(jobs);
      enqueued += jobs.length;
      for (const { name, path, error } of items) {
        if (!error) continue;
        const message = describeError(error);
        process.stderr.write(`error: ${message}\n`);
        failures.push({ name, path, error: message });
      }
    }
  } finally {
    await queue.close();
  }
  if (options.json) output.printJson({ enqueued, failures });
  else output.print(enqueued === 1 ? "1 article enqueued" : `${enqueued} articles enqueued`);
  if (failures.length > 0) process.exitCode = enqueued > 0 ? EXIT.partlyDone : EXIT.failed;
}
