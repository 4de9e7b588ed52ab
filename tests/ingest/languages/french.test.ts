import { describe, expect, test } from "@jest/globals";
import { signedRules } from "../../../ingest/languages/fr/relations/signed.ts";
import { createReader } from "../../../ingest/read-article.ts";
import { tokenise } from "../../../ingest/stages/tokenise.ts";
import { DocumentGraph } from "../../../schema/document-graph.ts";

const SAMPLE = `ACCRA – La Norvège et le Ghana ont signé lundi un accord de pêche à Accra. Le gouvernement
ghanéen s'en félicite depuis la première rencontre des deux délégations.

Le Chili signera l’accord en mai. Le Pérou n’a pas signé l’accord.`;

const reader = await createReader();
const read = (text: string) =>
  DocumentGraph.parse(reader.readSync({ text, metadata: { language: "fr" } }));
const signers = (graph: DocumentGraph) =>
  graph.facts
    .filter(({ type }) => type === "SIGNED")
    .map(({ from, status }) => `${from} ${status}`);

test("a French article is recognised and read: who signed, who will, who did not", () => {
  const graph = DocumentGraph.parse(reader.readSync({ text: SAMPLE }));
  expect(graph.article.language).toBe("fr");
  expect(signers(graph).sort()).toEqual([
    "country:CL planned",
    "country:GH happened",
    "country:NO happened",
    "country:PE denied",
  ]);
  expect(graph.entities.filter(({ type }) => type === "Agreement")).toHaveLength(1);
  for (const { evidence } of graph.facts)
    for (const { start, end, sentence, rule } of evidence) {
      expect(SAMPLE.slice(start, end)).toBe(sentence);
      expect(rule).toMatch(/^fr\//);
    }
});

test("one deed in two languages joins the same countries", async () => {
  const english = reader.readSync({
    text: "Norway and Ghana signed a fisheries agreement.",
    metadata: { language: "en" },
  });
  expect(signers(DocumentGraph.parse(english)).sort()).toEqual(
    signers(read("La Norvège et le Ghana ont signé un accord de pêche.")).sort(),
  );
});

describe.each(signedRules)("rule $id", ({ id, examples, counterexamples }) => {
  const rules = (sentence: string) =>
    read(sentence).facts.flatMap(({ evidence }) => evidence.map(({ rule }) => rule));
  test.each(examples)("matches: %s", (sentence) => expect(rules(sentence)).toContain(id));
  test.each(counterexamples)("does not match: %s", (sentence) =>
    expect(rules(sentence)).not.toContain(id),
  );
});

test.each([
  ["l'accord", ["l'", "accord"]],
  ["d’Accra", ["d'", "Accra"]],
  ["qu'il", ["qu'", "il"]],
  ["aujourd'hui", ["aujourd'hui"]],
])("%s is cut after an elided word alone", (text, tokens) => {
  const elided = new Set(["l'", "d'", "qu'"]);
  expect(tokenise(text, 0, text.length, elided).map((token) => token.text)).toEqual(tokens);
});

test("English names with an apostrophe stay whole", () => {
  expect(tokenise("Anna O'Brien", 0, 12).map((token) => token.text)).toEqual(["Anna", "O'Brien"]);
});
