import { workerData } from "node:worker_threads";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { PressgraphError } from "../../schema/errors.ts";
import type { ArticleInput } from "../article-input.ts";
import { createReader, type Reader, type ReaderOptions } from "../read-article.ts";

/** Errors lose their class between threads; `isKnown` tells those that are about the article. */
export type ThreadAnswer =
  | { readonly document: DocumentGraph }
  | { readonly message: string; readonly stack: string | undefined; readonly isKnown: boolean };

let reader: Promise<Reader> | undefined;

/** Runs in a worker thread: one article in, what it says out. */
export default async function readInThread(input: ArticleInput): Promise<ThreadAnswer> {
  reader ??= createReader(workerData as ReaderOptions);
  try {
    return { document: (await reader).readSync(input) };
  } catch (error) {
    const { message, stack } = error as Error;
    return { message, stack, isKnown: error instanceof PressgraphError };
  }
}
