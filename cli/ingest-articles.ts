import type { GraphStore, WriteReport } from "../graph/store.ts";
import { readSources, type SourceItem } from "../ingest/sources/read-sources.ts";
import type { Context } from "./context.ts";
import { describeError } from "./errors.ts";
import { type BatchReader, openBatchReader } from "./ingest/batch-reader.ts";
import { countArticles } from "./ingest/count-articles.ts";
import { journalFile, openJournal } from "./ingest/journal.ts";
import { createNoter, type Read } from "./ingest/note-progress.ts";
import { readerFingerprint } from "./ingest/reader-fingerprint.ts";
import { unread, writtenAlready } from "./ingest/skip-written.ts";
import { sourceBatches } from "./ingest/source-batches.ts";
import { keepMemorySteady } from "./ingest/steady-memory.ts";
import { watchInterrupt } from "./ingest/watch-interrupt.ts";
import { openForWriting } from "./open-graph.ts";
import { createProgress } from "./output/progress.ts";
import type { ArticleFailure } from "./read-articles.ts";
import type { ReaderOptions } from "./reader-options.ts";

export type IngestOptions = ReaderOptions & {
  /** Threads that read; 0 reads where it writes. */
  readonly threads?: number;
};

export type IngestReport = {
  readonly articles: readonly WriteReport["articles"][number][];
  readonly failures: readonly ArticleFailure[];
  readonly nodesWritten: number;
  readonly edgesWritten: number;
  readonly seconds: number;
  /** Asked to stop before all was read. */
  readonly isInterrupted: boolean;
};

/**
 * Reads the inputs into the store in batches: while one is written, the next is read. What fails is
 * listed and the rest goes on. The store is opened when the first article is there, so that none is
 * made for nothing.
 */
export async function ingestArticles(
  context: Context,
  inputs: readonly string[],
  options: IngestOptions,
  sources: AsyncIterable<SourceItem> = readSources(inputs),
): Promise<IngestReport> {
  keepMemorySteady();
  const started = performance.now();
  const ingestedAt = new Date().toISOString();
  const articles: WriteReport["articles"][number][] = [];
  const failures: ArticleFailure[] = [];
  const written = { nodesWritten: 0, edgesWritten: 0 };
  const journal = await openJournal(journalFile(context.options.store));
  const note = createNoter(context, journal, options);
  const fingerprint = readerFingerprint(options);
  const progress = createProgress(context.output, "articles");
  const interruption = watchInterrupt(context);
  if (context.output.showsProgress) progress.expect(await countArticles(inputs));
  let reader: BatchReader | undefined;
  let store: GraphStore | undefined;
  let changing: ReadonlySet<string> = new Set();

  const fail = ({ name, path }: SourceItem, reason: unknown): undefined => {
    const message = describeError(reason);
    const error = message.includes(path) ? message : `${path}: ${message}`;
    progress.fail(`error: ${error}`);
    failures.push({ name, path, error });
    return undefined;
  };
  const readBatch = async (items: readonly SourceItem[]): Promise<readonly Read[]> => {
    const known = items.map((item) => {
      if (!item.input) return fail(item, item.error);
      return unread(item.path, item.input, fingerprint);
    });
    const found = known.filter((article) => article !== undefined);
    if (found.length === 0) return [];
    store ??= await openForWriting(context);
    reader ??= await openBatchReader(options, options.threads);
    const { read } = reader;
    const done = await writtenAlready(store, journal.done, found, changing);
    const documents = await Promise.all(
      known.map(async (article, index): Promise<Read | undefined> => {
        if (article === undefined) return undefined;
        if (done.has(article)) return { ...article, document: undefined };
        return read(article.input).then(
          (document) => ({ ...article, document }),
          (error: unknown) => fail(items[index] as SourceItem, error),
        );
      }),
    );
    return documents.filter((article) => article !== undefined);
  };
  const writeBatch = async (batch: readonly Read[], failed: readonly ArticleFailure[]) => {
    const documents = batch.flatMap(({ document }) => document ?? []);
    if (documents.length > 0 && store) {
      const report = await store.write(documents, { ingestedAt });
      written.nodesWritten += report.nodesWritten;
      written.edgesWritten += report.edgesWritten;
      articles.push(...report.articles);
    }
    for (const { id, document } of batch) {
      if (!document) articles.push({ id, outcome: "unchanged" });
    }
    if (store) await note(batch, failed);
    progress.advance(batch.length);
  };

  let writing: Promise<void> = Promise.resolve();
  let noted = 0;
  try {
    for await (const items of sourceBatches(sources)) {
      if (interruption.isAsked()) break;
      const batch = await readBatch(items);
      await writing;
      changing = new Set(batch.flatMap(({ id, document }) => (document ? id : [])));
      writing = writeBatch(batch, failures.slice(noted));
      noted = store ? failures.length : 0;
      // Awaited before the next is written; till then a failure waits, too.
      writing.catch(() => undefined);
    }
    await writing;
    for (const line of reader?.summary() ?? []) context.output.note(line);
    for (const line of reader?.warnings() ?? []) context.output.warn(line);
  } finally {
    progress.stop();
    interruption.stop();
    await writing.catch(() => undefined);
    await reader?.close();
    await store?.close();
  }
  const seconds = (performance.now() - started) / 1000;
  return { articles, failures, ...written, seconds, isInterrupted: interruption.isAsked() };
}
