import { canonicalJson } from "../schema/canonical-json.ts";
import { EDGE_TYPE_NAMES } from "../schema/edge-types.ts";
import type { GraphEdge } from "../schema/graph.ts";
import { deleteEdges } from "./cypher/edges.ts";
import { articlesOfRecords } from "./cypher/identity.ts";
import type { CypherTransaction } from "./cypher-connection.ts";
import type { Decisions } from "./decisions/apply-decisions.ts";
import { materialise, type Placement } from "./identity/materialise.ts";
import type { RecordStore } from "./identity/record-store.ts";
import type { Resolution } from "./identity/resolve-identity.ts";
import { compare, runChunked, sendChunked } from "./row-chunks.ts";
import { readStoredArticles, type StoredArticle } from "./stored-articles.ts";
import type { ArticleRows } from "./to-graph.ts";

type Moves = {
  readonly resolution: Resolution;
  /** Articles that are written anew as a whole. */
  readonly except: ReadonlySet<string>;
  readonly decisions: Decisions;
};

/**
 * Deletes the edges that other articles have no longer because a record of theirs is another node now,
 * and says which they have instead. An edge whose ends stay is left alone, so that what many articles
 * mention need not be looked through.
 */
export async function moveEntities(
  transaction: CypherTransaction,
  store: RecordStore,
  { resolution, except, decisions }: Moves,
): Promise<{ readonly rows: readonly ArticleRows[]; readonly touched: ReadonlySet<string> }> {
  const ids = (await articlesOf(transaction, resolution)).filter((id) => !except.has(id));
  const stored = [...(await readStoredArticles(transaction, ids, decisions)).values()];
  const after = new Map(resolution.placements);
  const unplaced = stored.flatMap(({ keys }) => keys).filter((key) => !after.has(key));
  for (const [key, placed] of await store.read(unplaced)) after.set(key, placed);
  const before = new Map(after);
  for (const placed of resolution.moved) before.set(placed.record.key, placed);

  const moves = stored.map((article) => moveOf(article, before, after));
  const lost = moves.flatMap(({ lost }) => lost);
  deleteByType(transaction, lost);
  return {
    rows: moves.map(({ rows }) => rows),
    touched: new Set(lost.filter(({ type }) => type === "MENTIONS").map(({ to }) => to)),
  };
}

/** The articles that mention a node because of a record that has moved. */
async function articlesOf(
  transaction: CypherTransaction,
  { moved }: Resolution,
): Promise<readonly string[]> {
  const mentions = moved.map(({ record, canonical }) => ({ node: canonical, key: record.key }));
  const rows = await runChunked(mentions, (chunk) => transaction.run(articlesOfRecords(chunk)));
  return [...new Set(rows.map(({ article }) => article as string))];
}

type Placements = ReadonlyMap<string, Placement>;

/** The edges that an article has no longer, and the rows of those that it has instead. */
function moveOf({ view, ingestedAt }: StoredArticle, before: Placements, after: Placements) {
  const old = materialise(view, before, ingestedAt);
  const now = materialise(view, after, ingestedAt);
  const moved = new Set(
    [...view.records.values()].flatMap(({ key }) => {
      const [from, to] = [before.get(key), after.get(key)] as [Placement, Placement];
      const isStill = from.canonical === to.canonical && from.title === to.title;
      return isStill ? [] : [from.canonical, to.canonical];
    }),
  );
  const lost = missingFrom(now, old, moved);
  const edges = missingFrom(old, now, moved);
  const mentioned = new Set(edges.filter(({ type }) => type === "MENTIONS").map(({ to }) => to));
  const nodes = now.nodes.filter(({ id }) => mentioned.has(id));
  return { lost, rows: { ...now, nodes, edges } };
}

/** The edges of `rows` that `others` have not, or with other properties: only what moved differs. */
function missingFrom(
  others: ArticleRows,
  rows: ArticleRows,
  moved: ReadonlySet<string>,
): readonly GraphEdge[] {
  const there = new Map(others.edges.map((edge) => [edge.id, edge]));
  const contentOf = (edge: GraphEdge, { records }: ArticleRows) =>
    canonicalJson([edge, edge.type === "MENTIONS" && records?.get(edge.to)]);
  return rows.edges.filter((edge) => {
    const other = there.get(edge.id);
    if (other === undefined) return true;
    const ends = [edge.from, edge.to, edge.properties.attributedTo, other.properties.attributedTo];
    if (!ends.some((end) => moved.has(end as string))) return false;
    return contentOf(edge, rows) !== contentOf(other, others);
  });
}

function deleteByType(transaction: CypherTransaction, edges: readonly GraphEdge[]): void {
  const sorted = edges.toSorted((a, b) => compare(a.id, b.id));
  for (const type of EDGE_TYPE_NAMES) {
    const ofType = sorted.filter((edge) => edge.type === type);
    sendChunked(transaction, ofType, (chunk) => deleteEdges(type, chunk));
  }
}
