import { describe, expect, test } from "@jest/globals";
import { createReader } from "../../../ingest/read-article.ts";

const reader = await createReader({ recogniser: "rules" });

/** Who says that the deed took place, by name; `null` for the article itself. */
function saidBy(text: string, language: string, type = "SIGNED"): (string | null)[] {
  const { entities, facts } = reader.readSync({ text, metadata: { language } });
  const nameOf = (id: string | undefined) => entities.find((each) => each.id === id)?.name ?? null;
  const found = facts.filter((fact) => fact.type === type);
  return [...new Set(found.map(({ attributedTo }) => nameOf(attributedTo)))];
}

describe("a fact of a reported clause is the speaker's", () => {
  test.each([
    ["Kenia und Uganda haben ein Abkommen unterzeichnet, wie Ministerin Anna Berg mitteilte."],
    ["Wie Ministerin Anna Berg mitteilte, haben Kenia und Uganda ein Abkommen unterzeichnet."],
    ["Ministerin Anna Berg sagte, dass Kenia und Uganda ein Abkommen unterzeichnet haben."],
    ["Ministerin Anna Berg sagte, Kenia und Uganda hätten ein Abkommen unterzeichnet."],
    ["Kenia und Uganda hätten ein Abkommen unterzeichnet, sagte Ministerin Anna Berg."],
    ["Laut Ministerin Anna Berg haben Kenia und Uganda ein Abkommen unterzeichnet."],
  ])("%s", (text) => {
    expect(saidBy(text, "de")).toEqual(["Anna Berg"]);
  });

  test.each([
    ["Kenya and Uganda have signed an agreement, Minister Anna Berg said."],
    ["Minister Anna Berg said that Kenya and Uganda had signed an agreement."],
    ["Minister Anna Berg said Kenya and Uganda had signed an agreement."],
    ["According to Minister Anna Berg, Kenya and Uganda have signed an agreement."],
  ])("%s", (text) => {
    expect(saidBy(text, "en")).toEqual(["Anna Berg"]);
  });
});

describe("what stands beside the report is the article's own", () => {
  test.each([
    [
      "de",
      "Nach der Unterzeichnung des Abkommens durch Kenia sagte Ministerin Anna Berg, es eile.",
    ],
    ["de", "Als Kenia und Uganda das Abkommen unterzeichneten, sagte Ministerin Anna Berg nichts."],
    ["de", "Kenia unterzeichnete das Abkommen, das Ministerin Anna Berg erläuterte."],
    ["de", "Kenia und Uganda unterzeichneten ein Abkommen. Ministerin Anna Berg sagte, es eile."],
    ["en", "When Kenya and Uganda signed the agreement, Minister Anna Berg said it was late."],
    ["en", "Kenya and Uganda signed an agreement. Minister Anna Berg said it was late."],
  ])("%s: %s", (language, text) => {
    expect(saidBy(text, language)).toEqual([null]);
  });
});
