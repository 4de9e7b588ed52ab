import { describe, expect, test } from "@jest/globals";
import { canonicalJson } from "../../schema/canonical-json.ts";
import { DocumentGraph } from "../../schema/document-graph.ts";
import { EDGE_TYPE_NAMES, isAllowedEdge } from "../../schema/edge-types.ts";
import { graphHash } from "../../schema/graph-hash.ts";
import { NODE_TYPE_NAMES } from "../../schema/node-types.ts";

const text = "Peru und Chile haben ein Abkommen unterzeichnet.";
const sentence = { start: 0, end: text.length, sentence: text };
const minimal = {
  version: 1,
  article: {
    id: "article:1",
    title: "Abkommen",
    language: "de",
    version: "0".repeat(64),
    text,
    spans: [],
  },
  entities: [
    { id: "country:PE", type: "Country", name: "Peru", aliases: ["Peru"], mentions: [] },
    { id: "agreement:x", type: "Agreement", name: "Abkommen", aliases: ["Abkommen"], mentions: [] },
  ],
  facts: [
    {
      type: "SIGNED",
      from: "country:PE",
      to: "agreement:x",
      status: "happened",
      confidence: 1,
      evidence: [{ ...sentence, triggers: [], rule: "de/signed/perfect", extractor: "rules@1" }],
    },
  ],
  statements: [],
  coverage: { sentences: 1, sentencesRead: 1, missed: [], skipped: [] },
};
const withFact = (change: object) => ({
  ...minimal,
  facts: [{ ...minimal.facts[0], ...change }],
});

describe("DocumentGraph", () => {
  test("accepts a grounded fact", () => {
    expect(DocumentGraph.safeParse(minimal).success).toBe(true);
  });

  test.each([
    ["an end that is no entity", { to: "agreement:y" }],
    ["a direction the ontology forbids", { from: "agreement:x", to: "country:PE" }],
    ["no evidence", { evidence: [] }],
    [
      "a sentence its offsets don't reproduce",
      { evidence: [{ ...minimal.facts[0]?.evidence[0], end: 4 }] },
    ],
    ["an unknown status", { status: "perhaps" }],
    ["an unknown speaker", { attributedTo: "official:nobody" }],
    ["a field nobody knows", { extra: 1 }],
  ])("refuses %s", (_, change) => {
    expect(DocumentGraph.safeParse(withFact(change)).success).toBe(false);
  });
});

test("every edge type joins at least one pair of node types, none joins all", () => {
  for (const type of EDGE_TYPE_NAMES) {
    const allowed = NODE_TYPE_NAMES.flatMap((from) =>
      NODE_TYPE_NAMES.filter((to) => isAllowedEdge(type, from, to)),
    );
    expect(allowed.length).toBeGreaterThan(0);
    expect(allowed.length).toBeLessThan(NODE_TYPE_NAMES.length ** 2);
  }
  expect(isAllowedEdge("PART_OF", "Institution", "Country")).toBe(false);
  expect(isAllowedEdge("PART_OF", "Place", "Country")).toBe(true);
});

test("canonicalJson() is the same for equal values however they were built", () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: "x" }], a: null })).toBe(
    canonicalJson({ a: null, b: [1, { c: "x" }] }),
  );
});

test("graphHash() ignores order and moment of ingest, not content", () => {
  const node = (id: string, properties = {}) => ({ id, type: "Topic" as const, properties });
  const hash = graphHash([node("a"), node("b", { ingestedAt: "x" })], []);
  expect(graphHash([node("b", { ingestedAt: "y" }), node("a")], [])).toBe(hash);
  expect(graphHash([node("a"), node("b", { name: "z" })], [])).not.toBe(hash);
});
