import type { NodeType } from "../../schema/node-types.ts";
import type { Dialect, Statement } from "./statement.ts";

/** Entities and statements with the terms; the shortest texts first, as they match most closely. */
export function searchEntities(
  dialect: Dialect,
  types: readonly NodeType[],
  terms: readonly string[],
  limit: unknown,
): Statement {
  return {
    text: `
${dialect.searchNodes("Entity")}
WITH node
WHERE any(label IN labels(node) WHERE label IN $types)
RETURN node.id AS id, labels(node) AS labels, node.name AS name, node.aliases AS aliases,
       node.names AS names
ORDER BY size(node.searchText), node.id
LIMIT $limit`,
    parameters: { types, terms, limit },
  };
}

/** Articles with the terms, the newest first. */
export function searchArticles(
  dialect: Dialect,
  terms: readonly string[],
  limit: unknown,
): Statement {
  return {
    text: `
${dialect.searchNodes("Article")}
RETURN node.id AS id, node.title AS title
ORDER BY coalesce(node.publishedAt, '') DESC, node.id
LIMIT $limit`,
    parameters: { terms, limit },
  };
}
