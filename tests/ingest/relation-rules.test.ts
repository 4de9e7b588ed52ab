import { describe, expect, test } from "@jest/globals";
import { languages } from "../../ingest/languages/packs.ts";
import { createReader } from "../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "rules" });
const packs = [...languages].map(([code, language]) => ({
  code,
  pack: language.tools("rules").pack,
}));

function rulesThatFire(text: string, language: string): string[] {
  const { facts } = reader.readSync({ text, metadata: { language } });
  return facts.flatMap(({ evidence }) => evidence.map(({ rule }) => rule));
}

describe.each(packs)("relation rules of $code", ({ code, pack }) => {
  test("have ids of their own that name language and relation", () => {
    const ids = pack.relations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${code}/[a-z-]+/[a-z-]+$`));
  });

  describe.each(pack.relations.map((rule) => ({ ...rule })))(
    "$id",
    ({ id, examples, counterexamples }) => {
      test.each(examples)("reads: %s", (sentence) => {
        expect(rulesThatFire(sentence, code)).toContain(id);
      });
      test.each(counterexamples)("does not read: %s", (sentence) => {
        expect(rulesThatFire(sentence, code)).not.toContain(id);
      });
    },
  );
});
