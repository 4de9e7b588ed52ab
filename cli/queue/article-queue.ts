import { setTimeout as sleep } from "node:timers/promises";
import { type Job, Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { ArticleInput } from "../../ingest/article-input.ts";
import { canonicalJson, sha256 } from "../../schema/canonical-json.ts";
import { connectToRedis } from "./redis-connection.ts";

export const QUEUE_NAME = "pressgraph-articles";

export type ArticleJob = { readonly path: string; readonly input: ArticleInput };
export type DeadLetter = { readonly path: string; readonly error: string };

/** Tries of an article that fails for no fault of its own: half a second, then twice as long each time. */
const TRIES = 8;
const FIRST_DELAY = 500;

export type ArticleQueue = {
  readonly redis: Redis;
  add(articles: readonly ArticleJob[]): Promise<void>;
  /** Articles that are waiting, in work or to be tried again. */
  unfinished(): Promise<number>;
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Articles that were given up, at most so many. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** Puts them back into the queue; says how many there were. */
  retryDeadLetters(): Promise<number>;
  close(): Promise<void>;
};

export async function openArticleQueue(address: string): Promise<ArticleQueue> {
  const redis = await connectToRedis(address);
  const queue = new Queue<ArticleJob>(QUEUE_NAME, { connection: redis });
  queue.on("error", () => undefined);
  const counts = () => queue.getJobCounts("waiting", "active", "delayed", "failed");
  return {
    redis,
    counts,
    async add(articles) {
      await queue.addBulk(
        articles.map((data) => ({
          name: "article",
          data,
          opts: {
            jobId: sha256(canonicalJson(data.input)),
            attempts: TRIES,
            backoff: { type: "exponential", delay: FIRST_DELAY },
            removeOnComplete: true,
          },
        })),
      );
    },
    async unfinished() {
      const { waiting = 0, active = 0, delayed = 0 } = await counts();
      return waiting + active + delayed;
    },
    async deadLetters(limit) {
      const jobs = (await queue.getFailed(0, limit - 1)) as Job<ArticleJob>[];
      return jobs
        .map(({ data, failedReason }) => ({ path: data.path, error: failedReason ?? "" }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async retryDeadLetters() {
      const { failed = 0 } = await counts();
      if (failed > 0) await queue.retryJobs({ state: "failed" });
      return failed;
    },
    async close() {
      // With Redis away this would wait for it.
      await Promise.race([queue.close(), sleep(1000, undefined, { ref: false })]);
      redis.disconnect();
    },
  };
}
