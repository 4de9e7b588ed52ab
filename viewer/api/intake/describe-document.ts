import type { DocumentGraph } from "../../../schema/document-graph.ts";
import type { ReadArticle } from "../intake-contract.ts";

/** What a reader wants to see before an article is written. */
export function describeDocument(document: DocumentGraph, isKnown: boolean): ReadArticle {
  const { article, coverage, entities, facts, statements } = document;
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return {
    id: article.id,
    title: article.title,
    language: article.language,
    publisher: article.publisher,
    publishedAt: article.publishedAt,
    isKnown,
    sentences: coverage.sentences,
    sentencesRead: coverage.sentencesRead,
    statements: statements.length,
    entities: entities.map(({ id, type, name }) => ({ id, type, name })),
    facts: facts.map(({ type, from, to, status, evidence }) => ({
      type,
      from: names.get(from) ?? from,
      to: names.get(to) ?? to,
      status,
      sentence: evidence[0]?.sentence ?? "",
    })),
  };
}
