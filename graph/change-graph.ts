import { randomUUID } from "node:crypto";
import type { DocumentGraph } from "../schema/document-graph.ts";
import { updateCopies } from "./copies/update-copies.ts";
import {
  articlesOfRecords,
  deleteDocuments,
  lockIdentity,
  writeDocuments,
} from "./cypher/identity.ts";
import { deleteNodes } from "./cypher/nodes.ts";
import type { Dialect } from "./cypher/statement.ts";
import type { CypherTransaction } from "./cypher-connection.ts";
import type { Decisions } from "./decisions/apply-decisions.ts";
import { type FactChanges, factChanges } from "./fact-changes.ts";
import type { IdentityRecord } from "./identity/identity-record.ts";
import { type ArticleView, materialise, viewOf } from "./identity/materialise.ts";
import type { RecordMemory } from "./identity/record-memory.ts";
import { type RecordStore, recordStore } from "./identity/record-store.ts";
import { type Resolution, resolveIdentity } from "./identity/resolve-identity.ts";
import { packDocument } from "./identity/stored-document.ts";
import { moveEntities } from "./move-entities.ts";
import { detachArticles, refoldEntities } from "./remove-articles.ts";
import { runChunked, sendChunked } from "./row-chunks.ts";
import type { ArticleOutcome } from "./store.ts";
import { readStoredArticles, type StoredArticle } from "./stored-articles.ts";
import type { ArticleRows } from "./to-graph.ts";
import { versionsAfter } from "./versions.ts";
import { lockArticles, writeRows } from "./write-articles.ts";

export type GraphChange = {
  readonly written: readonly DocumentGraph[];
  readonly removed: readonly string[];
  /** Articles to be read anew because of decisions on their facts or entities. */
  readonly revisited: readonly string[];
  /** Local ids that decisions name which were taken or taken back. */
  readonly decided: readonly string[];
  readonly ingestedAt: string;
};

export type ChangeReport = {
  readonly outcomes: ReadonlyMap<string, ArticleOutcome>;
  readonly changes: ReadonlyMap<string, FactChanges>;
  readonly nodesWritten: number;
  readonly nodesRemoved: number;
  readonly edgesWritten: number;
  readonly edgesRemoved: number;
};

export type ChangeOptions = {
  readonly dialect: Dialect;
  readonly largestBlock: number;
  readonly memory?: RecordMemory;
};

/**
 * Makes one change within one transaction: articles come, go or change, decisions are taken or taken
 * back. Where entities of other articles thereby become other nodes, their edges move.
 */
