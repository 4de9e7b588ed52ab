import type { ArticleOutcome, GraphStore } from "../graph/store.ts";
import type { DocumentGraph } from "../schema/document-graph.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./errors.ts";
import { openForWriting } from "./open-graph.ts";
import { createProgress } from "./output/progress.ts";
import { type ArticleFailure, countFiles, readArticles } from "./read-articles.ts";
import type { ReaderOptions } from "./reader-options.ts";

/** Articles and characters that are written together: one transaction or a few. */
const BATCH_ARTICLES = 100;
const BATCH_CHARACTERS = 2_000_000;

export type IngestReport = {
  readonly articles: readonly { readonly id: string; readonly outcome: ArticleOutcome }[];
  readonly failures: readonly ArticleFailure[];
  readonly nodesWritten: number;
  readonly edgesWritten: number;
  readonly seconds: number;
  /** Asked to stop before all was read. */
  readonly isInterrupted: boolean;
};

/**
 * Reads the inputs into the store in batches; what fails is listed and the rest goes on. The store
 * is opened when the first article is read, so that none is made for nothing.
 */
export async function ingestArticles(
  context: Context,
  inputs: readonly string[],
  options: ReaderOptions,
): Promise<IngestReport> {
  const started = performance.now();
  const ingestedAt = new Date().toISOString();
  const articles: { id: string; outcome: ArticleOutcome }[] = [];
  const failures: ArticleFailure[] = [];
  const written = { nodesWritten: 0, edgesWritten: 0 };
  const progress = createProgress(context.output, "articles");
  const interruption = watchInterrupt(context);
  if (context.output.showsProgress) progress.expect(await countFiles(inputs));
  let store: GraphStore | undefined;
  let batch: DocumentGraph[] = [];
  let characters = 0;
  const flush = async () => {
    const documents = batch;
    batch = [];
    characters = 0;
    if (documents.length === 0 || !store) return;
    const report = await store.write(documents, { ingestedAt });
    articles.push(...report.articles);
    written.nodesWritten += report.nodesWritten;
    written.edgesWritten += report.edgesWritten;
    progress.advance(documents.length);
  };
  try {
    for await (const result of readArticles(context.output, inputs, options, progress)) {
      if (interruption.isAsked()) break;
      if ("error" in result) failures.push(result);
      else {
        store ??= await openForWriting(context);
        batch.push(result.document);
        characters += result.document.article.text.length;
      }
      if (batch.length >= BATCH_ARTICLES || characters >= BATCH_CHARACTERS) await flush();
    }
    await flush();
  } finally {
    progress.stop();
    interruption.stop();
    await store?.close();
  }
  const seconds = (performance.now() - started) / 1000;
  return { articles, failures, ...written, seconds, isInterrupted: interruption.isAsked() };
}

/** The first Ctrl-C stops after the batch in hand, which is written whole; the second stops at once. */
function watchInterrupt({ output }: Context) {
  let isAsked = false;
  const onSignal = () => {
    if (isAsked) process.exit(130);
    isAsked = true;
    output.warn("Stopping after the articles in hand. Press Ctrl-C again to stop at once.");
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    isAsked: () => isAsked,
    stop: () => {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
    },
  };
}

/** Prints the summary and sets the exit code. */
export function reportIngest({ options, output }: Context, report: IngestReport): void {
  const { articles, failures, nodesWritten, edgesWritten, seconds, isInterrupted } = report;
  const count = (outcome: ArticleOutcome) =>
    articles.filter((article) => article.outcome === outcome).length;
  const counts = {
    added: count("added"),
    replaced: count("replaced"),
    unchanged: count("unchanged"),
    failed: failures.length,
  };
  if (options.json) {
    output.printJson({ ...counts, nodesWritten, edgesWritten, articles, failures });
  } else {
    const parts = Object.entries(counts).flatMap(([name, number]) =>
      number === 0 && name !== "added" ? [] : `${number} ${name}`,
    );
    const total = articles.length === 1 ? "1 article" : `${articles.length} articles`;
    output.print(`${total} in ${seconds.toFixed(1)} s: ${parts.join(", ")}`);
    output.note(`${nodesWritten} nodes and ${edgesWritten} edges written`);
  }
  if (isInterrupted) process.exitCode = 130;
  else if (failures.length > 0) {
    process.exitCode = articles.length > 0 ? EXIT.partlyDone : EXIT.failed;
  }
}
