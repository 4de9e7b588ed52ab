import { describe, expect, test } from "@jest/globals";
import { languages } from "../../../../ingest/languages/packs.ts";
import { analyseSentences } from "../../../../ingest/stages/analyse-sentences.ts";
import { findNames, nameIndex } from "../../../../ingest/stages/find-names.ts";
import { findPredicates } from "../../../../ingest/stages/relate/predicates.ts";
import { tokenise } from "../../../../ingest/stages/tokenise.ts";

function predicates(language: "de" | "en", text: string): string[] {
  const { pack } = languages.get(language)!.tools("rules");
  const tokens = tokenise(text, 0, text.length, pack.tokenAbbreviations);
  const { charts, clauses } = analyseSentences(
    [
      {
        start: 0,
        end: text.length,
        kind: "body",
        tokens,
        names: findNames(tokens, nameIndex(language)),
        quoted: tokens.map(() => false),
      },
    ],
    pack,
  );
  return clauses[0]!.flatMap((clause) =>
    findPredicates(charts[0]!, clause).map(
      ({ lemma, voice, status }) => `${lemma} ${voice} ${status}`,
    ),
  );
}

describe("findPredicates()", () => {
  test.each([
    ["Norwegen hat das Abkommen unterzeichnet.", "unterzeichnen active happened"],
    ["Das Abkommen wurde von Norwegen unterzeichnet.", "unterzeichnen passive happened"],
    ["Das Abkommen ist unterzeichnet.", "unterzeichnen passive happened"],
    ["Das Abkommen wird unterzeichnet.", "unterzeichnen passive planned"],
    ["Norwegen wird das Abkommen unterzeichnen.", "unterzeichnen active planned"],
    ["Norwegen soll das Abkommen unterzeichnen.", "unterzeichnen active planned"],
    ["Norwegen hat das Abkommen nicht unterzeichnet.", "unterzeichnen active denied"],
    ["Norwegen weigerte sich, das Abkommen zu unterzeichnen.", "unterzeichnen active denied"],
    ["Norwegen plant, das Abkommen zu unterzeichnen.", "unterzeichnen active planned"],
    ["Ohne das Abkommen zu unterzeichnen, reiste Norwegen ab.", "unterzeichnen active denied"],
    ["Norwegen schloss das Abkommen gestern ab.", "abschließen active happened"],
    ["Norwegen nimmt am Montag am Gipfel teil.", "teilnehmen active planned"],
    ["Norwegen nahm am Gipfel teil.", "teilnehmen active happened"],
  ])("reads in German: %s", (text, expected) => {
    expect(predicates("de", text)).toContain(expected);
  });

  test.each([
    ["Norway signed the treaty.", "sign active happened"],
    ["The treaty was signed by Norway.", "sign passive happened"],
    ["Norway will sign the treaty.", "sign active planned"],
    ["Norway refused to sign the treaty.", "sign active denied"],
    ["Norway did not sign the treaty.", "sign active denied"],
    ["Norway agreed to sign the treaty.", "sign active planned"],
    ["Norway has not attended the summit.", "attend active denied"],
  ])("reads in English: %s", (text, expected) => {
    expect(predicates("en", text)).toContain(expected);
  });
});
