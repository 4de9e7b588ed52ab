import { describe, expect, test } from "@jest/globals";
import type { Candidate } from "../../../../graph/rank-hits.ts";
import { searchTerms } from "../../../../graph/search-text.ts";
import { indexWords } from "../../../../viewer/api/search/word-index.ts";

const named = (...names: readonly string[]): Candidate[] =>
  names.map((name, index) => ({ id: `official:${index}`, type: "Official", name, aliases: [] }));

const index = await indexWords(
  named(
    "Jörg Hüber",
    "Åse Lindqvist",
    "Ilham Alijew",
    "Wolodymyr Selenskyj",
    "Владимир Ким",
    "Benjamin Netanjahu",
    "Bo Li",
  ),
  async () => {},
);
const found = (question: string) =>
  index.find(searchTerms(question)).candidates.map(({ name }) => name);

describe("a name is found", () => {
  test.each([
    ["by the beginnings of its words, in any order", "hüb jör", "Jörg Hüber"],
    ["with its umlauts written out", "joerg hueber", "Jörg Hüber"],
    ["with a letter left out", "lindqist", "Åse Lindqvist"],
    ["with a letter too many", "linddqvist", "Åse Lindqvist"],
    ["with two letters that changed places", "lindqvsit", "Åse Lindqvist"],
    ["with two wrong letters in a long word", "netanyaho", "Benjamin Netanjahu"],
    ["by another romanisation", "Aliyev", "Ilham Alijew"],
    ["by an English spelling", "Zelensky", "Wolodymyr Selenskyj"],
    ["in another script than it is written in", "wladimir", "Владимир Ким"],
    ["by a question in another script", "Алиев", "Ilham Alijew"],
  ])("%s", (_, question, name) => {
    expect(found(question)).toContain(name);
  });
});

test("what is right is not corrected, what is wrong is said", () => {
  expect(index.find(["lindq"]).corrected).toBeUndefined();
  expect(index.find(["ase", "lindqist"]).corrected).toEqual(["ase", "lindqvist"]);
});

test("short words and nonsense are not stretched to fit", () => {
  expect(found("lo")).toEqual([]);
  expect(found("xqzvwk")).toEqual([]);
  expect(found("jörg lindqvist")).toEqual([]);
});
