import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import pLimit from "p-limit";
import { Piscina } from "piscina";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { ExtractionError, InvalidInputError } from "../../schema/errors.ts";
import type { ArticleInput } from "../article-input.ts";
import type { ReaderOptions } from "../read-article.ts";
import type { ThreadAnswer } from "./read-in-thread.ts";

export type ReaderPool = {
  read(input: ArticleInput): Promise<DocumentGraph>;
  close(): Promise<void>;
};

export type PoolOptions = {
  readonly threads: number;
  readonly reader: Pick<ReaderOptions, "recogniser" | "language" | "rules">;
  /** Milliseconds that one article may take. */
  readonly patience?: number;
  readonly megabytesPerThread?: number;
  /** Module with a default export like that of `read-in-thread.ts`. */
  readonly module?: URL;
};

const PATIENCE = 120_000;
const MEGABYTES = 1500;
const TRIES = 3;

/**
 * Reads articles with the rules in threads of their own. A thread that runs out of memory or time ends
 * alone and is replaced; an article that ends three threads is given up.
 */
export function openReaderPool(options: PoolOptions): ReaderPool {
  const { threads, patience = PATIENCE, megabytesPerThread = MEGABYTES } = options;
  const { href } = options.module ?? threadModule();
  const pool = new Piscina<ArticleInput, ThreadAnswer>({
    filename: href,
    ...(href.endsWith(".ts") && { execArgv: ["--import", typeStripper()] }),
    minThreads: threads,
    maxThreads: threads,
    workerData: options.reader,
    resourceLimits: { maxOldGenerationSizeMb: megabytesPerThread },
  });
  // Nothing waits inside the pool, so that an article's time counts from when a thread takes it up.
  const inTurn = pLimit(threads);
  const read = async (input: ArticleInput) => {
    let cause: unknown;
    for (let tried = 0; tried < TRIES; tried++) {
      const answer = await pool
        .run(input, { signal: AbortSignal.timeout(patience) })
        .catch((error: unknown) => {
          cause = error;
        });
      if (answer) return documentOf(answer);
    }
    const { message } = cause as Error;
    throw new ExtractionError(
      `Reading the article broke off ${TRIES} times (${message}): it was set aside.`,
      { cause },
    );
  };
  return { read: (input) => inTurn(read, input), close: () => pool.destroy() };
}

/** What lets a thread load sources, whoever started the process and how. */
const typeStripper = () => pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

function threadModule(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./read-in-thread.${extension}`, import.meta.url);
}

function documentOf(answer: ThreadAnswer): DocumentGraph {
  if ("document" in answer) return answer.document;
  if (answer.isKnown) throw new InvalidInputError(answer.message);
  const error = new Error(answer.message);
  if (answer.stack !== undefined) error.stack = answer.stack;
  throw error;
}
