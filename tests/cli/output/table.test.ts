import { describe, expect, test } from "@jest/globals";
import stringWidth from "string-width";
import { renderTable } from "../../../cli/output/table.ts";

const heading = (text: string) => text.toUpperCase();
const long =
  "Die Ministerinnen unterzeichneten nach langen Verhandlungen das Abkommen über Fischerei";

describe("renderTable()", () => {
  test("aligns columns under their headings", () => {
    const columns = [{ head: "name" }, { head: "n", align: "right" as const }];
    const table = renderTable(
      columns,
      [
        ["Norwegen", "12"],
        ["Åland", "3"],
      ],
      { width: 80, heading },
    );
    expect(table).toBe(["NAME       N", "Norwegen  12", "Åland      3"].join("\n"));
  });

  test("counts wide characters as two columns", () => {
    const table = renderTable(
      [{ head: "" }, { head: "" }],
      [
        ["東京", "x"],
        ["abcd", "y"],
      ],
      {
        width: 80,
        heading,
      },
    );
    expect(table).toBe("東京  x\nabcd  y");
  });

  test.each([80, 100, 120])("stays within %d columns and keeps every word", (width) => {
    const columns = [
      { head: "type" },
      { head: "sentence", grows: true },
      { head: "to", grows: true },
    ];
    const table = renderTable(
      columns,
      [
        ["SIGNED", long, long],
        ["ATTENDED", "x", "y"],
      ],
      {
        width,
        heading,
      },
    );
    for (const line of table.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    for (const word of long.split(" ")) expect(table.split(word).length - 1).toBe(2);
  });

  test("breaks a word that is too long instead of cutting it", () => {
    const word = "x".repeat(300);
    const table = renderTable([{ head: "id", grows: true }], [[word]], { width: 80, heading });
    expect(table.replace(/[^x]/g, "")).toBe(word);
  });

  test("puts prose that would be squeezed on lines of its own below its row", () => {
    const columns = ["official", "fact", "object", "status", "sentence"].map((head) => ({
      head,
      grows: true,
    }));
    const rows = [
      ["Mira Holm", "SIGNED", "Fischereiabkommen", "happened", long],
      ["Jon Dahl", "ATTENDED", "Gipfeltreffen in Bergen", "planned", ""],
    ];
    expect(renderTable(columns, rows, { width: 80, heading })).toBe(
      [
        "OFFICIAL   FACT      OBJECT                   STATUS",
        "  SENTENCE",
        "Mira Holm  SIGNED    Fischereiabkommen        happened",
        "  Die Ministerinnen unterzeichneten nach langen Verhandlungen das Abkommen über",
        "  Fischerei",
        "Jon Dahl   ATTENDED  Gipfeltreffen in Bergen  planned",
      ].join("\n"),
    );
  });
});
