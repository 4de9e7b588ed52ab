import { describe, expect, test } from "@jest/globals";
import { compareEvaluations } from "../../../ingest/evaluation/compare-evaluations.ts";
import { evaluate } from "../../../ingest/evaluation/evaluate.ts";
import { type GoldArticle, GoldFile } from "../../../ingest/evaluation/gold-article.ts";
import type { Prediction } from "../../../ingest/evaluation/prediction.ts";
import { escapeHtml } from "../../../ingest/evaluation/report/html.ts";
import { htmlReport } from "../../../ingest/evaluation/report/html-report.ts";
import { scoreArticle } from "../../../ingest/evaluation/score-article.ts";
import { syntheticGold } from "./synthetic-gold.ts";

const gold: GoldArticle = {
  ...GoldFile.parse(syntheticGold["refusal.json"]),
  title: `<script>alert("x")</script>`,
  file: "refusal.json",
  text: syntheticGold["refusal.json"].text,
};

const prediction: Prediction = {
  article: { text: gold.text },
  entities: [
    {
      id: "a",
      type: "Country",
      name: "Chile",
      countryCode: "CL",
      mentions: [{ start: 0, end: 5 }],
    },
    { id: "b", type: "Official", name: `"><img src=x>`, mentions: [{ start: 6, end: 13 }] },
  ],
  facts: [],
};

const score = scoreArticle(gold, prediction);
const evaluation = evaluate([score]);
const page = htmlReport({
  title: "Reading of <gold>",
  evaluation,
  readings: [{ gold, prediction, score }],
});

describe("htmlReport()", () => {
  test("shows gold and predicted marks of the same text", () => {
    expect(page).toContain(`<mark class="type-Country" title="Country: Chile">Chile</mark>`);
    expect(page).toContain(
      `<mark class="type-Agreement missed" title="missed: Agreement: Copper Pact">Copper Pact</mark>`,
    );
    expect(page).toContain(`<mark class="type-Official wrong"`);
  });

  test("lists what was missed", () => {
    expect(page).toContain("Chile → Copper Pact (denied)");
  });

  test("escapes every text and needs nothing from elsewhere", () => {
    expect(page).not.toContain("<script");
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/<(a|link|iframe|object|base)\b/);
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain("default-src 'none'");
  });
});

test("escapeHtml() escapes mark-up and replaces controls", () => {
  expect(escapeHtml(`<a b='c' d="e">&\u0000\uD800`)).toBe(
    "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;\uFFFD\uFFFD",
  );
});

test("compareEvaluations() finds what changed, what is mended and what is new", () => {
  const worse = evaluate([scoreArticle(gold, { entities: [], facts: [] })]);
  const { rows, mended, broken } = compareEvaluations(evaluation, worse);
  expect(rows.map(({ type }) => type)).toEqual(["Country", "Official", "entities"]);
  expect(mended.map(({ what }) => what)).toEqual([`"><img src=x>`]);
  expect(broken.map(({ what }) => what)).toEqual(["Chile"]);
  expect(compareEvaluations(worse, worse)).toEqual({ rows: [], mended: [], broken: [] });
});
