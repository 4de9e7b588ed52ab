import type { Dialect } from "../cypher/statement.ts";

/** One writer at a time holds the file, so nothing need be locked, and what is absent stays absent. */
export const grafeoDialect: Dialect = {
  lockNode: () => "",
  writeEdge: "CREATE",
  searchNodes: (label) => `
WITH [term IN $terms | ' ' + term] AS starts
MATCH (node:${label})
WHERE all(start IN starts WHERE node.searchText CONTAINS start)`,
};
