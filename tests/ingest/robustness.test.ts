import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createReader } from "../../ingest/read-article.ts";
import { DocumentGraph } from "../../schema/document-graph.ts";

const reader = await createReader({ recogniser: "rules" });

const SENTENCES = [
  "Norwegen und Kanada haben in Bergen ein Fischereiabkommen über Kabeljau unterzeichnet.",
  "Präsidentin Anna Berg (Norwegen) traf den kanadischen Premier Paul Roy, der das Abkommen lobte.",
  "„Wir sind froh“, sagte Berg. „Es war ein gutes Treffen.“",
  "Nach Angaben des norwegischen Außenministeriums umfasst die Vereinbarung Forschung, Fang und Schutz.",
  "An dem Gipfel in Oslo nehmen weder Island noch die EU teil.",
  "Foreign Minister Anna Berg of Norway will sign the treaty in Ottawa, the government said.",
  "NATO-Generalsekretär Jon Dahl sagte seine Teilnahme am EU-Kanada-Gipfel ab.",
  "The agreement between Chile and Peru, signed in Lima, covers fishing and trade.",
];
const NOISE = [
  "\u00ad",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\n\n",
  "\t",
  " - ",
  "„",
  "“",
  "»",
  '"',
  "(",
  ")",
  ",",
  ";",
  ".",
  "–",
  "e\u0301",
  "𝔄",
  "🙂",
  "A",
  "\ud800",
  "‘s",
  "1.",
  "§",
  "|",
  "UND",
  "US-",
  "-",
];

/** Own sentences shuffled, with noise put in and pieces cut out. */
const mutated = fc
  .tuple(
    fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }),
    fc.array(fc.record({ at: fc.nat(700), noise: fc.constantFrom(...NOISE), cut: fc.nat(6) }), {
      maxLength: 14,
    }),
  )
  .map(([sentences, edits]) => {
    let text = sentences.join(" ");
    for (const { at, noise, cut } of edits) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + noise + text.slice(place + cut);
    }
    return text.toWellFormed();
  });

describe("readSync()", () => {
  test("reads any text without failing, and every offset reproduces its text", () => {
    fc.assert(
      fc.property(
        fc.oneof(mutated, fc.string({ unit: "binary", maxLength: 300 })),
        fc.constantFrom("de", "en"),
        (raw, language) => {
          const text = raw.toWellFormed();
          const graph = DocumentGraph.parse(reader.readSync({ text, metadata: { language } }));
          for (const { aliases, mentions } of graph.entities) {
            for (const { end } of mentions) expect(end).toBeLessThanOrEqual(text.length);
            for (const alias of aliases) expect(text).toContain(alias);
          }
          for (const { start, end, text: said } of graph.statements) {
            expect(text.slice(start, end)).toBe(said);
          }
          for (const { evidence } of graph.facts) {
            for (const { start, end, triggers } of evidence) {
              for (const trigger of triggers) {
                expect(trigger.start).toBeGreaterThanOrEqual(start);
                expect(trigger.end).toBeLessThanOrEqual(end);
              }
            }
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  test("gives the same graph for the same text", () => {
    const text = SENTENCES.slice(0, 5).join(" ");
    const read = () => JSON.stringify(reader.readSync({ text, metadata: { language: "de" } }));
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
