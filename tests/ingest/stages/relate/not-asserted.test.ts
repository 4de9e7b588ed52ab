import { describe, expect, test } from "@jest/globals";
import { createReader } from "../../../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "rules" });

const statusesOf = (text: string, language: string) => {
  const { facts } = reader.readSync({ text, metadata: { language } });
  return [...new Set(facts.filter(({ type }) => type === "SIGNED").map(({ status }) => status))];
};

describe("I27: what is denied, ahead or only asked did not happen", () => {
  test.each([
    ["de", "Norwegen dementierte, dass es ein Abkommen mit Kanada unterzeichnet habe."],
    ["de", "Kanadas Regierung bestritt, das Abkommen mit Norwegen unterzeichnet zu haben."],
    [
      "de",
      "„Wir haben das Abkommen mit Kanada nicht unterzeichnet“, sagte Norwegens Ministerin Berg.",
    ],
    ["de", "Norwegen und Kanada hätten das Abkommen beinahe unterzeichnet."],
    ["de", "Norwegen weigert sich, das Abkommen mit Kanada zu unterzeichnen."],
    ["de", "Gerüchte, Norwegen habe ein Abkommen mit Kanada unterzeichnet, wies Oslo zurück."],
    ["en", "Norway denied that it had signed an agreement with Canada."],
    ["en", "Canada refused to sign the treaty with Norway."],
    [
      "en",
      "“We have not signed the treaty with Canada,” said Norwegian Foreign Minister Anna Berg.",
    ],
    ["en", "Norway and Canada nearly signed the treaty."],
    ["en", "Rumours that Norway had signed a treaty with Canada were dismissed by Oslo."],
  ])("denied, %s: %s", (language, text) => {
    expect(statusesOf(text, language)).toEqual(["denied"]);
  });

  test.each([
    ["de", "Norwegen und Kanada werden das Abkommen im Mai unterzeichnen."],
    ["de", "Falls Norwegen und Kanada das Abkommen unterzeichnen, endet der Streit."],
    ["en", "Norway and Canada are to sign the treaty in May."],
    ["en", "If Norway and Canada sign the treaty, the dispute will end."],
    ["en", "Norway would have signed the treaty with Canada."],
  ])("planned, %s: %s", (language, text) => {
    expect(statusesOf(text, language)).toEqual(["planned"]);
  });

  test.each([
    ["de", "Hat Norwegen das Abkommen mit Kanada unterzeichnet?"],
    ["en", "“Has Norway signed the treaty with Canada?” he asked."],
  ])("nothing is stated, %s: %s", (language, text) => {
    expect(statusesOf(text, language)).toEqual([]);
  });

  test.each([
    ["de", "Norwegen, das die Vorwürfe bestritt, hat ein Abkommen mit Kanada unterzeichnet."],
    ["de", "Norwegen hat das Abkommen mit Kanada unterzeichnet, das Island ablehnt."],
    ["en", "Norway rejected the criticism after it had signed the treaty with Canada."],
    ["en", "When Norway signed the treaty with Canada, Iceland denied it access."],
  ])("but happened, %s: %s", (language, text) => {
    expect(statusesOf(text, language)).toEqual(["happened"]);
  });
});
