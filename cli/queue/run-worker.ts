import { setTimeout as sleep } from "node:timers/promises";
import { UnrecoverableError, Worker } from "bullmq";
import type { GraphStore } from "../../graph/store.ts";
import { ExtractionError, InvalidInputError } from "../../schema/errors.ts";
import { describeError } from "../errors.ts";
import type { BatchReader } from "../ingest/batch-reader.ts";
import { keepMemorySteady } from "../ingest/steady-memory.ts";
import { type ArticleJob, type ArticleQueue, QUEUE_NAME } from "./article-queue.ts";
import { createBatchWriter } from "./batch-writer.ts";
import type { WorkerMetrics } from "./worker-metrics.ts";

/** An article whose worker is silent for this long is given to another; after three, it is given up. */
const LOCK = 10_000;
const MOST_STALLED = 3;
/** Articles that were taken up get this long to be finished when the worker is told to end. */
const GRACE = 10_000;
const CONCURRENCY = 32;

export type WorkerTools = {
  readonly queue: ArticleQueue;
  readonly store: GraphStore;
  readonly reader: BatchReader;
  readonly metrics: WorkerMetrics;
  readonly warn: (line: string) => void;
};

/** Takes articles from the queue until it is told to stop or, with `untilEmpty`, none is left. */
export async function runWorker(
  { queue, store, reader, metrics, warn }: WorkerTools,
  { signal, untilEmpty }: { readonly signal: AbortSignal; readonly untilEmpty: boolean },
): Promise<void> {
  keepMemorySteady();
  const write = createBatchWriter(store, () => new Date().toISOString());
  const timed = <T>(stage: "read" | "write", work: Promise<T>): Promise<T> => {
    const stop = metrics.seconds.startTimer({ stage });
    return work.finally(stop);
  };
  const connection = queue.redis.duplicate();
  connection.on("error", () => undefined);
  const worker = new Worker<ArticleJob>(
    QUEUE_NAME,
    async ({ data }) => {
      try {
        const document = await timed("read", reader.read(data.input));
        metrics.articles.inc({ outcome: await timed("write", write(document)) });
      } catch (error) {
        const isFaulty = error instanceof InvalidInputError || error instanceof ExtractionError;
        metrics.failures.inc({ kind: isFaulty ? "article" : "store" });
        const message = describeError(error);
        if (isFaulty) warn(`${data.path}: ${message}`);
        throw isFaulty ? new UnrecoverableError(message) : new Error(message);
      }
    },
    {
      connection,
      concurrency: CONCURRENCY,
      lockDuration: LOCK,
      stalledInterval: LOCK / 2,
      maxStalledCount: MOST_STALLED,
    },
  );
  worker.on("error", (error) => warn(`The queue: ${describeError(error)}`));
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const isEmpty = async () => untilEmpty && (await queue.unfinished()) === 0;
  // Redis may be away: then nothing that is asked of it is answered until it is back.
  while (!signal.aborted) {
    const isDone = await Promise.race([isEmpty(), stopped]);
    if (isDone === true) break;
    await Promise.race([sleep(untilEmpty ? 200 : 1000, undefined, { ref: false }), stopped]);
  }
  // What is not finished by then stays in the queue for another worker.
  await Promise.race([worker.close(), sleep(GRACE, undefined, { ref: false })]);
  connection.disconnect();
}
