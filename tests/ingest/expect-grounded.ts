import { expect } from "@jest/globals";
import { DocumentGraph } from "../../schema/document-graph.ts";
import type { Span } from "../../schema/span.ts";

/** The schema holds, and every offset of the graph reproduces what it says it does. */
export function expectGrounded(read: unknown, text: string): void {
  const { article, entities, facts, statements, coverage } = DocumentGraph.parse(read);
  expect(article.text).toBe(text);
  const isInside = ({ start, end }: Span, outer: Span = { start: 0, end: text.length }) =>
    outer.start <= start && start < end && end <= outer.end;
  for (const { aliases, mentions } of entities) {
    const named = mentions.map(({ start, end }) => text.slice(start, end));
    for (const alias of aliases) expect(text).toContain(alias);
    for (const name of named) expect(aliases).toContain(name);
    expect(mentions.every((mention) => isInside(mention))).toBe(true);
  }
  for (const { start, end, text: said } of statements) expect(text.slice(start, end)).toBe(said);
  for (const { start, end, sentence, triggers } of [
    ...facts.flatMap(({ evidence }) => evidence),
    ...statements.map(({ evidence }) => evidence),
  ]) {
    expect(text.slice(start, end)).toBe(sentence);
    expect(triggers.every((trigger) => isInside(trigger, { start, end }))).toBe(true);
  }
  for (const missed of coverage.missed) {
    expect(isInside(missed)).toBe(true);
    expect(missed.triggers.every((trigger) => isInside(trigger, missed))).toBe(true);
  }
  for (const span of article.spans) expect(isInside(span)).toBe(true);
}
