import type { Dialect, Statement } from "./statement.ts";

/**
 * Nodes beside the graph, in no stream, count or hash: each article as it was read, the identity
 * records of its entities, the blocks in which records meet, the decisions of people, their views,
 * and where nodes lie in the picture.
 */
export const HIDDEN_LABELS = {
  document: "PressgraphDocument",
  record: "PressgraphRecord",
  block: "PressgraphBlock",
  decision: "PressgraphDecision",
  view: "PressgraphView",
  place: "PressgraphPlace",
} as const;
const { document, record, block, decision } = HIDDEN_LABELS;

/** One writer at a time decides who is who. Returns what the writer before left as `revision`. */
export function lockIdentity(dialect: Dialect, revision: string): Statement {
  return {
    text: `
MATCH (meta:PressgraphMeta {id: 'meta'})
${dialect.lockNode("meta")}
WITH meta, meta.revision AS before
SET meta.revision = $revision
RETURN before`,
    parameters: { revision },
  };
}

export function writeDocuments(rows: readonly Readonly<Record<string, unknown>>[]): Statement {
  return {
    text: `
UNWIND $rows AS row
MERGE (document:${document} {id: row.id})
SET document = row`,
    parameters: { rows },
  };
}

export function readDocuments(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (document:${document} {id: id})
MATCH (article:Article {id: id})
RETURN id, document.document AS document, document.records AS records,
       document.versions AS versions, article.text AS text, article.ingestedAt AS ingestedAt`,
    parameters: { ids },
  };
}

export function deleteDocuments(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (document:${document} {id: id})
DELETE document`,
    parameters: { ids },
  };
}

export function readRecords(keys: readonly string[]): Statement {
  return {
    text: `
UNWIND $keys AS key
MATCH (record:${record} {id: key})
RETURN key, record.record AS record, record.canonical AS canonical, record.title AS title`,
    parameters: { keys },
  };
}

export function allRecords(after: string, limit: unknown): Statement {
  return {
    text: `
MATCH (record:${record})
WHERE record.id > $after
RETURN record.id AS key, record.record AS record, record.canonical AS canonical,
       record.title AS title
ORDER BY record.id
LIMIT $limit`,
    parameters: { after, limit },
  };
}

export function writeRecords(rows: readonly Readonly<Record<string, unknown>>[]): Statement {
  return {
    text: `
UNWIND $rows AS row
MERGE (record:${record} {id: row.id})
SET record = row`,
    parameters: { rows },
  };
}

export function deleteRecords(keys: readonly string[]): Statement {
  return {
    text: `
UNWIND $keys AS key
MATCH (record:${record} {id: key})
DELETE record`,
    parameters: { keys },
  };
}

type BlockRow = { readonly block: string; readonly record: string };

/** A record with the names of its blocks. */
type BlocksOfRecord = readonly [record: string, blocks: readonly string[]];

/** For new records only, within their own transaction: so none is there yet. */
export function createBlocks(rows: readonly BlocksOfRecord[]): Statement {
  return {
    text: `
UNWIND $rows AS row
UNWIND row[1] AS name
CREATE (block:${block})
SET block.block = name, block.record = row[0]`,
    parameters: { rows },
  };
}

export function deleteBlocks(rows: readonly BlockRow[]): Statement {
  return {
    text: `
UNWIND $rows AS row
MATCH (block:${block} {block: row.block})
WHERE block.record = row.record
DELETE block`,
    parameters: { rows },
  };
}

/** The number of records in each block, and which they are where they are no more than `most`. */
export function blocksUpTo(blocks: readonly string[], most: number): Statement {
  return {
    text: `
UNWIND $blocks AS name
MATCH (block:${block} {block: name})
WITH name, count(block) AS size, collect(block.record) AS records
RETURN name, size, CASE WHEN size <= $most THEN records ELSE [] END AS records`,
    parameters: { blocks, most },
  };
}

export function blockMembers(blocks: readonly string[]): Statement {
  return {
    text: `
UNWIND $blocks AS name
MATCH (block:${block} {block: name})
RETURN name, block.record AS record`,
    parameters: { blocks },
  };
}

type MentionRow = { readonly node: string; readonly key: string };

/** The articles that mention a node because of a record. */
export function articlesOfRecords(rows: readonly MentionRow[]): Statement {
  return {
    text: `
UNWIND $rows AS row
MATCH (node:Entity {id: row.node})<-[mention:MENTIONS]-(article:Article)
WHERE row.key IN mention.records
RETURN DISTINCT article.id AS article, row.key AS key`,
    parameters: { rows },
  };
}

/** Keys of the records behind the nodes. */
export function recordsOfNodes(nodes: readonly string[]): Statement {
  return {
    text: `
UNWIND $nodes AS id
MATCH (node:Entity {id: id})<-[mention:MENTIONS]-(:Article)
WHERE mention.records IS NOT NULL
UNWIND mention.records AS key
RETURN DISTINCT id, key`,
    parameters: { nodes },
  };
}

export function allDecisions(): Statement {
  return {
    text: `
MATCH (decision:${decision})
RETURN decision.id AS id, decision.decision AS decision
ORDER BY id`,
    parameters: {},
  };
}

export function writeDecisions(rows: readonly Readonly<Record<string, unknown>>[]): Statement {
  return {
    text: `
UNWIND $rows AS row
MERGE (decision:${decision} {id: row.id})
SET decision = row`,
    parameters: { rows },
  };
}

export function deleteDecisions(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (decision:${decision} {id: id})
DELETE decision`,
    parameters: { ids },
  };
}