export async function changeGraph(
  transaction: CypherTransaction,
  { dialect, largestBlock, memory }: ChangeOptions,
  decisions: { readonly before: Decisions; readonly after: Decisions },
  change: GraphChange,
): Promise<ChangeReport> {
  const outcomes = await lockArticles(transaction, dialect, change.written);
  const written = change.written.filter(({ article }) => outcomes.get(article.id) !== "unchanged");
  const replaced = written
    .map(({ article }) => article.id)
    .filter((id) => outcomes.get(id) === "replaced");
  const stored = await readStoredArticles(
    transaction,
    [...replaced, ...change.removed, ...change.revisited],
    decisions.before,
  );
  const views = new Map(written.map((doc) => [doc.article.id, viewOf(doc, decisions.after)]));
  for (const id of change.revisited) {
    const original = stored.get(id)?.view?.original;
    if (original) views.set(id, viewOf(original, decisions.after));
  }
  const leaving = [...new Set([...replaced, ...change.removed, ...change.revisited])];
  const going = [...new Set([...replaced, ...change.removed])];
  const detached = await detachArticles(transaction, going, { whole: true });
  const kept = leaving.filter((id) => !going.includes(id));
  const detachedKept = await detachArticles(transaction, kept, { whole: false });

  const store = recordStore(transaction, largestBlock, memory);
  const resolution = await placeRecords(transaction, store, {
    records: [...views.values()].flatMap(({ records }) => [...records.values()]),
    former: leaving.flatMap((id) => stored.get(id)?.keys ?? []),
    decided: change.decided,
    decisions: decisions.after,
    largestBlock,
  });
  const moves = await moveEntities(transaction, store, {
    resolution,
    except: new Set(leaving),
    decisions: decisions.after,
  });

  const rows = new Map<string, ArticleRows>();
  for (const [id, view] of views) {
    const ingestedAt = stored.get(id)?.ingestedAt ?? change.ingestedAt;
    const isWritten = outcomes.has(id);
    rows.set(
      id,
      materialise(view, resolution.placements, isWritten ? change.ingestedAt : ingestedAt),
    );
  }
  const touched = new Set([detached, detachedKept, moves].flatMap(({ touched }) => [...touched]));
  const articles = written.map(({ article }) => (rows.get(article.id) as ArticleRows).article);
  const added = written
    .map(({ article }) => article.id)
    .filter((id) => outcomes.get(id) === "added");
  const report = await writeRows(transaction, dialect, {
    articles,
    added: new Set(added),
    rows: [...rows.values(), ...moves.rows],
    touched,
  });
  const { changed, removed } = await refoldEntities(transaction, [...touched]);
  saveDocuments(transaction, { views, stored, written: new Set(written) });
  sendChunked(transaction, change.removed, (ids) => deleteNodes("Article", ids));
  sendChunked(transaction, change.removed, deleteDocuments);
  await updateCopies(transaction, dialect, {
    arrived: written.map(({ article }) => article),
    gone: going.flatMap((id) => stored.get(id)?.view?.original.article ?? []),
  });
  return {
    outcomes,
    changes: new Map(
      replaced.map((id) => [
        id,
        factChanges(stored.get(id)?.view?.document, views.get(id)?.document),
      ]),
    ),
    nodesWritten: report.nodesWritten + changed,
    nodesRemoved: removed + change.removed.length,
    edgesWritten: report.edgesWritten,
    edgesRemoved: detached.edgesRemoved,
  };
}

/**
 * Locks who is who, so that two writers never decide at once. Leaves a mark in the database, and returns
 * that of the writer before.
 */
export async function lock(
  transaction: CypherTransaction,
  dialect: Dialect,
  revision: string = randomUUID(),
): Promise<unknown> {
  const [row] = await transaction.run(lockIdentity(dialect, revision));
  return row?.before;
}

type RecordsToPlace = {
  readonly records: readonly IdentityRecord[];
  /** Keys of the records that the articles had until now. */
  readonly former: readonly string[];
  readonly decided: readonly string[];
  readonly decisions: Decisions;
  readonly largestBlock: number;
};

async function placeRecords(
  transaction: CypherTransaction,
  store: RecordStore,
  { records, former, decided, decisions, largestBlock }: RecordsToPlace,
): Promise<Resolution> {
  const current = new Map(records.map((record) => [record.key, record]));
  const known = await store.read([...current.keys(), ...former]);
  const fresh = [...current.values()].filter(({ key }) => !known.has(key));
  const left = [...new Set(former)].filter((key) => !current.has(key)).sort();
  const mentions = left.flatMap((key) => {
    const placed = known.get(key);
    return placed ? [{ node: placed.canonical, key }] : [];
  });
  const supported = new Set(
    (await runChunked(mentions, (chunk) => transaction.run(articlesOfRecords(chunk)))).map(
      ({ key }) => key as string,
    ),
  );
  const gone = mentions
    .filter(({ key }) => !supported.has(key))
    .flatMap(({ key }) => known.get(key)?.record ?? []);
  return resolveIdentity(store, { fresh, gone, decided }, known, decisions, largestBlock);
}

type DocumentsToSave = {
  readonly views: ReadonlyMap<string, ArticleView>;
  readonly stored: ReadonlyMap<string, StoredArticle>;
  readonly written: ReadonlySet<DocumentGraph>;
};

function saveDocuments(
  transaction: CypherTransaction,
  { views, stored, written }: DocumentsToSave,
): void {
  const rows = [...views].map(([id, { original, records }]) => {
    const before = stored.get(id);
    const isReplaced = written.has(original) && before?.view !== undefined;
    return {
      id,
      document: packDocument(original),
      records: [...new Set([...records.values()].map(({ key }) => key))].sort(),
      versions: isReplaced
        ? versionsAfter(before.versions, before.view.original, original, before.ingestedAt)
        : (before?.versions ?? []),
    };
  });
  const sorted = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  sendChunked(transaction, sorted, writeDocuments);
}
