import { EDGE_TYPES, type EdgeType } from "../../schema/edge-types.ts";
import { groupBy } from "../../schema/group-by.ts";
import { NODE_TYPES } from "../../schema/node-types.ts";
import { edgeProperties } from "../edge-properties.ts";
import type { NodeRow } from "./nodes.ts";
import type { Dialect, Statement } from "./statement.ts";

export type EdgeRow = NodeRow & { readonly from: string; readonly to: string };

const RETURN_EDGE = `edge.id AS id, type(edge) AS type, source.id AS from, target.id AS to,
       properties(edge) AS properties`;

type Label = "Entity" | "Article";

/** The label whose index finds the ends of such edges. */
function endLabels(type: EdgeType): { readonly source: Label; readonly target: Label } {
  const label = (ends: readonly (keyof typeof NODE_TYPES)[]): Label =>
    ends.every((end) => NODE_TYPES[end].isEntity) ? "Entity" : "Article";
  const { from, to } = EDGE_TYPES[type];
  return { source: label(from), target: label(to) };
}

/**
 * Writes edges with exactly these properties; with `areNew`, edges of which none can be there yet. Each
 * source is looked up once. Lists whose places the text names cost the server a third less than maps.
 */
export function writeEdges(
  dialect: Dialect,
  type: EdgeType,
  rows: readonly EdgeRow[],
  { areNew = false }: { readonly areNew?: boolean } = {},
): Statement {
  const { source, target } = endLabels(type);
  const names = edgeProperties(type);
  const set = names.map((name, at) => `edge.${name} = ${cypherOf(name, at + 2)}`);
  const bySource = groupBy(rows, ({ from }) => from);
  return {
    text: `
UNWIND $groups AS group
MATCH (source:${source} {id: group[0]})
UNWIND group[1] AS row
MATCH (target:${target} {id: row[0]})
${areNew ? "CREATE" : dialect.writeEdge} (source)-[edge:${type} {id: row[1]}]->(target)
SET ${set.join(", ")}`,
    parameters: {
      groups: [...bySource].map(([from, own]) => [
        from,
        own.map((row) => listOf(row, type, names)),
      ]),
    },
  };
}

/** Properties that are numbers between whole ones, even where one is whole. */
const FRACTIONS = new Set(["confidence", "similarity"]);

const cypherOf = (name: string, at: number) =>
  FRACTIONS.has(name) ? `toFloat(row[${at}])` : `row[${at}]`;

function listOf({ id, to, properties }: EdgeRow, type: EdgeType, names: readonly string[]) {
  const unknown = Object.keys(properties).find((name) => name !== "id" && !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`${type} edges have no property ${unknown}.`);
  return [to, id, ...names.map((name) => properties[name] ?? null)];
}

/** Ids of the entities that the articles mention. */
export function mentionedBy(articles: readonly string[]): Statement {
  return {
    text: `
UNWIND $articles AS id
MATCH (article:Article {id: id})-[:MENTIONS]->(node)
RETURN DISTINCT node.id AS id
ORDER BY id`,
    parameters: { articles },
  };
}

/** Types whose edges are fewer at their target: many things are signed by one country, not the reverse. */
const FEWER_AT_TARGET: ReadonlySet<EdgeType> = new Set(["SIGNED", "ATTENDED", "MADE"]);

/**
 * Types by the end where there are fewer of their edges. An article mentions both ends of what it
 * tells, so its own edges are looked for there, and no hub is looked through.
 */
export function byFewerEnd(types: readonly EdgeType[]) {
  const atTarget = types.filter((type) => FEWER_AT_TARGET.has(type));
  const atSource = types.filter((type) => !FEWER_AT_TARGET.has(type));
  return [
    { end: "source" as const, types: atSource },
    { end: "target" as const, types: atTarget },
  ].filter(({ types }) => types.length > 0);
}

/**
 * Deletes the articles' own edges of types that join what the articles mention. Each end is looked
 * through once: the embedded database cannot filter what two hops through hubs multiply to.
 */
export function deleteEdgesOf(
  types: readonly EdgeType[],
  articles: readonly string[],
): readonly Statement[] {
  return byFewerEnd(types).map(({ end, types }) => ({
    text: `
UNWIND $articles AS id
MATCH (article:Article {id: id})-[:MENTIONS]->(${end})
WITH DISTINCT ${end}
MATCH (source)-[edge:${types.join("|")}]->(target)
WHERE edge.article IN $articles
DELETE edge
RETURN count(edge) AS count`,
    parameters: { articles },
  }));
}

