import { describe, expect, test } from "@jest/globals";
import type { Prediction } from "../../ingest/evaluation/prediction.ts";
import type { Construction } from "./construction.ts";
import { isSameEnd, scoreConstruction } from "./score-construction.ts";

const country = (name: string, countryCode: string) => ({
  type: "Country" as const,
  name,
  countryCode,
});
const treaty = { type: "Agreement" as const, name: "Grenzvertrag" };
const construction: Construction = {
  id: "x",
  group: "negation",
  text: "Chile unterschrieb den Grenzvertrag, Peru nicht; Bolivien verhandelt noch.",
  facts: [
    {
      type: "SIGNED",
      from: country("Chile", "CL"),
      to: treaty,
      status: "happened",
      mode: "signed",
    },
    { type: "SIGNED", from: country("Peru", "PE"), to: treaty, status: "denied", mode: "signed" },
    {
      type: "SIGNED",
      from: country("Bolivien", "BO"),
      to: treaty,
      status: "planned",
      mode: "negotiated",
    },
  ],
};

const read = (...facts: readonly (readonly [code: string, status: string])[]): Prediction => ({
  entities: [
    ...["CL", "PE", "BO", "AR"].map((code) => ({ ...country(code, code), id: code })),
    { id: "treaty", ...treaty },
  ],
  facts: facts.map(([from, status]) => ({ type: "SIGNED", from, to: "treaty", status })),
});

describe("scoreConstruction", () => {
  test("counts a complete reading as found and right", () => {
    expect(
      scoreConstruction(construction, read(["CL", "happened"], ["PE", "denied"])),
    ).toMatchObject({
      owed: 2,
      found: 2,
      predicted: 2,
      statusRight: 2,
      missed: [],
      wrong: [],
    });
  });

  test("neither owes nor forbids a negotiated signature", () => {
    const score = scoreConstruction(construction, read(["BO", "planned"]));
    expect(score).toMatchObject({ owed: 2, found: 0, predicted: 0, wrong: [], wrongStatus: [] });
  });

  test("names what is missed, wrong, or made up from a denial", () => {
    const score = scoreConstruction(construction, read(["PE", "happened"], ["AR", "happened"]));
    expect(score.missed).toEqual(["SIGNED Chile → Grenzvertrag (happened)"]);
    expect(score.wrong).toEqual(["SIGNED AR → Grenzvertrag (happened)"]);
    expect(score.madeUp).toEqual(["SIGNED Peru → Grenzvertrag (denied)"]);
    expect(score).toMatchObject({ found: 1, statusRight: 0, predicted: 2 });
  });

  test("counts the same edge with a second status as wrong", () => {
    const score = scoreConstruction(construction, read(["PE", "happened"], ["PE", "denied"]));
    expect(score.wrong).toEqual(["SIGNED PE → Grenzvertrag (happened)"]);
    expect(score.statusRight).toBe(1);
  });
});

test.each([
  ["gemeinsamer Kauf von Impfstoffen", "gemeinsamen Kauf von Impfstoffen", true],
  ["Raumfahrt", "Zusammenarbeit in der Raumfahrt", true],
  ["Raumfahrt", "Zusammenarbeit in der Raumfahrt und vielen weiteren Feldern der Technik", false],
  ["Raumfahrt", "Schifffahrt", false],
])("a topic %j is %j: %s", (expected, name, same) => {
  expect(isSameEnd({ type: "Topic", name: expected }, { id: "t", type: "Topic", name })).toBe(same);
});
