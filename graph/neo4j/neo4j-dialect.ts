import type { Dialect } from "../cypher/statement.ts";

export const SEARCH_INDEX = {
  Entity: "pressgraph_entity_search",
  Article: "pressgraph_article_search",
} as const;

/**
 * Setting a property takes the node's write lock even where it changes nothing. Terms are folded words
 * of letters and digits, so nothing in them is syntax to the full-text index.
 */
export const neo4jDialect: Dialect = {
  lockNode: (node) => `SET ${node}.id = ${node}.id`,
  writeEdge: "MERGE",
  searchNodes: (label) => `
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
WITH reduce(query = '', term IN $terms | query + '+' + term + '* ') AS query
CALL db.index.fulltext.queryNodes('${SEARCH_INDEX[label]}', query) YIELD node`,
};
