import { expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "rules" });

test.each([
  ["Kronprinz Salem bin Hadran unterzeichnete das Abkommen.", "Salem bin Hadran"],
  ["Der Emir Yusuf bin Hamad Al Darwi unterzeichnete das Abkommen.", "Yusuf bin Hamad Al Darwi"],
  ["König Albert II. unterzeichnete das Abkommen.", "Albert II"],
  ["Prinzessin Anna Berg unterzeichnete das Abkommen.", "Anna Berg"],
  ["Ich bin Kronprinz Albert begegnet, der das Abkommen unterzeichnete.", "Albert"],
])("royal names are whole: %s", (text, name) => {
  const { entities } = reader.readSync({ text, metadata: { language: "de" } });
  expect(entities.filter(({ type }) => type === "Official").map((entity) => entity.name)).toEqual([
    name,
  ]);
});
