import { expect, test } from "@jest/globals";
import { ontology } from "../../../../viewer/api/ontology.ts";
import { completeCypher } from "../../../../viewer/app/console/complete-cypher.ts";

/** What is proposed where `|` stands. */
function proposed(query: string) {
  const [before = "", after = ""] = query.split("|");
  const { from, proposals } = completeCypher(before, before + after, ontology());
  return { word: before.slice(from), labels: proposals.map(({ label }) => label) };
}

test.each([
  ["MATCH (a:|)", ["Agreement", "Country", "Entity"], ["SIGNED", "MATCH"]],
  ["MATCH (a:Country|", ["Country"], ["SIGNED"]],
  ["MATCH (a)-[:|]", ["SIGNED", "COVERS"], ["Country", "RETURN"]],
  ["MATCH (a)-[s:SIGNED]->(b) RETURN s.|", ["status", "confidence", "sentences"], ["iso3"]],
  ["MATCH (c:Country) WHERE c.|", ["name", "iso3"], ["sentences", "status"]],
  ["MATCH (c:Country {|})", ["name", "iso3"], ["sentences"]],
  ["MATCH ()-[:SIGNED {|}]", ["status", "mode"], ["iso3"]],
  ["MATCH (official:Official) RET|", ["RETURN", "official", "count"], ["Country"]],
  ["RETURN nowhere.|", ["name", "sentences"], ["RETURN"]],
  ["MATCH (n {name: 'a|", [], ["RETURN", "name"]],
])("at %s", (query, some, none) => {
  const { labels } = proposed(query);
  expect(labels).toEqual(expect.arrayContaining(some));
  for (const label of none) expect(labels).not.toContain(label);
});

test("replaces the word that was begun", () => {
  expect(proposed("MATCH (n:Agr|").word).toBe("Agr");
  expect(proposed("RETURN n.na|").word).toBe("na");
});
