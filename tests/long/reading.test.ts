import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { createReader } from "../../ingest/read-article.ts";
import { expectGrounded } from "../ingest/expect-grounded.ts";
import { hostileArticles } from "../ingest/hostile-articles.ts";

jest.setTimeout(3_600_000);

const PARAGRAPH = `Außenminister Jon Dahl unterzeichnete in Bergen mit Premierminister Paul Roy ein Abkommen über Fischfang.
Präsidentin Anna Berg (Norwegen) traf den kanadischen Premier. „Wir sind froh“, sagte Berg. Der Minister
sprach für beide Länder. Nach Angaben des norwegischen Außenministeriums umfasst die Vereinbarung Forschung.\n\n`;

describe.each(["tagger", "rules"] as const)("with the recogniser %s", (recogniser) => {
  test("10,000 hostile articles are read, and every offset reproduces its text", async () => {
    const reader = await createReader({ recogniser });
    fc.assert(
      fc.property(hostileArticles, fc.constantFrom("de", "en", "fr"), (text, language) => {
        expectGrounded(reader.readSync({ text, metadata: { language } }), text);
      }),
      { numRuns: 10_000 },
    );
  });

  test("an article ten times as long takes about ten times as long, and ten megabytes end", async () => {
    const reader = await createReader({ recogniser });
    const read = (megabytes: number) => {
      const text = PARAGRAPH.repeat((megabytes * 1e6) / PARAGRAPH.length);
      const start = process.cpuUsage();
      const { coverage } = reader.readSync({ text, metadata: { language: "de" } });
      const { user, system } = process.cpuUsage(start);
      return { seconds: (user + system) / 1e6, skipped: coverage.skipped };
    };
    read(0.1);
    const short = read(0.1);
    const long = read(1);
    expect(long.seconds).toBeLessThan(20 * short.seconds);
    const longest = read(10);
    expect(longest.skipped.join()).toMatch(/sentences after the first/);
    expect(longest.seconds).toBeLessThan(40 * long.seconds);
  });
});
