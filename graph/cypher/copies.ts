import type { Statement } from "./statement.ts";

/** The articles in each block, with what orders them. */
export function articlesInBlocks(blocks: readonly string[]): Statement {
  return {
    text: `
UNWIND $blocks AS name
MATCH (block:PressgraphBlock {block: name})
MATCH (article:Article {id: block.record})
RETURN name, article.id AS id, article.publishedAt AS publishedAt`,
    parameters: { blocks },
  };
}

export function articleTexts(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN id, article.publishedAt AS publishedAt, article.text AS text`,
    parameters: { ids },
  };
}

export function originalsOf(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (copy:Article {id: id})-[edge:COPY_OF]->(:Article)
RETURN id, edge.id AS edge, edge.similarity AS similarity`,
    parameters: { ids },
  };
}

export function deleteOriginals(ids: readonly string[]): Statement {
  return {
    text: `
UNWIND $ids AS id
MATCH (:Article {id: id})-[edge:COPY_OF]->(:Article)
DELETE edge
RETURN count(edge) AS count`,
    parameters: { ids },
  };
}
