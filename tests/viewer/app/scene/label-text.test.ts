import { describe, expect, test } from "@jest/globals";
import { labelLines, labelText } from "../../../../viewer/app/scene/label-text.ts";

describe("labels", () => {
  test("V5: a megabyte of text or marks is cut at 80 code points", () => {
    for (const name of ["x".repeat(1_000_000), "𝄞".repeat(5000), `a${"\u0301".repeat(10_000)}`]) {
      expect([...labelText(name)].length).toBeLessThanOrEqual(80);
    }
    expect(labelText(`a${"\u0301".repeat(10_000)}b`.slice(0, 500)).length).toBeLessThan(10);
  });

  test.each([
    ["line breaks and controls", "one\n\ttwo\u0000", "one two"],
    ["direction overrides", "abc\u202Egnp.exe", "abc gnp.exe"],
    ["names stay as they are", "Åse Lindqvist", "Åse Lindqvist"],
  ])("%s", (_, name, expected) => {
    expect(labelText(name)).toBe(expected);
  });

  test("long names break into two lines between words", () => {
    expect(labelLines("Absichtserklärung über künstliche Intelligenz und Rechner")).toEqual([
      "Absichtserklärung über",
      "künstliche Intelligen…",
    ]);
    expect(labelLines("short")).toEqual(["short"]);
  });
});
