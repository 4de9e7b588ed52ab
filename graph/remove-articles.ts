import { canonicalJson } from "../schema/canonical-json.ts";
import { EDGE_TYPE_NAMES, EDGE_TYPES } from "../schema/edge-types.ts";
import { CONTRIBUTIONS, foldContributions } from "./contribution.ts";
import {
  contributionsTo,
  deleteEdgesFromArticles,
  deleteEdgesOf,
  mentionedBy,
} from "./cypher/edges.ts";
import { deleteNodes } from "./cypher/nodes.ts";
import type { Row } from "./cypher/statement.ts";
import type { CypherTransaction } from "./cypher-connection.ts";
import type { Properties } from "./join-entity.ts";
import { runChunked, sendChunked, setRows } from "./row-chunks.ts";
import { entityProperties, storedNode, typeFromLabels } from "./stored-rows.ts";

/** Types whose edges start at the article; all others start at what it mentions. */
const FROM_ARTICLE = EDGE_TYPE_NAMES.filter((type) => EDGE_TYPES[type].layer === "article");
const FROM_MENTIONED = EDGE_TYPE_NAMES.filter((type) => EDGE_TYPES[type].layer !== "article");

/**
 * Deletes the articles' edges to entities, and says which entities they were at; with `whole`, those to
 * other articles, too. The articles stay.
 */
export async function detachArticles(
  transaction: CypherTransaction,
  articles: readonly string[],
  { whole }: { readonly whole: boolean },
): Promise<{ readonly touched: ReadonlySet<string>; readonly edgesRemoved: number }> {
  if (articles.length === 0) return { touched: new Set(), edgesRemoved: 0 };
  const mentioned = await transaction.run(mentionedBy(articles));
  const removed = await Promise.all([
    ...deleteEdgesOf(FROM_MENTIONED, articles).map((statement) => transaction.run(statement)),
    transaction.run(deleteEdgesFromArticles(whole ? FROM_ARTICLE : ["MENTIONS"], articles)),
  ]);
  return {
    touched: new Set(mentioned.map(({ id }) => id as string)),
    edgesRemoved: removed.flat().reduce((sum, { count }) => sum + Number(count), 0),
  };
}

/** Makes entities anew from the articles that still mention them; the others go. */
export async function refoldEntities(
  transaction: CypherTransaction,
  ids: readonly string[],
): Promise<{ readonly changed: number; readonly removed: number }> {
  const rows = await runChunked([...ids].sort(), (chunk) =>
    transaction.run(contributionsTo(chunk, CONTRIBUTIONS)),
  );
  const unsupported = rows.filter(({ mentions }) => (mentions as unknown[]).length === 0);
  const changed = rows.filter(({ mentions }) => (mentions as unknown[]).length > 0).flatMap(refold);
  setRows(transaction, "Entity", changed.map(storedNode));
  const unsupportedIds = unsupported.map(({ id }) => id as string);
  sendChunked(transaction, unsupportedIds, (chunk) => deleteNodes("Entity", chunk));
  return { changed: changed.length, removed: unsupported.length };
}

/** A projection names what is not there, too. */
function withoutNulls(mention: Row): Properties {
  return Object.fromEntries(
    Object.entries(mention).filter(([, value]) => value !== null),
  ) as Properties;
}

function refold({ id, labels, properties, mentions }: Row) {
  const type = typeFromLabels(labels as string[]);
  if (type === "Statement") return [];
  const before = entityProperties(properties);
  const after = foldContributions(id as string, type, (mentions as Row[]).map(withoutNulls));
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return [{ id: id as string, type, properties: after }];
}
