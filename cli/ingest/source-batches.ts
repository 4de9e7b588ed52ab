import type { SourceItem } from "../../ingest/sources/read-sources.ts";

/** Articles and characters that are read and written together. */
const ARTICLES = 100;
const FIRST_ARTICLES = 20;
const CHARACTERS = 2_000_000;

/** The items in their order, few enough at a time that memory stays the same for any number of them. */
export async function* sourceBatches(
  items: AsyncIterable<SourceItem>,
): AsyncGenerator<readonly SourceItem[]> {
  let batch: SourceItem[] = [];
  let characters = 0;
  let limit = FIRST_ARTICLES;
  for await (const item of items) {
    batch.push(item);
    characters += item.input?.text.length ?? 0;
    if (batch.length >= limit || characters >= CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
      limit = ARTICLES;
    }
  }
  if (batch.length > 0) yield batch;
}
