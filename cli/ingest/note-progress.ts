import { documentHash } from "../../graph/to-graph.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Context } from "../context.ts";
import { describeError } from "../errors.ts";
import type { ArticleFailure } from "../read-articles.ts";
import type { ReaderOptions } from "../reader-options.ts";
import { type Journal, placeOf } from "./journal.ts";
import type { Unread } from "./skip-written.ts";

/** `document`: undefined where the store has it already. */
export type Read = Unread & { readonly document: DocumentGraph | undefined };

/** Stands for a document that another run is to read again, as an extractor had left something out. */
const READ_AGAIN = "0".repeat(16);

/** Writes what was done into the journal. A journal that cannot be written is no reason to stop. */
export function createNoter({ output }: Context, journal: Journal, options: ReaderOptions) {
  const isRepeatable = options.extractor.join() === "rules";
  let isBroken = false;
  return async (batch: readonly Read[], failed: readonly ArticleFailure[]): Promise<void> => {
    if (isBroken) return;
    const done = batch.flatMap(({ path, inputHash, document }) => {
      if (!document) return [];
      const isWhole = isRepeatable || document.coverage.skipped.length === 0;
      const place = placeOf(path);
      return {
        kind: "done",
        input: inputHash.slice(0, 32),
        document: isWhole ? documentHash(document).slice(0, 32) : READ_AGAIN,
        ...(journal.failures.has(place) && { path: place }),
      } as const;
    });
    const broken = failed.map(
      ({ path, error }) => ({ kind: "failed", path: placeOf(path), error }) as const,
    );
    try {
      await journal.append([...done, ...broken]);
    } catch (error) {
      isBroken = true;
      output.warn(`The journal cannot be written: ${describeError(error)}`);
    }
  };
}
