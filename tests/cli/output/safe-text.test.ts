import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatValue } from "../../../cli/output/format-value.ts";
import { highlight } from "../../../cli/output/highlight.ts";
import { safeJson, safeLine, safeText, shorten } from "../../../cli/output/safe-text.ts";

describe("safeText()", () => {
  test.each([
    ["\u001B[31mred", "␛[31mred"],
    ["bell\u0007", "bell␇"],
    ["\u009B2J", "\uFFFD2J"],
    ["\u202Eevil", "\uFFFDevil"],
    ["\u2066x\u2069", "\uFFFDx\uFFFD"],
    ["a\r\nb\tc", "a\nb\tc"],
    ["\uD800", "\uFFFD"],
    ["Zürich – „Gipfel“ 🙂", "Zürich – „Gipfel“ 🙂"],
  ])("%j becomes %j", (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  test("leaves nothing that a terminal obeys, whatever the text", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(safeText(text)).not.toMatch(/(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(safeLine(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

test("safeJson() says the same without what a terminal obeys", () => {
  const value = { text: "\u009B31m\u202E\u001B]0;x\u0007 ü\n" };
  expect(JSON.parse(safeJson(value))).toEqual(value);
  expect(safeJson(value)).toBe('{"text":"\\u009b31m\\u202e\\u001b]0;x\\u0007 ü\\n"}');
});

test("shorten() counts code points", () => {
  expect(shorten("🙂🙂🙂", 3)).toBe("🙂🙂🙂");
  expect(shorten("🙂🙂🙂", 2)).toBe("🙂…");
});

describe("highlight()", () => {
  const style = (text: string) => `[${text}]`;

  test("marks spans and keeps the rest", () => {
    const spans = [
      { start: 5, end: 9, style },
      { start: 0, end: 4, style },
    ];
    expect(highlight("Mira Holm kam.", spans)).toBe("[Mira] [Holm] kam.");
  });

  test("shows the longer of two that overlap", () => {
    const spans = [
      { start: 0, end: 4, style },
      { start: 0, end: 9, style },
      { start: 5, end: 9, style },
    ];
    expect(highlight("Mira Holm kam.", spans)).toBe("[Mira Holm] kam.");
  });

  test("ignores a span that lies outside", () => {
    expect(highlight("Mira", [{ start: 2, end: 9, style }])).toBe("Mira");
  });
});

test.each([
  [null, "–"],
  [3.5, "3.5"],
  ["a\nb", "a b"],
  [["a", 1], "a, 1"],
  [{ a: "\u001B" }, '{"a":"\\u001b"}'],
  [
    { kind: "node", id: "country:NO", type: "Country", properties: { name: "Norwegen" } },
    "Country Norwegen",
  ],
  [
    {
      kind: "edge",
      id: "e",
      type: "SIGNED",
      from: "country:NO",
      to: "agreement:x",
      properties: {},
    },
    "country:NO SIGNED agreement:x",
  ],
])("formatValue(%j) is %j", (value, text) => {
  expect(formatValue(value)).toBe(text);
});
