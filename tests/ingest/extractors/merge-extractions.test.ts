import { describe, expect, test } from "@jest/globals";
import type { Extraction, Extractor } from "../../../ingest/extractors/extractor.ts";
import { mergeExtractions } from "../../../ingest/extractors/merge-extractions.ts";
import { createReader } from "../../../ingest/read-article.ts";
import { DocumentGraph } from "../../../schema/document-graph.ts";
import { ExtractionError } from "../../../schema/errors.ts";
import type { Fact } from "../../../schema/fact.ts";
import { documentGraph } from "../../helpers/document-graph.ts";

const graph = documentGraph("A pact", (article) => {
  const norway = article.country("NO", "Norway");
  const ghana = article.country("GH", "Ghana");
  const pact = article.entity("Agreement", "Harbour Pact");
  article.fact(norway, "SIGNED", pact, { confidence: 0.8, status: "planned" });
  article.fact(ghana, "SIGNED", pact, { confidence: 0.9 });
});
const [first] = graph.facts as [Fact];

/** The same fact as another extractor found it. */
const again = (more: Partial<Fact> = {}): Fact => ({
  ...first,
  confidence: 0.7,
  ...more,
  evidence: (more.evidence ?? first.evidence).map((item) => ({
    ...item,
    rule: "test-model",
    extractor: "llm@1",
  })),
});
const merge = (...facts: Fact[]) =>
  DocumentGraph.parse(mergeExtractions(graph, { entities: [], facts } satisfies Extraction));

test("a fact that both found keeps both as evidence and gains confidence", () => {
  const merged = merge(again());
  expect(merged.facts).toHaveLength(graph.facts.length);
  const fact = merged.facts.find(
    ({ from, status }) => from === first.from && status === first.status,
  )!;
  expect(fact.confidence).toBeCloseTo(1 - (1 - first.confidence) * 0.3, 3);
  expect(fact.evidence.map(({ extractor }) => extractor).sort()).toEqual(
    [first.evidence[0]!.extractor, "llm@1"].sort(),
  );
});

test("merging twice adds no evidence twice", () => {
  const once = mergeExtractions(graph, { entities: [], facts: [again()] });
  const twice = mergeExtractions(once, { entities: [], facts: [again()] });
  expect(twice.facts.map(({ evidence }) => evidence.length)).toEqual(
    once.facts.map(({ evidence }) => evidence.length),
  );
});

test("another status in the same sentence does not stand against the first reading", () => {
  const other = first.status === "planned" ? "happened" : "planned";
  const merged = merge(again({ status: other }));
  expect(merged.facts).toEqual(merge().facts);
  expect(merged.coverage.skipped).toEqual([
    "1 readings whose status contradicts an earlier extractor's",
  ]);
});

test.each<[string, Partial<Fact>]>([
  ["an unknown end", { to: "agreement:nowhere" }],
  ["a direction the ontology has not", { from: first.to, to: first.from }],
  [
    "a sentence that the article has not",
    { evidence: [{ ...first.evidence[0]!, sentence: "Norway signed everything." }] },
  ],
])("a fact with %s is left out", (_, change) => {
  expect(merge(again(change)).facts).toEqual(merge().facts);
});

test("the order of what an extractor returns makes no difference", () => {
  const more = graph.facts.map((fact) => ({ ...fact, evidence: again(fact).evidence }));
  expect(merge(...more)).toEqual(merge(...[...more].reverse()));
});

test("entities that both found have all mentions once", () => {
  const entity = graph.entities.find(({ type }) => type === "Agreement")!;
  const added = { ...entity, name: "Other", mentions: [...entity.mentions, { start: 0, end: 1 }] };
  const merged = mergeExtractions(graph, { entities: [added], facts: [] });
  const joined = merged.entities.find(({ id }) => id === entity.id)!;
  expect(joined.name).toBe(entity.name);
  expect(joined.mentions).toHaveLength(new Set(added.mentions.map(({ start }) => start)).size);
});

describe("a reader with a further extractor", () => {
  const text = "Norway and Ghana signed a trade agreement in Accra on Monday.";
  const failing = (error: Error): Extractor => ({
    name: "faulty@1",
    extract: () => Promise.reject(error),
  });

  test("keeps what the rules read where the extractor fails, and says so", async () => {
    const extractors = [failing(new ExtractionError("the model is asleep"))];
    const reader = await createReader({ recogniser: "rules", extractors });
    const read = await reader.read({ text, metadata: { language: "en" } });
    const alone = reader.readSync({ text, metadata: { language: "en" } });
    expect(read.facts).toEqual(alone.facts);
    expect(alone.facts.length).toBeGreaterThan(0);
    expect(read.coverage.skipped).toEqual(["faulty@1: the model is asleep"]);
  });

  test("does not hide an error of the program", async () => {
    const reader = await createReader({ extractors: [failing(new TypeError("bug"))] });
    await expect(reader.read({ text, metadata: { language: "en" } })).rejects.toThrow("bug");
  });
});
