import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { loadTagger } from "../../../ingest/tagger/load-tagger.ts";

const german = loadTagger("de")!;
const english = loadTagger("en")!;

const named = (tagger: typeof german, sentence: string) => {
  const words = sentence.split(" ");
  return tagger
    .tag([words])[0]!
    .map(({ start, end, label }) => `${label} ${words.slice(start, end).join(" ")}`);
};

describe("loadTagger()", () => {
  test("names the model with its version", () => {
    expect(german.name).toMatch(/^pressgraph-de@\d/);
    expect(english.name).toMatch(/^pressgraph-en@\d/);
  });

  test("gives one and the same tagger each time", () => {
    expect(loadTagger("de")).toBe(german);
  });

  test.each(["fr", "", "../de", "constructor", "__proto__"])("has none for %j", (language) => {
    expect(loadTagger(language)).toBeUndefined();
  });
});

describe("German", () => {
  test.each([
    [
      "Außenministerin Ingrid Halvorsen traf ihren Amtskollegen Tomasz Wieczorek in Oslo .",
      ["PER Ingrid Halvorsen", "PER Tomasz Wieczorek", "LOC Oslo"],
    ],
    [
      "Die Europäische Union und Georgien unterzeichneten in Tiflis ein Abkommen .",
      ["ORG Europäische Union", "LOC Georgien", "LOC Tiflis"],
    ],
    [
      "Der kenianische Präsident sprach mit Vertretern der NATO .",
      ["LOCderiv kenianische", "ORG NATO"],
    ],
    ["Es regnete den ganzen Tag .", []],
  ])("%s", (sentence, expected) => {
    expect(named(german, sentence)).toEqual(expected);
  });

  test("still finds names where case is lost", () => {
    const sentence = "Georgien und Polen unterzeichneten in Warschau ein Abkommen über Energie .";
    const expected = ["Georgien", "Polen", "Warschau"];
    for (const spelt of [sentence.toUpperCase(), sentence.toLowerCase()]) {
      const words = spelt.split(" ");
      const [spans = []] = german.tag([words]);
      expect(spans.map(({ start }) => words[start]!.toLowerCase())).toEqual(
        expected.map((name) => name.toLowerCase()),
      );
    }
  });

  test("does not mind how quotation marks, letters and hyphens are typed", () => {
    const plain = 'Der Sprecher sagte : " Zürich und die EU-Kommission sind bereit . "';
    const odd = "Der Sprecher sagte : „ Zu\u0308rich und die EU‑Kommission sind be\u00ADreit . “";
    expect(german.tag([odd.split(" ")])).toEqual(german.tag([plain.split(" ")]));
  });
});

describe("English", () => {
  test.each([
    [
      "President Haruto Nakagawa will travel to Berlin next week .",
      ["PER Haruto Nakagawa", "LOC Berlin"],
    ],
    ["It rained all day .", []],
  ])("%s", (sentence, expected) => {
    expect(named(english, sentence)).toEqual(expected);
  });
});

describe.each([
  ["German", german],
  ["English", english],
])("%s, whatever the words", (_, tagger) => {
  const oddWord = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "",
      "\0",
      "🤝",
      "🇩🇪",
      "\uD83D",
      "ß",
      "İ",
      "ﬁ",
      "-",
      "--",
      "'s",
      '"',
      "__proto__",
    ),
    fc.constantFrom("Oslo", "Frau", "Halvorsen", "der", "GmbH", "1,5", "u.a.", "x".repeat(5000)),
  );
  const article = fc.array(fc.array(oddWord, { maxLength: 30 }), { maxLength: 5 });

  test("spans lie in their sentence, in order, apart, with a probability; every run alike", () => {
    fc.assert(
      fc.property(article, (sentences) => {
        const tagged = tagger.tag(sentences);
        expect(tagged).toHaveLength(sentences.length);
        for (const [i, spans] of tagged.entries()) {
          let last = 0;
          for (const { start, end, confidence } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(sentences[i]!.length);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            last = end;
          }
        }
        expect(tagger.tag(sentences)).toEqual(tagged);
      }),
      { numRuns: 100 },
    );
  });

  test("a sentence of 50,000 words takes about as long as many short ones", () => {
    const words = Array.from({ length: 50_000 }, (_, i) =>
      i % 7 === 0 ? "Oslo" : `Wort${i % 900}`,
    );
    const started = performance.now();
    const [spans = []] = tagger.tag([words]);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(spans.at(-1)?.end ?? 0).toBeLessThanOrEqual(words.length);
  });
});
