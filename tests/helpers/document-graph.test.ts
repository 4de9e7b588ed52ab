import { expect, test } from "@jest/globals";
import { news } from "./news.ts";

test("documentGraph() reproduces every mention and sentence from its text", () => {
  for (const { article, entities, facts, statements } of news()) {
    const slice = ({ start, end }: { start: number; end: number }) =>
      article.text.slice(start, end);
    for (const { aliases, mentions } of entities) expect(mentions.map(slice)).toEqual(aliases);
    for (const { evidence } of facts) {
      expect(evidence.map(slice)).toEqual(evidence.map(({ sentence }) => sentence));
    }
    for (const { text, ...span } of statements) expect(slice(span)).toBe(text);
  }
});
