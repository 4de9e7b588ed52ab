import { describe, expect, test } from "@jest/globals";
import { indexDecisions } from "../../../graph/decisions/apply-decisions.ts";
import { materialise, viewOf } from "../../../graph/identity/materialise.ts";
import { isVagueName } from "../../../graph/identity/occasion-names.ts";
import { joinEntity } from "../../../graph/join-entity.ts";
import { type ArticleWriter, documentGraph } from "../../helpers/document-graph.ts";

/** The name and aliases of the agreement or event that one article alone makes. */
function occasionOf(write: (article: ArticleWriter) => void) {
  const document = documentGraph("Report", write);
  const { nodes } = materialise(viewOf(document, indexDecisions([])), new Map(), "2026-01-01");
  const node = nodes.find(({ type }) => type === "Agreement" || type === "Event");
  return { name: node?.properties.name, aliases: node?.properties.aliases };
}

describe("an agreement or event with a vague name", () => {
  test("is called by topic, parties, place and date, and keeps its name as an alias", () => {
    const agreement = occasionOf((article) => {
      const deal = article.entity("Agreement", "agreement", { date: "2026-03-11" });
      article.fact(article.country("NO", "Norway"), "SIGNED", deal);
      article.fact(article.country("IS", "Iceland"), "SIGNED", deal);
      article.fact(deal, "COVERS", article.entity("Topic", "cod quotas"));
      article.fact(deal, "SIGNED_IN", article.entity("Place", "Oslo"));
    });
    expect(agreement).toEqual({
      name: "agreement (cod quotas; Iceland, Norway; Oslo; 2026-03-11)",
      aliases: ["agreement"],
    });
  });

  test("is called by persons where no two countries are known", () => {
    const { name } = occasionOf((article) => {
      const talks = article.entity("Event", "Treffen in Bergen");
      article.fact(article.entity("Official", "Åse Lindqvist"), "ATTENDED", talks);
      article.fact(talks, "TOOK_PLACE_IN", article.entity("Place", "Bergen"));
    });
    expect(name).toBe("Treffen in Bergen (Åse Lindqvist)");
  });

  test("keeps it where nothing more is known", () => {
    expect(occasionOf((article) => article.entity("Event", "Zeremonie")).name).toBe("Zeremonie");
  });
});

test.each(["agreement", "Abkommen", "minerals deal", "separate memoranda", "Treffen in Prag"])(
  "many agreements or events are called %s",
  (name) => expect(isVagueName(name)).toBe(true),
);

test.each([
  "Vertrag von Aachen",
  "Paris Agreement",
  "Mercosur-Gipfel",
  "COP29",
  "Karfreitagsabkommen",
])("one is called %s", (name) => expect(isVagueName(name)).toBe(false));

test("a name of the text goes before one that was made, and that before a vague one", () => {
  const [vague, made, own] = ["agreement", "agreement (Iceland, Norway)", "Cod Treaty"].map(
    (name) => ({ name }),
  ) as [{ name: string }, { name: string }, { name: string }];
  expect(joinEntity(vague, made)).toEqual(made);
  expect(joinEntity(made, own)).toEqual(own);
  expect(joinEntity(own, vague)).toEqual(own);
});
