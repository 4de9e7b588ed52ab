import type { Command } from "commander";
import { type Context, contextOf } from "../context.ts";
import { EXIT, UsageError } from "../errors.ts";
import { examples } from "../examples.ts";
import { journalFile, openJournal } from "../ingest/journal.ts";
import { reportIngest } from "../ingest/report-ingest.ts";
import { canRetry, sourcesAt } from "../ingest/retry-sources.ts";
import { type IngestOptions, ingestArticles } from "../ingest-articles.ts";
import { wholeNumber } from "../parse-options.ts";
import { addReaderOptions } from "../reader-options.ts";

type Options = IngestOptions & {
  readonly failed?: boolean;
  readonly retryFailed?: boolean;
  readonly enqueue?: string;
};

export function configure(command: Command): void {
  addReaderOptions(
    command
      .argument("[inputs...]", "files (text, HTML, JSON, JSONL) or folders; - is standard input")
      .option("--threads <number>", "threads that read; 0 for none", wholeNumber(0, 64))
      .option("--failed", "list the articles that failed, with reasons")
      .option("--retry-failed", "ingest the articles that failed, alone")
      .option("--enqueue <address>", "into a queue in Redis, for `pressgraph worker` to read"),
  )
    .addHelpText(
      "after",
      examples(
        ["pressgraph ingest articles/*.txt", "into pressgraph.db in this folder"],
        ["pressgraph ingest articles/ --store neo4j://localhost:7687", "into Neo4j"],
        ["cat feed.jsonl | pressgraph ingest -", "one article a line from standard input"],
        ["pressgraph ingest --retry-failed", "what failed before, once it is mended"],
      ),
    )
    .addHelpText(
      "after",
      `
Ingesting an article again changes nothing; a changed text replaces what it said before.
A run that was interrupted or killed is taken up by the same command. Ctrl-C writes the
articles in hand and exits with 130. Exit code 3: some articles failed.`,
    )
    .action(run);
}

async function run(inputs: readonly string[], options: Options, command: Command) {
  const context = contextOf(command);
  if (options.failed || options.retryFailed) {
    if (inputs.length > 0) throw new UsageError("--failed and --retry-failed take no inputs.");
    if (options.failed) await listFailed(context);
    else await retryFailed(context, options);
    return;
  }
  if (inputs.length === 0) throw new UsageError("Name files or folders to ingest, or - for stdin.");
  if (options.enqueue !== undefined) {
    const { enqueueArticles } = await import("../queue/enqueue-articles.ts");
    await enqueueArticles(context, inputs, options.enqueue);
    return;
  }
  reportIngest(context, await ingestArticles(context, inputs, options));
}

async function failuresOf({ options }: Context): Promise<ReadonlyMap<string, string>> {
  return (await openJournal(journalFile(options.store))).failures;
}

async function listFailed(context: Context): Promise<void> {
  const { options, output } = context;
  const failures = [...(await failuresOf(context))].map(([path, error]) => ({ path, error }));
  if (options.json) output.printJson({ failures });
  else if (failures.length === 0) output.print("No article has failed.");
  else for (const { error } of failures) output.print(error);
}

async function retryFailed(context: Context, options: Options): Promise<void> {
  const places = [...(await failuresOf(context)).keys()];
  const retried = places.filter(canRetry);
  for (const place of places.filter((known) => !canRetry(known))) {
    context.output.warn(`${place} cannot be read again: ingest it anew.`);
    process.exitCode = EXIT.partlyDone;
  }
  const sources = sourcesAt(new Set(retried));
  reportIngest(context, await ingestArticles(context, retried, options, sources));
}
