import { describe, expect, test } from "@jest/globals";
import { toGraph } from "../../graph/to-graph.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import { GraphEdge, GraphNode } from "../../schema/graph.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import { news } from "../helpers/news.ts";

const at = "2026-01-01T00:00:00Z";

describe("toGraph()", () => {
  const [treaty] = news();
  const { article, nodes, edges } = toGraph(treaty, at);

  test("makes nodes and edges that fit the schema", () => {
    for (const node of [article, ...nodes]) expect(GraphNode.parse(node)).toEqual(node);
    for (const edge of edges) expect(GraphEdge.parse(edge)).toEqual(edge);
  });

  test("gives every fact its sentences, whose offsets reproduce them", () => {
    const facts = edges.filter(({ type }) => type !== "MENTIONS");
    expect(facts.length).toBeGreaterThan(8);
    for (const { properties } of facts) {
      const { sentences, starts, ends, triggers, triggerSpans } = properties as Record<
        string,
        string[] & number[]
      >;
      expect(sentences!.length).toBeGreaterThan(0);
      sentences!.forEach((sentence, index) => {
        expect(treaty.article.text.slice(starts![index], ends![index])).toBe(sentence);
        const [start, end] = (triggerSpans![index] as unknown as string).split("-").map(Number);
        expect(treaty.article.text.slice(start, end)).toBe(triggers![index]);
      });
    }
  });

  test("says where an article mentions what, and what it says of it", () => {
    const mention = edges.find(
      ({ type, to }) => type === "MENTIONS" && to === "official:ase-lindqvist",
    );
    expect(mention?.properties).toMatchObject({
      name: "Åse Lindqvist",
      aliases: ["Lindqvist", "Åse Lindqvist"],
      roles: ["minister of water"],
      honorifics: ["Dr."],
      count: 2,
    });
    const { starts, ends } = mention!.properties as { starts: number[]; ends: number[] };
    expect(starts.map((start, index) => treaty.article.text.slice(start, ends[index]))).toEqual([
      "Åse Lindqvist",
      "Lindqvist",
    ]);
  });

  test("does not depend on the order of the document's lists", () => {
    const { entities, facts, statements } = treaty;
    const turned = toGraph(
      {
        ...treaty,
        entities: [...entities].reverse(),
        facts: [...facts]
          .reverse()
          .map((fact) => ({ ...fact, evidence: [...fact.evidence].reverse() })),
        statements: [...statements].reverse(),
      },
      at,
    );
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...turned.nodes].sort(byId)).toEqual([...nodes].sort(byId));
    expect([...turned.edges].sort(byId)).toEqual([...edges].sort(byId));
  });

  test("joins what one article states of the same fact into one edge", () => {
    const document = documentGraph("Twice", (writer) => {
      const by = writer.entity("Official", "A. Person");
      const pact = writer.entity("Agreement", "Pact");
      writer.fact(by, "SIGNED", pact, { mode: "agreed", attributedTo: by, confidence: 0.5 });
      writer.fact(by, "SIGNED", pact, { mode: "signed", confidence: 0.75, date: "2026-03" });
      writer.fact(by, "SIGNED", pact, { status: "denied", attributedTo: by });
    });
    const signed = toGraph(document, at).edges.filter(({ type }) => type === "SIGNED");
    expect(signed.map(({ status }) => status)).toEqual(["happened", "denied"]);
    expect(signed[0]?.properties).toMatchObject({
      mode: "signed",
      date: "2026-03",
      confidence: 0.75,
    });
    expect(signed[0]?.properties.sentences).toHaveLength(2);
    expect(signed[0]?.properties).not.toHaveProperty("attributedTo");
    expect(signed[1]?.properties.attributedTo).toBe("official:a-person");
  });

  test.each(["happened", "planned", "denied"] as const)(
    "an agreement whose signing is %s has that status",
    (status) => {
      const document = documentGraph("Status", (writer) => {
        const pact = writer.entity("Agreement", "Pact");
        writer.fact(writer.country("NO", "Norway"), "SIGNED", pact, { status });
        writer.fact(pact, "COVERS", writer.entity("Topic", "water"), { status: "happened" });
      });
      const pact = toGraph(document, at).nodes.find(({ type }) => type === "Agreement");
      expect(pact?.properties.status).toBe(status);
    },
  );

  test("refuses statements by or about what cannot be", () => {
    const document = documentGraph("Wrong", (writer) => {
      writer.statement(writer.entity("Topic", "water"), "Hello");
    });
    expect(() => toGraph(document, at)).toThrow(InvalidInputError);
  });
});
