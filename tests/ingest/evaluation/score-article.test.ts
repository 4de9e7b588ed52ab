import { describe, expect, test } from "@jest/globals";
import { evaluate } from "../../../ingest/evaluation/evaluate.ts";
import { type GoldArticle, GoldFile } from "../../../ingest/evaluation/gold-article.ts";
import type { Prediction } from "../../../ingest/evaluation/prediction.ts";
import { scoreArticle } from "../../../ingest/evaluation/score-article.ts";
import { syntheticGold } from "./synthetic-gold.ts";

type Name = keyof typeof syntheticGold;
const gold = (file: Name): GoldArticle => ({
  ...GoldFile.parse(syntheticGold[file]),
  file,
  text: syntheticGold[file].text,
});

/** The gold itself as a prediction. */
const perfect = (file: Name): Prediction => ({
  article: { text: gold(file).text, partner: "Nordpresse" },
  entities: gold(file).entities,
  facts: gold(file).relations.map(({ type, from, to, status }) => ({ type, from, to, status })),
});

const score = (file: Name, prediction: Prediction | undefined) =>
  scoreArticle(gold(file), prediction);

describe("scoreArticle()", () => {
  test("finds nothing wrong with the gold itself", () => {
    const { errors, checks } = score("harbour.json", perfect("harbour.json"));
    expect({ errors, checks }).toEqual({ errors: [], checks: [] });
  });

  test("counts an overlapping mention as right but not as strictly right", () => {
    const prediction = perfect("harbour.json");
    const at = gold("harbour.json").text.indexOf("Ministerin Mira Holm");
    const entities = prediction.entities.map((entity) =>
      entity.id === "holm"
        ? {
            id: "holm",
            type: "Official",
            name: "Ministerin Mira Holm",
            mentions: [{ start: at + 4, end: at + 20 }],
          }
        : entity,
    );
    const { counts } = score("harbour.json", { ...prediction, entities });
    expect(counts.Official).toEqual({ gold: 1, predicted: 1, right: 1, strict: 0 });
  });

  test("neither owes nor counts a deal that is only negotiated", () => {
    expect(score("harbour.json", perfect("harbour.json")).counts.SIGNED).toEqual({
      gold: 2,
      predicted: 2,
      right: 2,
      strict: 2,
    });
  });

  test("reports a denied signing read as happened in a negative article", () => {
    const prediction = perfect("refusal.json");
    const facts = prediction.facts.map((fact) => ({ ...fact, status: "happened" }));
    const result = score("refusal.json", { ...prediction, facts });
    expect(result).toMatchObject({
      statusSeen: 2,
      statusRight: 0,
      falseHappened: 2,
      falseInNegative: 2,
    });
    expect(
      result.errors.map(({ kind, type, what, confusion }) => [kind, type, what, confusion]),
    ).toEqual([
      ["wrong", "SIGNED", "Chile → Copper Pact (happened)", "gold says denied"],
      ["missed", "SIGNED", "Chile → Copper Pact (denied)", undefined],
      ["wrong", "ATTENDED", "Ana Prado → Lima Summit (happened)", "gold says denied"],
      ["missed", "ATTENDED", "Ana Prado → Lima Summit (denied)", undefined],
    ]);
  });

  test.each([
    ["another type", { type: "ATTENDED", from: "no", to: "treaty" }, "gold says SIGNED"],
    [
      "the other direction",
      { type: "COVERS", from: "fishing", to: "treaty" },
      "gold says COVERS the other way round",
    ],
    ["an unknown end", { type: "SIGNED", from: "no", to: "somewhere" }, "to: not in the gold"],
  ])("names %s as the confusion", (_, fact, confusion) => {
    const prediction = perfect("harbour.json");
    const { errors } = score("harbour.json", { ...prediction, facts: [...prediction.facts, fact] });
    expect(errors).toEqual([
      expect.objectContaining({ kind: "wrong", type: fact.type, confusion }),
    ]);
  });

  test("says as what a missed entity was read", () => {
    const prediction = perfect("refusal.json");
    const start = gold("refusal.json").text.indexOf("Mining Board");
    const entities = prediction.entities.map((entity) =>
      entity.id === "board"
        ? { ...entity, type: "Official", mentions: [{ start, end: start + 12 }] }
        : entity,
    );
    expect(score("refusal.json", { ...prediction, entities }).errors).toContainEqual({
      file: "refusal.json",
      kind: "missed",
      type: "Institution",
      what: "Mining Board",
      confusion: "read as Official Mining Board",
    });
  });

  test("counts offsets that do not reproduce their sentence", () => {
    const prediction = perfect("harbour.json");
    const facts = prediction.facts.map((fact) => ({
      ...fact,
      evidence: [{ start: 1, end: 9, sentence: "Norwegen" }],
    }));
    expect(score("harbour.json", { ...prediction, facts }).offsetsWrong).toBe(6);
  });

  test("checks partner and words that must be no entity", () => {
    const prediction = perfect("harbour.json");
    const entities = [
      ...prediction.entities,
      { id: "x", type: "Official", name: "die Ministerin" },
    ];
    expect(score("harbour.json", { ...prediction, article: {}, entities }).checks).toEqual([
      "partner is missing, not Nordpresse",
      '"die Ministerin" became a node (Official)',
    ]);
  });

  test.each([
    ["the same words", { by: "holm", direct: true }, 0, 1],
    ["another speaker", { by: "no", direct: true }, 0, 0],
    ["indirect speech", { by: "holm", direct: false }, 0, 0],
    ["words elsewhere", { by: "holm", direct: true }, 40, 0],
  ])("statement with %s", (_, statement, shift, right) => {
    const start = gold("harbour.json").text.indexOf("Das Meer") - shift;
    const statements = [{ ...statement, start, end: start + 22 }];
    const result = evaluate([score("harbour.json", { ...perfect("harbour.json"), statements })]);
    expect(result.statements).toMatchObject({ gold: 1, predicted: 1, right });
  });
});

test("evaluate() adds articles up and counts a missing prediction as nothing found", () => {
  const result = evaluate([
    score("harbour.json", perfect("harbour.json")),
    score("refusal.json", undefined),
  ]);
  expect(result).toMatchObject({
    articles: 2,
    missing: 1,
    statusAccuracy: 1,
    facts: { gold: 7, predicted: 5, right: 5, precision: 1, recall: 5 / 7 },
    entities: { gold: 11, predicted: 6, right: 6 },
  });
});
