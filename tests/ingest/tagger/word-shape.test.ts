import { describe, expect, test } from "@jest/globals";
import { normaliseWord } from "../../../ingest/tagger/normalise-word.ts";
import { longShape, shortShape, startsUpper } from "../../../ingest/tagger/word-shape.ts";

describe("shapes", () => {
  test.each([
    ["Müller-Lüdenscheidt", "Xx-Xx", "Xxx-Xx"],
    ["EU", "X", "XX"],
    ["NATO", "X", "XXX"],
    ["iPhone12", "xXxd", "xXxd"],
    ["3,5", "d,d", "d,d"],
    ["Łódź", "Xx", "Xxx"],
    ["Баку", "Xx", "Xxx"],
    ["東京", "x", "xx"],
    ["", "", ""],
  ])("%s → %s and %s", (word, short, long) => {
    expect(shortShape(word)).toBe(short);
    expect(longShape(word)).toBe(long);
  });
});

test.each([
  ["Öl", true],
  ["öl", false],
  ["1.", false],
  ["ß", false],
  ["", false],
])("startsUpper(%j) is %s", (word, expected) => {
  expect(startsUpper(word)).toBe(expected);
});

describe("normaliseWord()", () => {
  test.each([
    ["„", '"'],
    ["«", '"'],
    ["``", '"'],
    ["Mu\u0308ller", "Müller"],
    ["Ab\u00ADkommen", "Abkommen"],
    ["\u200BOslo\u200F", "Oslo"],
    ["O’Neill", "O'Neill"],
    ["EU‑Rat", "EU-Rat"],
    ["Straße", "Straße"],
    ["–", "–"],
  ])("%j → %j", (word, expected) => {
    expect(normaliseWord(word)).toBe(expected);
  });
});
