import type { EdgeType } from "../../schema/edge-types.ts";
import type { Statement } from "./statement.ts";

/** Pairs of nodes of which articles tell one thing with different statuses or dates. */
export function disputedFacts(type: EdgeType): Statement {
  return {
    text: `
MATCH (source:Entity)-[fact:${type}]->(target:Entity)
WITH source, target, collect(properties(fact)) AS reports,
     count(DISTINCT fact.status) AS statuses, count(DISTINCT fact.date) AS dates
WHERE statuses > 1 OR dates > 1
RETURN source.id AS sourceId, source.name AS sourceName, target.id AS targetId,
       target.name AS targetName, reports
ORDER BY sourceId, targetId`,
    parameters: {},
  };
}

/** Agreements and events that articles put at several places of one kind. */
export function severalPlaces(
  type: "SIGNED_IN" | "TOOK_PLACE_IN",
  label: "Place" | "Country",
): Statement {
  return {
    text: `
MATCH (occasion:Entity)-[fact:${type}]->(place:${label})
WHERE fact.status = 'happened'
WITH occasion, collect(place.name) AS places, collect(properties(fact)) AS reports,
     count(DISTINCT place.id) AS count
WHERE count > 1
RETURN occasion.id AS id, occasion.name AS name, places, reports
ORDER BY id`,
    parameters: {},
  };
}

/** Offices with more than one holder. */
export function severalHolders(type: "HOLDS_OFFICE_AT" | "REPRESENTS"): Statement {
  return {
    text: `
MATCH (official:Official)-[fact:${type}]->(body:Entity)
WHERE fact.role IS NOT NULL AND fact.status = 'happened'
MATCH (article:Article {id: fact.article})
WITH body, collect(official.name) AS officials, collect(coalesce(article.publishedAt, '')) AS days,
     collect(properties(fact)) AS reports, count(DISTINCT official.id) AS count
WHERE count > 1
RETURN body.id AS id, body.name AS name, officials, days, reports
ORDER BY id`,
    parameters: {},
  };
}

/** What a reader is told of articles, and of which earlier text each is a copy. */
export function articleSources(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (article:Article {id: id})
OPTIONAL MATCH (article)-[:COPY_OF]->(original:Article)
RETURN id, article.title AS title, article.publisher AS publisher, article.partner AS partner,
       article.publishedAt AS publishedAt, original.id AS original`,
    parameters: { ids },
  };
}

export function entityNames(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id, entity.name AS name`,
    parameters: { ids },
  };
}
