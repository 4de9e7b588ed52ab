import { describe, expect, test } from "@jest/globals";
import { loadLexicon } from "../../../ingest/tagger/load-tagger.ts";
import { restoreCase } from "../../../ingest/tagger/restore-case.ts";

const restored = (language: string, sentence: string) =>
  restoreCase(sentence.split(" "), loadLexicon(language)).join(" ");

describe("restoreCase()", () => {
  test.each([
    ["de", "GEORGIEN UND POLEN SCHLIESSEN ABKOMMEN", "Georgien und Polen schliessen Abkommen"],
    ["de", "die regierung in warschau schweigt", "die Regierung in Warschau schweigt"],
    ["en", "POLAND AND GEORGIA SIGN TREATY", "Poland and Georgia sign treaty"],
    [
      "en",
      "Poland And Georgia Sign New Deal On Energy",
      "Poland and Georgia sign new deal on energy",
    ],
  ])("%s: %s", (language, sentence, expected) => {
    expect(restored(language, sentence)).toBe(expected);
  });

  test.each([
    ["de", "Georgien und Polen schließen ein Abkommen über Energie ."],
    ["de", "Die EU und die UNO warten ."],
    ["en", "Poland and Georgia signed a treaty ."],
    ["en", "Margaret Okafor"],
    ["de", ""],
    ["de", "1 2 3 !"],
  ])("%s: %s stays as it is", (language, sentence) => {
    expect(restored(language, sentence)).toBe(sentence);
  });
});
