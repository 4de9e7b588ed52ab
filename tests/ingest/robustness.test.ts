import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createReader } from "../../ingest/read-article.ts";
import { expectGrounded } from "./expect-grounded.ts";
import { hostileArticles } from "./hostile-articles.ts";

const reader = await createReader({ recogniser: "rules" });

const TEXT =
  "Norwegen und Kanada haben in Bergen ein Fischereiabkommen über Kabeljau unterzeichnet. Präsidentin Anna Berg (Norwegen) traf den kanadischen Premier Paul Roy. „Wir sind froh“, sagte Berg.";
describe("readSync()", () => {
  test("reads any text without failing, and every offset reproduces its text", () => {
    fc.assert(
      fc.property(hostileArticles, fc.constantFrom("de", "en", "fr"), (text, language) => {
        expectGrounded(reader.readSync({ text, metadata: { language } }), text);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("gives the same graph for the same text", () => {
    const read = () =>
      JSON.stringify(reader.readSync({ text: TEXT, metadata: { language: "de" } }));
    expect(read()).toBe(read());
  });

  test("cuts an endless sentence, says so, and needs no more than linear time", () => {
    const time = (count: number) => {
      const text = `${"Norwegen und das Abkommen von Bergen, ".repeat(count)}sagte Anna Berg.`;
      const start = performance.now();
      const { coverage } = reader.readSync({ text, metadata: { language: "de" } });
      return { skipped: coverage.skipped, elapsed: performance.now() - start };
    };
    time(300);
    const short = time(1000);
    const long = time(8000);
    expect(long.skipped.length).toBeGreaterThan(0);
    expect(long.elapsed).toBeLessThan(Math.max(30 * short.elapsed, 4000));
  });

  test("asks for a language where the text gives none", () => {
    expect(() => reader.readSync({ text: "12345 67890" })).toThrow(/language/);
  });
});
