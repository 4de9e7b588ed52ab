import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readGum } from "../../../ingest/tagger/train/read-gum.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gum-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Words with tag, head, relation and the misc column, as CoNLL-U. */
const sentence = (...rows: readonly string[]) =>
  rows
    .map((row, at) => {
      const [word, tag, head, relation, misc = "_"] = row.split(" ");
      return [at + 1, word, word, "_", tag, "_", head, relation, "_", misc].join("\t");
    })
    .join("\n");

const namesIn = (text: string) => {
  writeFileSync(path.join(folder, "GUM_news_own.conllu"), `# newdoc\n${text}\n\n`);
  const [found] = readGum(folder).flat();
  return found!.spans.map(
    ({ start, end, label }) => `${found!.words.slice(start, end).join(" ")}/${label}`,
  );
};

test("the names within mentions: no titles, no articles, bodies with what names them", () => {
  const text = sentence(
    "Port NNP 2 compound Entity=(1-person-new-cf1-1-coref",
    "Minister NNP 3 nmod:desc",
    "Mira NNP 11 nsubj",
    "Holm NNP 3 flat Entity=1)",
    "of IN 8 case",
    "the DT 8 det Entity=(2-organization-new-cf2-1-coref",
    "Harbour NNP 8 compound",
    "Office NNP 3 nmod",
    "of IN 10 case",
    "Oslo NNP 8 nmod Entity=(3-place-new-cf3-1-coref)2)",
    "met VBD 0 root",
    "Finnish JJ 13 amod Entity=(4-person-new-cf4-1-coref",
    "fishers NNS 11 obj Entity=4)",
  );
  expect(namesIn(text)).toEqual(["Mira Holm/PER", "Harbour Office of Oslo/ORG", "Finnish/OTH"]);
});

test("words that were cut at a hyphen are whole again, other kinds of text are left alone", () => {
  const text = sentence(
    "Anna NNP 5 nsubj Entity=(1-person-new-cf1-1-coref",
    "Berg NNP 1 flat SpaceAfter=No",
    "- HYPH 4 punct SpaceAfter=No",
    "Lund NNP 1 flat Entity=1)",
    "spoke VBD 0 root",
  );
  writeFileSync(path.join(folder, "GUM_fiction_own.conllu"), `${text}\n\n`);
  expect(namesIn(text)).toEqual(["Anna Berg-Lund/PER"]);
  expect(readGum(folder)).toHaveLength(1);
});
