import { describe, expect, test } from "@jest/globals";
import { phraseRules } from "../../ingest/languages/de/relations/phrase-rules.ts";
import { createReader } from "../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "tagger" });
const rulesThatFire = (text: string) =>
  reader
    .readSync({ text, metadata: { language: "de" } })
    .facts.flatMap(({ evidence }) => evidence.map(({ rule }) => rule));

describe.each(phraseRules.map((rule) => ({ ...rule })))(
  "$id",
  ({ id, examples, counterexamples }) => {
    test.each(examples)("reads: %s", (text) => {
      expect(rulesThatFire(text)).toContain(id);
    });
    test.each(counterexamples)("does not read: %s", (text) => {
      expect(rulesThatFire(text)).not.toContain(id);
    });
  },
);
