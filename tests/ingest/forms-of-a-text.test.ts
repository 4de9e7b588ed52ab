import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createReader } from "../../ingest/read-article.ts";
import { decodeText } from "../../ingest/sources/decode-text.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");
const sample = (name: string) =>
  readFileSync(path.join(samples, name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
const TEXT = sample("de-aserbaidschan-israel-ki.txt");

const reader = await createReader({ recogniser: "rules" });

/** Ids of all that a text says, which must not depend on its form; every offset is checked. */
function said(text: string, language = "de") {
  const { article, entities, facts, statements } = reader.readSync({
    text,
    metadata: { language, publishedAt: "2026-02-02" },
  });
  for (const { evidence } of facts) {
    for (const { start, end, sentence } of evidence) {
      expect(article.text.slice(start, end)).toBe(sentence);
    }
  }
  return {
    entities: entities.map(({ id, name }) => `${id} ${name}`).sort(),
    facts: facts.map(({ from, type, to, status }) => [from, type, to, status].join(" ")).sort(),
    statements: statements.map(({ by, direct }) => `${by} ${direct}`).sort(),
  };
}

describe("a text says the same", () => {
  const expected = said(TEXT);

  test("as it is", () => {
    expect(expected.entities.length).toBeGreaterThan(8);
    expect(expected.facts.length).toBeGreaterThan(8);
  });

  test.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
    ["LS", "\u2028"],
    ["PS", "\u2029"],
  ])("I15 with %s for newlines", (_, newline) => {
    expect(said(TEXT.replaceAll("\n", newline))).toEqual(expected);
  });

  test("I15 with newlines of several kinds", () => {
    const kinds = ["\n", "\r\n", "\u2028"];
    let at = 0;
    expect(said(TEXT.replace(/\n\n/g, () => kinds[at++ % 3]!.repeat(2)))).toEqual(expected);
  });

  test("I7 after a byte order mark, with offsets into what is stored", async () => {
    const decoded = await decodeText(Buffer.from(`\ufeff${TEXT}`), "article.txt");
    expect(said(decoded)).toEqual(expected);
  });

  test("I12 in decomposed letters (NFD)", () => {
    expect(TEXT.normalize("NFD")).not.toBe(TEXT);
    expect(said(TEXT.normalize("NFD"))).toEqual(expected);
  });

  test("I11 with soft hyphens and zero-width marks inside words, names among them", () => {
    const inside = [...TEXT.matchAll(/(?<=\p{L})(?=\p{Ll})/gu)].map(({ index }) => index);
    const mark = fc.constantFrom("\u00ad", "\u200b", "\u2060", "\ufeff");
    fc.assert(
      fc.property(fc.subarray(inside, { maxLength: 25 }), mark, (places, invisible) => {
        let text = TEXT;
        for (const at of places.toSorted((a, b) => b - a)) {
          text = text.slice(0, at) + invisible + text.slice(at);
        }
        expect(said(text)).toEqual(expected);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test("I14 with lone surrogates, which become U+FFFD before anything is hashed", () => {
    const text = `${TEXT}\n\nEin Zeichen \ud83d fehlt.`;
    const read = (raw: string) => reader.readSync({ text: raw, metadata: { language: "de" } });
    expect(read(text).article.text).toBe(text.toWellFormed());
    expect(read(text).article.id).toBe(read(text.toWellFormed()).article.id);
    expect(said(text)).toEqual(expected);
  });
});

describe("I20 a text of nothing but boilerplate says nothing", () => {
  test.each([
    ["de", "Related Post"],
    ["de", "Lesen Sie auch: Norwegen und Island unterzeichnen ein Abkommen über Häfen"],
    ["de", "Mehr zum Thema: Israel und die Türkei schließen Vertrag"],
    ["de", "Alle Rechte vorbehalten."],
    ["de", "Diesen Artikel teilen"],
    ["de", "Abonnieren Sie unseren Newsletter und verpassen Sie nichts!"],
    ["de", "Wir verwenden Cookies, um Ihnen Inhalte aus Deutschland und Frankreich zu zeigen."],
    ["en", "Related Posts"],
    ["en", "Read more: Norway and Iceland sign an agreement on harbours"],
    ["en", "Also read: Israel and Turkey sign treaty"],
    ["en", "Advertisement"],
    ["en", "Share this"],
    ["en", "We use cookies to improve your experience. Learn more here."],
    ["en", "(Reporting by A. Brown in London; Editing by B. Smith)"],
    ["en", "Copyright 2026 Northern News"],
    ["en", "Sign up for our newsletter on Germany and France"],
    ["en", "Follow us on Twitter"],
  ])("%s: %s", (language, line) => {
    expect(said(line, language)).toEqual({ entities: [], facts: [], statements: [] });
  });
});
