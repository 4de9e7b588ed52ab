import { createWriteStream, readFileSync } from "node:fs";
import { finished } from "node:stream/promises";
import type { Knowledge } from "../knowledge.ts";
import { normaliseWord } from "../normalise-word.ts";
import { unpackLexicon, unpackTable } from "../pack-knowledge.ts";
import { unpackSections } from "../sections.ts";
import { MOST_ROWS, rowsAt } from "../sentence-features.ts";
import { findLongNames, findQuoted } from "../sentence-marks.ts";
import { perCorpusKeys, rowsOfWord, type WordRows } from "../word-rows.ts";
import { readGermEval, readGermEvalTrain, readSentences, readWikigold } from "./read-corpora.ts";
import { readGum } from "./read-gum.ts";
import { readSmartDataNews } from "./read-smartdata.ts";
import { type LabelledSentence, tagsOfSpans } from "./spans.ts";

const [work, corpora, set, out] = process.argv.slice(2) as [string, string, string, string];
const language = set.slice(0, 2);
const gum = `${work}/gum/dep`;
const read = (name: string) => unpackSections(readFileSync(`${work}/${name}`)).bytes;
const knowledge: Knowledge = {
  lexicon: unpackLexicon(read(`${language}.lexicon`)),
  foreign: unpackLexicon(read(`${language === "de" ? "en" : "de"}.lexicon`)),
  names: unpackTable("names", read(`${language}.names`)),
};

const reference = (language: string) => new URL(`reference-${language}.txt`, import.meta.url);

const READERS: Record<string, () => Record<string, LabelledSentence[]>> = {
  "de-tune": () => ({
    germeval: readGermEvalTrain(corpora),
    smartdata: readSmartDataNews(corpora),
  }),
  "de-dev": () => ({ germeval: readGermEval(corpora, "dev") }),
  "de-test": () => ({ germeval: readGermEval(corpora, "test") }),
  de: () => ({
    germeval: [...readGermEvalTrain(corpora), ...readGermEval(corpora, "dev")],
    smartdata: readSmartDataNews(corpora),
  }),
  "de-reference": () => ({ germeval: readSentences(reference("de")) }),
  "en-reference": () => ({ english: readSentences(reference("en")) }),
  en: () => ({ english: [...readGum(gum).flat(), ...readWikigold(corpora)] }),
};
/** Neighbouring sentences share a document and its names: a fold is every fifth document, or one stretch. */
for (let fold = 0; fold < 5; fold++) {
  const news = (isHeldOut: boolean) =>
    readGum(gum)
      .filter((_, i) => (i % 5 === fold) === isHeldOut)
      .flat();
  const wikigold = (isHeldOut: boolean) =>
    readWikigold(corpora).filter(
      (_, i, { length }) => (Math.floor((5 * i) / length) === fold) === isHeldOut,
    );
  READERS[`en-tune-${fold}`] = () => ({ english: [...news(false), ...wikigold(false)] });
  READERS[`en-dev-news-${fold}`] = () => ({ english: news(true) });
  READERS[`en-dev-wikigold-${fold}`] = () => ({ english: wikigold(true) });
}

const stream = createWriteStream(out);
for (const [corpus, sentences] of Object.entries(READERS[set]!())) {
  console.log(`${set} ${corpus}: ${sentences.length} sentences`);
  stream.write(`# ${corpus}\n`);
  for (const sentence of sentences) {
    stream.write(featureLines(sentence, knowledge));
  }
}
stream.end();
await finished(stream);

function featureLines({ words, spans }: LabelledSentence, knowledge: Knowledge): string {
  const identity = (key: number) => key;
  const tags = tagsOfSpans(words.length, spans);
  const known = words.map(normaliseWord);
  const rows: WordRows[] = known.map((word) => rowsOfWord(word, knowledge, identity));
  const longNames = findLongNames(known, rows, knowledge);
  const quoted = findQuoted(known);
  const buffer = new Int32Array(MOST_ROWS);
  let lines = "";
  for (let i = 0; i < words.length; i++) {
    const count = rowsAt(rows, longNames, quoted, i, identity, buffer);
    const perCorpus = perCorpusKeys(known[i]!, knowledge);
    lines += tags[i];
    for (const row of buffer.subarray(0, count)) {
      lines += `\t${perCorpus.has(row) ? "*" : ""}${row.toString(36)}`;
    }
    lines += "\n";
  }
  return `${lines}\n`;
}
