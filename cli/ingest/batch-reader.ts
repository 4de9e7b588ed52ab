import { availableParallelism } from "node:os";
import type { ArticleInput } from "../../ingest/article-input.ts";
import type { ReaderPool } from "../../ingest/workers/reader-pool.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { openReader } from "../open-reader.ts";
import type { ReaderOptions } from "../reader-options.ts";

export type BatchReader = {
  read(input: ArticleInput): Promise<DocumentGraph>;
  summary(): readonly string[];
  warnings(): readonly string[];
  close(): Promise<void>;
};

/** So many articles are read here before threads are started: a small run doesn't pay for them. */
const ARTICLES_WITHOUT_THREADS = 20;

/** One thread a core, less the one that writes. */
export const defaultThreads = () => Math.max(1, Math.min(8, availableParallelism() - 1));

/** Reads here at first and in threads later; with further extractors, which wait for others, only here. */
export async function openBatchReader(
  options: ReaderOptions,
  threads: number = defaultThreads(),
  withoutThreads: number = ARTICLES_WITHOUT_THREADS,
): Promise<BatchReader> {
  const here = await openReader(options);
  const usesThreads = threads > 0 && options.extractor.join() === "rules";
  let pool: Promise<ReaderPool> | undefined;
  let count = 0;
  const openPool = async () => {
    const { openReaderPool } = await import("../../ingest/workers/reader-pool.ts");
    const { recogniser, language } = options;
    return openReaderPool({
      threads,
      reader: { recogniser, ...(language !== undefined && { language }) },
    });
  };
  return {
    async read(input) {
      count++;
      if (!usesThreads || count <= withoutThreads) return here.read(input);
      pool ??= openPool();
      return (await pool).read(input);
    },
    summary: here.summary,
    warnings: here.warnings,
    async close() {
      await (await pool)?.close();
    },
  };
}
