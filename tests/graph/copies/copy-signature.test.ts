import { describe, expect, test } from "@jest/globals";
import {
  COPY_SIMILARITY,
  copyBlocks,
  copySignature,
  copySimilarity,
} from "../../../graph/copies/copy-signature.ts";

const sentences = Array.from(
  { length: 20 },
  (_, at) =>
    `Satz ${at}: Die Delegation aus Land ${at * 7} sprach über Vorhaben ${at * 13} und reiste am Tag ${at} ab.`,
);
const text = sentences.join(" ");
const similarity = (a: string, b: string) => copySimilarity(copySignature(a), copySignature(b));
const meet = (a: string, b: string) => {
  const keys = new Set(copyBlocks(copySignature(a)));
  return copyBlocks(copySignature(b)).some((key) => keys.has(key));
};

describe("copySignature()", () => {
  test.each([
    ["the same text", text],
    ["another case and other spaces", text.toUpperCase().replace(/ /g, "\n ")],
    ["an agency's mark in front", `Berlin (dpa) – ${text}`],
    ["the last two sentences cut", sentences.slice(0, -2).join(" ")],
    [
      "one sentence changed",
      text.replace(sentences[4] as string, "Etwas ganz anderes geschah dort."),
    ],
  ])("finds a copy with %s", (_, copy) => {
    expect(similarity(text, copy)).toBeGreaterThanOrEqual(COPY_SIMILARITY);
    expect(meet(text, copy)).toBe(true);
  });

  test.each([
    [
      "a text on other things",
      "Der Verein gewann am Samstag das Heimspiel mit zwei zu null Toren.",
    ],
    [
      "a text of which it holds a quarter",
      [...sentences.slice(0, 5), text.replace(/\w+/g, "x")].join(" "),
    ],
    ["nothing", ""],
  ])("does not take %s for a copy", (_, other) => {
    expect(similarity(text, other)).toBeLessThan(COPY_SIMILARITY);
  });

  test("is the same on every machine", () => {
    expect(copySignature("Ein kurzer Satz aus sechs Wörtern.").slice(0, 3)).toMatchInlineSnapshot(`
[
  1224500081,
  1291683750,
  1798626778,
]
`);
  });
});
