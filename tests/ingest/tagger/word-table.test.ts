import { describe, expect, test } from "@jest/globals";
import { ABSENT, buildWordTable, lookUp } from "../../../ingest/tagger/word-table.ts";

const words = Array.from({ length: 5000 }, (_, i) => `word${i}`);

describe.each([8, 16] as const)("a word table with %d-bit fingerprints", (bits) => {
  const table = buildWordTable(
    words.map((word, i) => [word, i]),
    bits,
  );

  test("finds the value of nearly every word", () => {
    const found = words.filter((word, i) => lookUp(table, word) === i).length;
    expect(found / words.length).toBeGreaterThan(bits === 8 ? 0.99 : 0.999);
  });

  test("seldom finds a word that is not in it", () => {
    const others = Array.from({ length: 20_000 }, (_, i) => `other${i}`);
    const found = others.filter((word) => lookUp(table, word) !== ABSENT).length;
    expect(found / others.length).toBeLessThan(bits === 8 ? 0.01 : 0.0005);
  });
});

test("buildWordTable() keeps the first value of a word", () => {
  const table = buildWordTable(
    [
      ["Oslo", 7],
      ["Oslo", 9],
    ],
    16,
  );
  expect(lookUp(table, "Oslo")).toBe(7);
  expect(lookUp(table, "Bergen")).toBe(ABSENT);
});
