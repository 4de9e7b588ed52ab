import { expect, test } from "@jest/globals";
import { excerptAround, searchTerms, searchText } from "../../graph/search-text.ts";

test("searchText() folds words and puts a space before each", () => {
  expect(searchText(["Österreich-Ungarn", "L'État, c’est moi"])).toBe(
    " oesterreich ungarn \n l etat c est moi",
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
