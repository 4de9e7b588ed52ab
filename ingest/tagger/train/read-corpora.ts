import { readFileSync } from "node:fs";
import path from "node:path";
import { type LabelledSentence, spansOfTags } from "./spans.ts";

export type LabelMap = (label: string) => string | undefined;

/** GermEval's classes that the tagger learns; the others count as no name. */
const GERMEVAL_LABELS = new Set(["PER", "LOC", "ORG", "OTH", "LOCderiv"]);
const germEvalLabel: LabelMap = (label) => (GERMEVAL_LABELS.has(label) ? label : undefined);

const WIKIGOLD_LABELS: Record<string, string> = { PER: "PER", LOC: "LOC", ORG: "ORG", MISC: "OTH" };

function readColumns(file: string, word: number, tag: number, map: LabelMap): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  for (const block of readFileSync(file, "utf8").split(/\r?\n\r?\n/)) {
    const rows = block
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "" && !line.startsWith("#\t"))
      .map((line) => line.split("\t"));
    if (rows.length === 0) continue;
    const spans = spansOfTags(rows.map((row) => row[tag] ?? "O")).flatMap((span) => {
      const label = map(span.label);
      return label === undefined ? [] : [{ ...span, label }];
    });
    sentences.push({ words: rows.map((row) => row[word] ?? ""), spans });
  }
  return sentences;
}

export const readGermEval = (folder: string, split: "dev" | "test"): LabelledSentence[] =>
  readColumns(path.join(folder, `germeval2014/NER-de-${split}.tsv`), 1, 2, germEvalLabel);

/** The official training sentences in a reshuffle of all of GermEval: no dev or test sentence is left. */
export function readGermEvalTrain(folder: string): LabelledSentence[] {
  const seen = new Set(
    [...readGermEval(folder, "dev"), ...readGermEval(folder, "test")].map(fingerprintOf),
  );
  const file = path.join(folder, "germeval2014_extra/jaykejriwal_test.txt");
  return readColumns(file, 1, 5, germEvalLabel).filter((sentence) => {
    const fingerprint = fingerprintOf(sentence);
    if (seen.has(fingerprint)) return false;
    seen.add(fingerprint);
    return true;
  });
}

const fingerprintOf = ({ words }: LabelledSentence) =>
  words
    .join("")
    .replace(/[^\p{L}\p{N}_]/gu, "")
    .toLowerCase();

export const readWikigold = (folder: string): LabelledSentence[] =>
  readColumns(path.join(folder, "wikigold/en.conllu"), 1, 2, (label) => WIKIGOLD_LABELS[label]);

/** One sentence a line, its words apart by spaces, no names marked. */
export const readSentences = (file: URL): LabelledSentence[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ words: line.split(" "), spans: [] }));
