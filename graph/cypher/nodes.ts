import type { NodeType } from "../../schema/node-types.ts";
import type { Dialect, Statement } from "./statement.ts";

export type NodeRow = {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** `Article` stands alone; everything else is an `Entity`, too, and found by that label's index. */
const indexedLabel = (type: NodeType) => (type === "Article" ? "Article" : "Entity");

const labelsOf = (type: NodeType) => (type === "Article" ? "Article" : `Entity:${type}`);

/** Makes sure the nodes are there, locks them, and returns what they hold. */
export function lockNodes(dialect: Dialect, type: NodeType, ids: readonly string[]): Statement {
  const label = indexedLabel(type);
  return {
    text: `
UNWIND $ids AS id
MERGE (node:${label} {id: id})
ON CREATE SET node:${labelsOf(type)}
${dialect.lockNode("node")}
RETURN node.id AS id, properties(node) AS properties`,
    parameters: { ids },
  };
}

/** Makes the nodes' properties exactly the rows'. */
export function setNodes(label: "Entity" | "Article", rows: readonly NodeRow[]): Statement {
  return {
    text: `
UNWIND $rows AS row
MATCH (node:${label} {id: row.id})
SET node = row.properties`,
    parameters: { rows },
  };
}

export function deleteNodes(label: "Entity" | "Article", ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (node:${label} {id: id})
DETACH DELETE node`,
    parameters: { ids },
  };
}

export function nodesById(label: "Entity" | "Article", ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (node:${label} {id: id})
RETURN labels(node) AS labels, properties(node) AS properties`,
    parameters: { ids },
  };
}

export function documentHashes(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.documentHash AS hash`,
    parameters: { ids },
  };
}

/** A page of nodes in id order. */
export function nodesAfter(label: "Entity" | "Article", after: string, limit: unknown): Statement {
  return {
    text: `
MATCH (node:${label})
WHERE node.id > $after
RETURN labels(node) AS labels, properties(node) AS properties
ORDER BY node.id
LIMIT $limit`,
    parameters: { after, limit },
  };
}
