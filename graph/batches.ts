import type { DocumentGraph } from "../schema/document-graph.ts";

const ARTICLES_PER_BATCH = 200;
const ROWS_PER_BATCH = 20_000;
const CHARACTERS_PER_BATCH = 4_000_000;

/** Articles that share a transaction: many small ones or few big ones, and none of them twice. */
export function* batchesOf(documents: Iterable<DocumentGraph>): Generator<DocumentGraph[]> {
  let batch: DocumentGraph[] = [];
  let ids = new Set<string>();
  let rows = 0;
  let characters = 0;
  for (const document of documents) {
    const size = rowsOf(document);
    const { length } = document.article.text;
    const isFull =
      batch.length >= ARTICLES_PER_BATCH ||
      rows + size > ROWS_PER_BATCH ||
      characters + length > CHARACTERS_PER_BATCH;
    if (batch.length > 0 && (isFull || ids.has(document.article.id))) {
      yield batch;
      batch = [];
      ids = new Set();
      rows = 0;
      characters = 0;
    }
    batch.push(document);
    ids.add(document.article.id);
    rows += size;
    characters += length;
  }
  if (batch.length > 0) yield batch;
}

function rowsOf({ entities, facts, statements }: DocumentGraph): number {
  return 1 + 2 * entities.length + facts.length + 4 * statements.length;
}