export function deleteEdgesFromArticles(
  types: readonly EdgeType[],
  articles: readonly string[],
): Statement {
  return {
    text: `
UNWIND $articles AS id
MATCH (article:Article {id: id})-[edge:${types.join("|")}]->()
DELETE edge
RETURN count(edge) AS count`,
    parameters: { articles },
  };
}

type EdgeEnds = { readonly id: string; readonly from: string; readonly to: string };

/** Deletes edges of a type by their ids, found at the end where there are fewer. */
export function deleteEdges(type: EdgeType, edges: readonly EdgeEnds[]): Statement {
  const { source, target } = endLabels(type);
  const isAtTarget = FEWER_AT_TARGET.has(type);
  const pattern = isAtTarget
    ? `(:${target} {id: row.at})<-[edge:${type}]-()`
    : `(:${source} {id: row.at})-[edge:${type}]->()`;
  const rows = edges.map(({ id, from, to }) => ({ id, at: isAtTarget ? to : from }));
  return {
    text: `
UNWIND $rows AS row
MATCH ${pattern}
WHERE edge.id = row.id
DELETE edge`,
    parameters: { rows },
  };
}

/** These properties of all mentions of the entities. */
export function contributionsTo(ids: readonly string[], names: readonly string[]): Statement {
  const properties = names.map((name) => `.${name}`).join(", ");
  return {
    text: `
UNWIND $ids AS id
MATCH (node:Entity {id: id})
OPTIONAL MATCH (:Article)-[mention:MENTIONS]->(node)
RETURN id, labels(node) AS labels, properties(node) AS properties,
       collect(CASE WHEN mention IS NULL THEN NULL ELSE mention {${properties}} END) AS mentions`,
    parameters: { ids },
  };
}

export function edgeById(type: EdgeType, id: string): Statement {
  return {
    text: `
MATCH (source)-[edge:${type} {id: $id}]->(target)
RETURN ${RETURN_EDGE}`,
    parameters: { id },
  };
}

/** The edges of some types at any of the nodes, in id order. */
export function edgesAt(
  label: Label,
  types: readonly EdgeType[],
  ids: readonly string[],
  limit: unknown,
): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (node:${label} {id: id})-[edge:${types.join("|")}]-()
WITH DISTINCT edge
ORDER BY edge.id
LIMIT $limit
RETURN edge.id AS id, type(edge) AS type, startNode(edge).id AS from, endNode(edge).id AS to,
       properties(edge) AS properties`,
    parameters: { ids, limit },
  };
}

export function countEdgesAt(
  label: Label,
  types: readonly EdgeType[],
  ids: readonly string[],
): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (node:${label} {id: id})-[edge:${types.join("|")}]-()
RETURN count(DISTINCT edge) AS count`,
    parameters: { ids },
  };
}

export function degreesOf(label: Label, id: string, direction: "out" | "in"): Statement {
  const pattern = direction === "out" ? "-[edge]->" : "<-[edge]-";
  return {
    text: `
MATCH (node:${label} {id: $id})${pattern}()
RETURN type(edge) AS type, count(edge) AS count
ORDER BY type`,
    parameters: { id },
  };
}

/** All facts and statements that one article tells. */
export function edgesOfArticle(types: readonly EdgeType[], article: string): readonly Statement[] {
  return byFewerEnd(types).map(({ end, types }) => ({
    text: `
MATCH (:Article {id: $article})-[:MENTIONS]->(${end})
WITH DISTINCT ${end}
MATCH (source)-[edge:${types.join("|")}]->(target)
WHERE edge.article = $article
RETURN ${RETURN_EDGE}`,
    parameters: { article },
  }));
}

/** A page of edges in id order. */
export function edgesAfter(type: EdgeType, after: string, limit: unknown): Statement {
  return {
    text: `
MATCH (source)-[edge:${type}]->(target)
WHERE edge.id > $after
RETURN ${RETURN_EDGE}
ORDER BY edge.id
LIMIT $limit`,
    parameters: { after, limit },
  };
}
