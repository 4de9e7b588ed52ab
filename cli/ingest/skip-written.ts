import { documentHashes } from "../../graph/cypher/nodes.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { ArticleInput } from "../../ingest/article-input.ts";
import { canonicalJson, sha256 } from "../../schema/canonical-json.ts";
import { articleId } from "../../schema/ids.ts";
import type { FingerprintTable } from "./fingerprint-table.ts";

/** What is known of an article before it is read. */
export type Unread = {
  readonly path: string;
  readonly input: ArticleInput;
  readonly id: string;
  readonly inputHash: string;
};

export function unread(path: string, input: ArticleInput, reader: string): Unread {
  const { text, metadata = {} } = input;
  const { url, key } = metadata;
  const id = articleId({ text, ...(url && { url }), ...(key && { key }) });
  return { path, input, id, inputHash: sha256(canonicalJson({ reader, text, metadata })) };
}

/**
 * Those that need not be read: the store holds what came of the same input. One that an earlier
 * article of the same id is about to replace (`changing`) has to be read.
 */
export async function writtenAlready(
  store: GraphStore,
  done: FingerprintTable,
  articles: readonly Unread[],
  changing: ReadonlySet<string>,
): Promise<ReadonlySet<Unread>> {
  const candidates = articles.filter(({ inputHash }) => done.knows(inputHash));
  if (candidates.length === 0) return new Set();
  const ids = [...new Set(candidates.map(({ id }) => id))].sort();
  const rows = await store.read(documentHashes(ids));
  const stored = new Map(rows.map(({ id, hash }) => [id as string, (hash ?? "") as string]));
  const isStored = ({ id, inputHash }: Unread) => {
    const hash = stored.get(id);
    return hash !== undefined && hash !== "" && done.has(inputHash, hash);
  };
  const rewritten = new Set(changing);
  const written = new Set<Unread>();
  for (const article of articles) {
    if (!rewritten.has(article.id) && isStored(article)) written.add(article);
    else rewritten.add(article.id);
  }
  return written;
}
