import { describe, expect, test } from "@jest/globals";
import { applyIdentity } from "../../../graph/identity/apply-identity.ts";
import { DocumentGraph } from "../../../schema/document-graph.ts";
import { documentGraph } from "../../helpers/document-graph.ts";

const document = documentGraph("Treaty", (article) => {
  const short = article.entity("Official", "Netanyahu");
  const full = article.entity("Official", "Benjamin Netanyahu");
  const treaty = article.entity("Agreement", "treaty");
  article.fact(short, "SIGNED", treaty);
  article.fact(full, "SIGNED", treaty);
});
const [short, full] = document.entities.map(({ id }) => id) as [string, string];

describe("applyIdentity()", () => {
  const merged = applyIdentity(document, new Map([[short, full]]));

  test("makes one entity of two, with the mentions and names of both", () => {
    expect(merged.entities).toHaveLength(2);
    const entity = merged.entities.find(({ id }) => id === full);
    expect(entity?.aliases.toSorted()).toEqual(["Benjamin Netanyahu", "Netanyahu"]);
    expect(entity?.mentions.length).toBe(
      document.entities.slice(0, 2).reduce((sum, { mentions }) => sum + mentions.length, 0),
    );
  });

  test("makes one fact of two and keeps every sentence", () => {
    expect(merged.facts).toHaveLength(1);
    expect(merged.facts[0]?.evidence).toHaveLength(2);
    expect(DocumentGraph.safeParse(merged).success).toBe(true);
  });

  test("changes nothing where no id changes", () => {
    expect(applyIdentity(document, new Map())).toEqual(document);
  });
});
