import { readDocuments } from "./cypher/identity.ts";
import type { Row } from "./cypher/statement.ts";
import type { CypherTransaction } from "./cypher-connection.ts";
import type { Decisions } from "./decisions/apply-decisions.ts";
import { type ArticleView, viewOf } from "./identity/materialise.ts";
import { unpackDocument } from "./identity/stored-document.ts";
import { runChunked } from "./row-chunks.ts";

export type StoredArticle = {
  readonly view: ArticleView;
  /** Keys of the identity records of its entities. */
  readonly keys: readonly string[];
  readonly versions: readonly string[];
  readonly ingestedAt: string;
};

/** Articles as they were read, by id. */
export async function readStoredArticles(
  transaction: CypherTransaction,
  ids: readonly string[],
  decisions: Decisions,
): Promise<Map<string, StoredArticle>> {
  const rows = await runChunked([...new Set(ids)].sort(), (chunk) =>
    transaction.run(readDocuments(chunk)),
  );
  return new Map(rows.map((row) => [row.id as string, storedArticle(row, decisions)]));
}

function storedArticle(row: Row, decisions: Decisions): StoredArticle {
  const original = unpackDocument(row.document as string, row.text as string);
  return {
    view: viewOf(original, decisions),
    keys: row.records as string[],
    versions: (row.versions ?? []) as string[],
    ingestedAt: row.ingestedAt as string,
  };
}
