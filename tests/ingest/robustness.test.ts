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

  test.each([
    ["capitals without end", `${"A".repeat(100_000)}!`],
    ["white space without end", `Norwegen${" ".repeat(100_000)}unterzeichnete.`],
    ["a title ten thousand times", "Minister ".repeat(10_000)],
    ["brackets that nothing closes", "(".repeat(50_000)],
    ["quotation marks that nothing closes", "„".repeat(50_000)],
    ["numbers and full stops", "1.".repeat(50_000)],
    ["a list without end", "Anna Berg, ".repeat(10_000)],
    ["conjunctions without end", "und ".repeat(25_000)],
  ])("I19: reads %s in seconds", (_, text) => {
    for (const language of ["de", "en"]) {
      const start = process.cpuUsage();
      reader.readSync({ text, metadata: { language } });
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
    }
  });

  test("I18: names stay short, however long a word is", () => {
    const text = `Außenministerin Anna B${"e".repeat(100_000)}rg und Ministerin ${"Anna ".repeat(20_000)}Berg trafen in Bergen Kanadas Premier Paul Roy.`;
    const { entities } = reader.readSync({ text, metadata: { language: "de" } });
    for (const { id, name } of entities) {
      expect(id.length).toBeLessThanOrEqual(200);
      expect(name.length).toBeLessThanOrEqual(300);
    }
  });

  test("I13: a name with letters of another alphabet is not the country that it looks like", () => {
    const text = "N\u043erwegen und Kanada haben in Bergen ein Abkommen unterzeichnet.";
    const { entities } = reader.readSync({ text, metadata: { language: "de" } });
    expect(entities.map(({ id }) => id)).not.toContain("country:NO");
    expect(entities.map(({ id }) => id)).toContain("country:CA");
  });

  test("asks for a language where the text gives none", () => {
    expect(() => reader.readSync({ text: "12345 67890" })).toThrow(/language/);
  });
});
