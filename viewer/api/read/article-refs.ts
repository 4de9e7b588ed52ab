import type { ArticleRef } from "../contract.ts";
import { batchesByLabel } from "./node-refs.ts";
import type { ReadStore } from "./read-store.ts";
import { type Row, readRows, textOf } from "./rows.ts";

const ARTICLES = `
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.title AS title, a.url AS url, a.publisher AS publisher, a.partner AS partner,
       a.language AS language, a.publishedAt AS publishedAt`;

const COPIES = `
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:COPY_OF]-(b:Article)
RETURN DISTINCT a.id AS id, b.id AS copy`;

export type ArticleLookup = {
  readonly of: (id: string) => ArticleRef;
  /** Id that all copies of one text share. */
  readonly sourceOf: (id: string) => string;
  /** Distinct sources among the articles. */
  readonly independentSources: (ids: Iterable<string>) => number;
};

export function articleRef(row: Row): ArticleRef {
  const url = textOf(row.url);
  const optional = {
    // A link with another scheme could run a script.
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
    publisher: textOf(row.publisher),
    partner: textOf(row.partner),
    language: textOf(row.language),
    publishedAt: textOf(row.publishedAt),
  };
  const id = String(row.id);
  return { id, title: textOf(row.title) ?? id, ...optional };
}

/** Groups articles joined by `COPY_OF`; a group is named by its least id. */
export function groupCopies(pairs: Iterable<readonly [string, string]>): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const [one, other] of pairs) {
    const [least, most] = [rootOf(one), rootOf(other)].sort() as [string, string];
    if (least !== most) parents.set(most, least);
  }
  return rootOf;
}

/** What answers say of articles, for many at once. */
export async function lookUpArticles(
  store: ReadStore,
  ids: Iterable<string>,
): Promise<ArticleLookup> {
  const batches = batchesByLabel(ids).filter(([label]) => label === "Article");
  const found = await Promise.all(
    batches.map(([, batch]) =>
      Promise.all([
        readRows(store, ARTICLES, { ids: batch }),
        readRows(store, COPIES, { ids: batch }),
      ]),
    ),
  );
  const refs = new Map(
    found.flatMap(([articles]) => articles.map(articleRef)).map((ref) => [ref.id, ref]),
  );
  const sourceOf = groupCopies(
    found.flatMap(([, copies]) =>
      copies.map(({ id, copy }) => [String(id), String(copy)] as const),
    ),
  );
  return {
    of: (id) => refs.get(id) ?? { id, title: id },
    sourceOf,
    independentSources: (articles) => new Set([...articles].map(sourceOf)).size,
  };
}
