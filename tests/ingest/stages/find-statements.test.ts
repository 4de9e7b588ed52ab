import { expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "rules" });

const speakersIn = (text: string, language: string) => {
  const { statements, entities } = reader.readSync({ text, metadata: { language } });
  return statements.map(({ by }) => entities.find(({ id }) => id === by)?.name);
};

test.each([
  ["de", "Norwegens Außenministerin Kari Berg äußerte sich zu dem Abkommen."],
  ["de", "Norwegens Außenministerin Kari Berg sagte, das Abkommen sei nicht gut."],
  ["en", "Foreign Minister Kari Berg of Norway said the treaty was not good."],
])("a statement, %s: %s", (language, sentence) => {
  expect(speakersIn(sentence, language)).toEqual(["Kari Berg"]);
});

test.each([
  ["de", "Norwegens Außenministerin Kari Berg äußerte sich nicht zu dem Abkommen."],
  ["de", "Norwegens Außenministerin Kari Berg sagte nichts zu dem Abkommen."],
  ["en", "Foreign Minister Kari Berg of Norway did not say when she would sign the treaty."],
])("silence is no statement, %s: %s", (language, sentence) => {
  expect(speakersIn(sentence, language)).toEqual([]);
});
