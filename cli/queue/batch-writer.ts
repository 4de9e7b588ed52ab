import type { ArticleOutcome, GraphStore } from "../../graph/store.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { StoreError } from "../../schema/errors.ts";

type Waiting = {
  readonly document: DocumentGraph;
  readonly resolve: (outcome: ArticleOutcome) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Writes articles that come one by one in batches: those that come while a batch is written are the
 * next. Where an article makes its batch fail, each is tried alone, so that none fails for another.
 */
export function createBatchWriter(store: Pick<GraphStore, "write">, now: () => string) {
  let waiting: Waiting[] = [];
  let isWriting = false;

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const documents = batch.map(({ document }) => document);
      const { articles } = await store.write(documents, { ingestedAt: now() });
      for (const [index, { resolve }] of batch.entries()) {
        resolve(articles[index]?.outcome ?? "unchanged");
      }
    } catch (error) {
      if (batch.length > 1 && !(error instanceof StoreError)) {
        for (const one of batch) await write([one]);
      } else for (const { reject } of batch) reject(error);
    }
  };
  const writeAll = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(batch);
    }
    isWriting = false;
  };
  return (document: DocumentGraph): Promise<ArticleOutcome> =>
    new Promise((resolve, reject) => {
      waiting.push({ document, resolve, reject });
      if (!isWriting) void writeAll();
    });
}
