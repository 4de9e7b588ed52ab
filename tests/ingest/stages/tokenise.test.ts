import { expect, test } from "@jest/globals";
import { tokenise } from "../../../ingest/stages/tokenise.ts";

test.each([
  ["US-Präsident Anna Berg’s Plan", ["US-Präsident", "Anna", "Berg", "'s", "Plan"]],
  ["am 3. Mai 2.000 Euro", ["am", "3", ".", "Mai", "2.000", "Euro"]],
  ["U.S. troops, J. Berg", ["U.S.", "troops", ",", "J.", "Berg"]],
  ["Außen- und Innenminister", ["Außen-", "und", "Innenminister"]],
  ["Ab\u00adkom\u200bmen", ["Abkommen"]],
  ["„Ja“ – (nein)", ["„", "Ja", "“", "–", "(", "nein", ")"]],
])("tokenise() cuts %j", (text, expected) => {
  const tokens = tokenise(text, 0, text.length);
  expect(tokens.map((token) => token.text)).toEqual(expected);
  for (const { start, end } of tokens) expect(text.slice(start, end)).not.toMatch(/^\s|\s$/);
});
