import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sentenceRules } from "../../../ingest/languages/de/abbreviations.ts";
import { dateWords } from "../../../ingest/languages/de/date-words.ts";
import { spanPhrases } from "../../../ingest/languages/de/span-phrases.ts";
import { detectLanguage } from "../../../ingest/stages/detect-language.ts";
import { markSpans } from "../../../ingest/stages/mark-spans.ts";
import { visibleForm } from "../../../ingest/stages/normalise-for-matching.ts";
import { resolveDates } from "../../../ingest/stages/resolve-dates.ts";
import { splitSentences } from "../../../ingest/stages/split-sentences.ts";

const TEXT = [
  "Zwei Länder schließen Vertrag",
  "Zürich (dpa) – Am 3. März 2026 kam Dr. Müller für Österreich. Über Nacht blieb er, z. B. in Köln.",
  "Für übermorgen ist „ein Gespräch“ geplant. Früher ging es nicht.",
  "Ähnliche Beiträge",
].join("\n\n");

/** What the stages find, as text in one form, so that forms of the same text can be compared. */
function found(text: string) {
  const { spans, partner } = markSpans(text, spanPhrases);
  const visible = ({ start, end }: { start: number; end: number }) =>
    visibleForm(text.slice(start, end)).replace(/[\s\u2028]+/g, " ");
  const body = { start: 0, end: text.length };
  return {
    language: detectLanguage(text),
    partner,
    spans: spans.map((span) => `${span.kind}: ${visible(span)}`),
    sentences: splitSentences(text, spans, sentenceRules).map(({ span }) => visible(span)),
    dates: resolveDates(text, body, dateWords, "2026-03-04").map(({ span, date }) => [
      visible(span),
      date,
    ]),
  };
}

describe("the text stages", () => {
  const expected = found(TEXT);

  test("find everything in the plain text", () => {
    expect(expected.language).toBe("de");
    expect(expected.partner).toBe("dpa");
    expect(expected.spans.map((span) => span.split(":")[0])).toEqual([
      "title",
      "dateline",
      "body",
      "quotation",
      "boilerplate",
    ]);
    expect(expected.sentences).toHaveLength(6);
    expect(expected.dates.map(([, date]) => date)).toEqual(["2026-03-03", "2026-03-06"]);
  });

  test("I12 find the same in decomposed letters (NFD)", () => {
    expect(TEXT.normalize("NFD")).not.toBe(TEXT);
    expect(found(TEXT.normalize("NFD"))).toEqual(expected);
  });

  test("I11 find the same with soft hyphens and zero-width marks inside words", () => {
    const inside = [...TEXT.matchAll(/(?<=[a-zäöü])(?=[a-zäöü])/g)].map(({ index }) => index);
    const mark = fc.constantFrom("\u00ad", "\u200b", "\u2060");
    fc.assert(
      fc.property(fc.subarray(inside, { maxLength: 6 }), mark, (places, invisible) => {
        let text = TEXT;
        for (const at of places.toSorted((a, b) => b - a)) {
          text = text.slice(0, at) + invisible + text.slice(at);
        }
        expect(found(text)).toEqual(expected);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test.each(["\r\n", "\r", "\u2028"])("I15 find the same with %j for a newline", (newline) => {
    expect(found(TEXT.replaceAll("\n", newline))).toEqual(expected);
  });
});
