import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Evidence } from "../../schema/fact.ts";

/**
 * An article's document graph in little room, to be written anew when one of its entities turns out to
 * be another node. The text and all that its offsets reproduce are left out.
 */
export function packDocument(document: DocumentGraph): string {
  const { text: _, ...article } = document.article;
  const withoutSentence = ({ sentence: _, ...rest }: Evidence) => rest;
  return pack(
    JSON.stringify({
      ...document,
      article,
      facts: document.facts.map((fact) => ({
        ...fact,
        evidence: fact.evidence.map(withoutSentence),
      })),
      statements: document.statements.map((statement) => ({
        ...statement,
        evidence: withoutSentence(statement.evidence),
      })),
    }),
  );
}

export function unpackDocument(packed: string, text: string): DocumentGraph {
  const { article, ...rest } = JSON.parse(unpack(packed)) as DocumentGraph;
  const withSentence = (evidence: Evidence) => ({
    ...evidence,
    sentence: text.slice(evidence.start, evidence.end),
  });
  return {
    ...rest,
    article: { ...article, text },
    facts: rest.facts.map((fact) => ({ ...fact, evidence: fact.evidence.map(withSentence) })),
    statements: rest.statements.map((statement) => ({
      ...statement,
      evidence: withSentence(statement.evidence),
    })),
  };
}

export function pack(text: string): string {
  return deflateRawSync(text, { level: 1 }).toString("base64");
}

export function unpack(packed: string): string {
  return inflateRawSync(Buffer.from(packed, "base64")).toString("utf8");
}
