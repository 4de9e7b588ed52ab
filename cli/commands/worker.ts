import type { Command } from "commander";
import { type Context, contextOf } from "../context.ts";
import { UsageError } from "../errors.ts";
import { examples } from "../examples.ts";
import { defaultThreads, openBatchReader } from "../ingest/batch-reader.ts";
import { openForWriting } from "../open-graph.ts";
import { wholeNumber } from "../parse-options.ts";
import { type ArticleQueue, openArticleQueue } from "../queue/article-queue.ts";
import { runWorker } from "../queue/run-worker.ts";
import { createWorkerMetrics, serveMetrics } from "../queue/worker-metrics.ts";
import { addReaderOptions, type ReaderOptions } from "../reader-options.ts";

type Options = ReaderOptions & {
  readonly queue?: string;
  readonly threads?: number;
  readonly untilEmpty?: boolean;
  readonly failed?: boolean;
  readonly retryFailed?: boolean;
  readonly metricsPort?: number;
  readonly metricsHost: string;
};

export function configure(command: Command): void {
  addReaderOptions(
    command
      .option("--queue <address>", "Redis, such as redis://host:6379 (also PRESSGRAPH_QUEUE)")
      .option("--threads <number>", "threads that read", wholeNumber(1, 64))
      .option("--until-empty", "end when the queue is empty")
      .option("--failed", "list the articles that were given up, with reasons")
      .option("--retry-failed", "put the articles that were given up back into the queue")
      .option("--metrics-port <number>", "serve Prometheus metrics", wholeNumber(0, 65_535))
      .option("--metrics-host <host>", "address to serve them on", "127.0.0.1"),
  )
    .addHelpText(
      "after",
      examples(
        [
          "pressgraph worker --queue redis://queue:6379 --store neo4j://graph",
          "read what is queued",
        ],
        ["pressgraph ingest articles/ --enqueue redis://queue:6379", "queue articles for it"],
      ),
    )
    .addHelpText("after", "\nCtrl-C or SIGTERM ends it after the articles in hand.")
    .action(run);
}

async function run(options: Options, command: Command): Promise<void> {
  const context = contextOf(command);
  const address = options.queue ?? process.env.PRESSGRAPH_QUEUE;
  if (!address) throw new UsageError("Name the queue: --queue redis://host:6379.");
  const queue = await openArticleQueue(address);
  try {
    if (options.failed) await listDeadLetters(context, queue);
    else if (options.retryFailed) {
      const count = await queue.retryDeadLetters();
      context.output.print(`${count} articles put back into the queue`);
    } else await work(context, options, queue);
  } finally {
    await queue.close();
  }
}

const MOST_LISTED = 10_000;

async function listDeadLetters({ options, output }: Context, queue: ArticleQueue): Promise<void> {
  const failures = await queue.deadLetters(MOST_LISTED);
  if (options.json) output.printJson({ failures });
  else if (failures.length === 0) output.print("No article was given up.");
  else for (const { path, error } of failures) output.print(`${path}: ${error}`);
}

async function work(context: Context, options: Options, queue: ArticleQueue): Promise<void> {
  const { output } = context;
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    output.note("Ending after the articles in hand.");
    stop.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  const metrics = createWorkerMetrics(queue);
  const store = await openForWriting(context);
  const reader = await openBatchReader(options, options.threads ?? defaultThreads(), 0);
  const { metricsPort, metricsHost, untilEmpty = false } = options;
  const server =
    metricsPort === undefined
      ? undefined
      : await serveMetrics(metrics.registry, metricsPort, metricsHost);
  if (server) output.note(`metrics: ${server.url}`);
  try {
    const tools = { queue, store, reader, metrics, warn: output.warn };
    await runWorker(tools, { signal: stop.signal, untilEmpty });
  } finally {
    server?.close();
    await reader.close();
    await store.close();
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}
