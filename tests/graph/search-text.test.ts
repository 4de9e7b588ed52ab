import { expect, test } from "@jest/globals";
import { excerptAround, searchTerms, searchText } from "../../graph/search-text.ts";

test("searchText() folds words, takes each once and puts a space before it", () => {
  expect(searchText(["Österreich-Ungarn", "L'État, c’est l’État"])).toBe(
    " oesterreich ungarn l etat c est",
  );
});

test.each([
  ["", []],
  ['  +-!*:(){}[]^~"\\/ ', []],
  ["Müller MUELLER", ["mueller"]],
  ["a~2 AND b*", ["a", "2", "and", "b"]],
  [
    Array.from({ length: 100 }, (_, index) => `w${index}`).join(" "),
    Array.from({ length: 16 }, (_, index) => `w${index}`),
  ],
  ["x".repeat(1_000_000), ["x".repeat(64)]],
])("searchTerms() are words without syntax %#", (question, terms) => {
  expect(searchTerms(question)).toEqual(terms);
});

test("excerptAround() shows the words around the first hit", () => {
  const text = `${"before ".repeat(20)}Çelik signed it.${" after".repeat(40)}`;
  const excerpt = excerptAround(text, ["celik"]);
  expect(excerpt).toMatch(/^…(\w+ )+Çelik signed it\.( \w+)+…$/);
  expect(excerptAround(text, ["nothing"])).toBeUndefined();
});
