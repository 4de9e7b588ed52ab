import { articlesInBlocks, articleTexts, deleteOriginals, originalsOf } from "../cypher/copies.ts";
import { writeEdges } from "../cypher/edges.ts";
import { createBlocks, deleteBlocks } from "../cypher/identity.ts";
import type { Dialect, Row } from "../cypher/statement.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { compare, runChunked, sendChunked } from "../row-chunks.ts";
import { storedEdge } from "../stored-rows.ts";
import {
  COMPARED,
  type CopyCandidate,
  copyEdge,
  type Fingerprint,
  fingerprint,
  originalOf,
  rankOf,
} from "./copies.ts";

export type ArrivalsAndDepartures = {
  /** New articles and the new state of changed ones; their nodes are there. */
  readonly arrived: readonly CopyCandidate[];
  /** Removed articles and the former state of changed ones; their edges are gone. */
  readonly gone: readonly CopyCandidate[];
};

type Member = { readonly id: string; readonly rank: string };

/**
 * Brings `COPY_OF` up to date: each article points to the earliest one that it is like. What an article
 * points to depends on the earliest of its blocks alone, so only those who meet there are looked at.
 */
export async function updateCopies(
  transaction: CypherTransaction,
  dialect: Dialect,
  { arrived, gone }: ArrivalsAndDepartures,
): Promise<void> {
  const known = new Map(arrived.map((article) => [article.id, fingerprint(article)]));
  const arrivals = new Set(known.keys());
  const former = gone.map(fingerprint);
  sendChunked(transaction, former.flatMap(blockRows), deleteBlocks);
  const changed = [...known.values(), ...former];
  const blocks = await membersOf(
    transaction,
    changed.flatMap((article) => article.blocks),
  );
  for (const { id, rank, blocks: names } of known.values()) {
    for (const name of names) blocks.get(name)?.push({ id, rank });
  }
  for (const members of blocks.values()) members.sort((a, b) => compare(a.rank, b.rank));
  const blocked = [...known.values()].map(({ id, blocks }) => [id, blocks] as const);
  sendChunked(transaction, blocked, createBlocks);
  const affected = affectedBy(changed, blocks);
  const ids = new Set([...affected, ...arrivals]);
  const others = [...ids].filter((id) => (known.get(id)?.blocks.length ?? 1) > 0);
  await readFingerprints(transaction, others, known);

  const compared = others.flatMap((id) => known.get(id) ?? []);
  const missing = compared.flatMap((article) => article.blocks).filter((name) => !blocks.has(name));
  for (const [name, members] of await membersOf(transaction, missing)) blocks.set(name, members);
  const met = new Map(compared.map((article) => [article, meetings(article, blocks)]));
  await readFingerprints(transaction, [...met.values()].flat(), known);

  const edges = compared.flatMap((article) => {
    const candidates = (met.get(article) ?? []).flatMap((id) => known.get(id) ?? []);
    const original = originalOf(article, candidates);
    return original ? copyEdge(article.id, original.id, original.similarity) : [];
  });
  // Those that arrived point to nothing yet.
  const pointing = [...affected].filter((id) => !arrivals.has(id)).sort();
  const stored = await runChunked(pointing, (chunk) => transaction.run(originalsOf(chunk)));
  const wanted = new Map(edges.map((edge) => [edge.id, edge]));
  const isRight = ({ edge, similarity }: Row) =>
    wanted.get(edge as string)?.properties.similarity === similarity;
  const wrong = stored.filter((row) => !isRight(row));
  sendChunked(
    transaction,
    wrong.map(({ id }) => id as string),
    deleteOriginals,
  );
  for (const row of stored.filter(isRight)) wanted.delete(row.edge as string);
  const rows = [...wanted.values()].sort((a, b) => compare(a.id, b.id)).map((e) => storedEdge(e));
  sendChunked(transaction, rows, (chunk) => writeEdges(dialect, "COPY_OF", chunk));
}

const blockRows = ({ id, blocks }: Fingerprint) => blocks.map((block) => ({ block, record: id }));

async function membersOf(
  transaction: CypherTransaction,
  blocks: Iterable<string>,
): Promise<Map<string, Member[]>> {
  const names = [...new Set(blocks)].sort();
  const rows = await runChunked(names, (chunk) => transaction.run(articlesInBlocks(chunk)));
  const members = new Map<string, Member[]>(names.map((name) => [name, []]));
  for (const { name, id, publishedAt } of rows) {
    const rank = rankOf(id as string, publishedAt as string | null);
    members.get(name as string)?.push({ id: id as string, rank });
  }
  for (const list of members.values()) list.sort((a, b) => compare(a.rank, b.rank));
  return members;
}

/** Those who meet others than before: they come later than one of the earliest that came or went. */
function affectedBy(
  changed: readonly Fingerprint[],
  blocks: ReadonlyMap<string, readonly Member[]>,
): ReadonlySet<string> {
  const affected = new Set<string>();
  for (const { rank, blocks: names } of changed) {
    for (const name of names) {
      const members = blocks.get(name) ?? [];
      const last = members[COMPARED];
      if (last && rank > last.rank) continue;
      for (const member of members) if (member.rank > rank) affected.add(member.id);
    }
  }
  return affected;
}

const meetings = (article: Fingerprint, blocks: ReadonlyMap<string, readonly Member[]>) => {
  const met = article.blocks.flatMap((name) => (blocks.get(name) ?? []).slice(0, COMPARED));
  return [...new Set(met.filter(({ rank }) => rank < article.rank).map(({ id }) => id))];
};

async function readFingerprints(
  transaction: CypherTransaction,
  ids: readonly string[],
  known: Map<string, Fingerprint>,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id)).sort();
  const rows = await runChunked(missing, (chunk) => transaction.run(articleTexts(chunk)));
  for (const { id, publishedAt, text } of rows) {
    const article = { id: id as string, text: text as string };
    const date = (publishedAt ?? undefined) as string | undefined;
    known.set(article.id, fingerprint({ ...article, publishedAt: date }));
  }
}
