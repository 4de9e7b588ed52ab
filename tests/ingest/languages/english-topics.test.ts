import { describe, expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";
import { factLines } from "../fact-lines.ts";

const reader = await createReader({ recogniser: "rules" });

const covered = (text: string) =>
  factLines(reader.readSync({ text, metadata: { language: "en" } }))
    .filter((fact) => fact.startsWith("COVERS"))
    .map((fact) => fact.replace(/^COVERS .* > /, ""));

describe("what an English agreement or event is about", () => {
  test.each([
    [
      "Kenya and Uganda signed a joint statement outlining plans for cooperation in fisheries and port security.",
      ["fisheries (happened)", "port security (happened)"],
    ],
    [
      "Kenya and Uganda signed a Health Memorandum, paving the way for increased cooperation on vaccine research.",
      ["vaccine research (happened)"],
    ],
    ["Kenya and Uganda reached an agreement to supply natural gas.", ["natural gas (happened)"]],
    ["Kenya and Uganda are negotiating a deal to swap prisoners.", ["prisoners (planned)"]],
    [
      "Kenya and Uganda signed an accord aimed at curbing illegal fishing.",
      ["illegal fishing (happened)"],
    ],
    [
      "Kenya sought to expand a rail partnership by signing a memorandum with Uganda.",
      ["rail partnership (happened)"],
    ],
    ["The deal calls for an end to hostilities within two days.", ["hostilities (happened)"]],
    [
      "Kenya signed a pact with Uganda in Oslo that calls for the release of prisoners.",
      ["release of prisoners (happened)"],
    ],
    ["The pact commits both countries to cut methane emissions.", ["methane emissions (happened)"]],
    ["Under the agreement, Kenya will supply grain to Uganda.", ["grain (happened)"]],
    ["When concluded, the agreement will reduce tariffs.", ["tariffs (planned)"]],
    [
      "Kenya and Uganda signed a pact designed to support rural growth and reduce poverty.",
      ["poverty (happened)", "rural growth (happened)"],
    ],
    ["The summit in Oslo is devoted to food security.", ["food security (happened)"]],
    ["The summit in Oslo was dominated by the drought.", ["drought (happened)"]],
    [
      "The talks focused on subjects related to water rights, as well as on aspects regarding energy.",
      ["energy (happened)", "water rights (happened)"],
    ],
    [
      "Kenya signed a contract with Uganda worth $3 billion for the construction of a railway.",
      ["construction of a railway (happened)"],
    ],
    [
      "The ministers met in Oslo. At the meeting they agreed on border security.",
      ["border security (happened)"],
    ],
    [
      "Kenyan President Grace Otieno attended the Coast Summit in Oslo. She stressed the importance of taking action to address the water crisis.",
      ["water crisis (happened)"],
    ],
  ])("%s", (text, topics) => {
    expect(covered(text).sort()).toEqual(topics);
  });

  test.each([
    ["The meeting provides a platform for a focused discussion on core shared interests.", "core"],
    ["At the meeting they discussed democratic, rule of law, and other reforms.", "democratic"],
    ["Kenya and Uganda signed a deal on fishing, the Kenyan Fisheries Ministry said.", "Ministry"],
    ["Kenya will host talks about Somalia due to take place in Nairobi.", "due"],
    ["Kenya and Uganda held talks on details of a gas contract.", "details"],
    ["At the summit they discussed the dialogue between Kenya and its neighbours.", "neighbours"],
    ["The pact covers trade, formalising procedures.", "procedures"],
    ["Kenya and Uganda signed a pact. It will deepen the security partnership.", "partnership"],
  ])("no fragment: %s", (text, fragment) => {
    expect(covered(text).filter((topic) => topic.includes(fragment))).toEqual([]);
  });
});

test("an office before a surname does not hide it", () => {
  const facts = factLines(
    reader.readSync({
      text: "Assistant Secretary Karin Holm left for Oslo. Senior Bureau Official Holm attended the Coast Summit.",
      metadata: { language: "en" },
    }),
  );
  expect(facts).toContain("ATTENDED Karin Holm > Coast Summit (happened)");
});
