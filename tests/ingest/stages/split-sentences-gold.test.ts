import { expect } from "@jest/globals";
import { sentenceRules as german } from "../../../ingest/languages/de/abbreviations.ts";
import { sentenceRules as english } from "../../../ingest/languages/en/abbreviations.ts";
import { splitSentences } from "../../../ingest/stages/split-sentences.ts";
import { goldArticles } from "../gold-articles.ts";

const { articles, test: testOnGold } = goldArticles("the sentences of annotated articles");

testOnGold("more than 97 % of annotated evidence is exactly one sentence", () => {
  let found = 0;
  const missed: string[] = [];
  for (const { text, language, relations } of articles) {
    const rules = language === "de" ? german : english;
    const sentences = new Set(
      splitSentences(text, [], rules).map(({ span }) => text.slice(span.start, span.end)),
    );
    for (const evidence of new Set(relations.flatMap((relation) => relation.evidence ?? []))) {
      if (sentences.has(evidence)) found++;
      else missed.push(evidence);
    }
  }
  expect(missed.length).toBeLessThan(0.03 * (found + missed.length));
});
