import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadLexicon } from "../load-tagger.ts";
import { unpackModel } from "../model.ts";
import { createTagger, type Tagger } from "../tagger.ts";
import { readGermEval, readWikigold } from "./read-corpora.ts";
import type { LabelledSentence } from "./spans.ts";

export const LABELS = ["PER", "LOC", "ORG"] as const;
export type Score = { precision: number; recall: number; f1: number };

/** Strict: a span counts when start, end and label are those of the gold annotation. */
export function scoreTagger(
  tagger: Tagger,
  sentences: readonly LabelledSentence[],
): Record<(typeof LABELS)[number] | "all", Score> {
  const found = tagger.tag(sentences.map(({ words }) => words));
  const score = (labels: readonly string[]): Score => {
    let right = 0;
    let predicted = 0;
    let gold = 0;
    for (const [i, { spans }] of sentences.entries()) {
      const wanted = new Set(
        spans
          .filter(({ label }) => labels.includes(label))
          .map((s) => `${s.start} ${s.end} ${s.label}`),
      );
      gold += wanted.size;
      for (const span of found[i]!.filter(({ label }) => labels.includes(label))) {
        predicted++;
        if (wanted.has(`${span.start} ${span.end} ${span.label}`)) right++;
      }
    }
    const precision = right / predicted;
    const recall = right / gold;
    return { precision, recall, f1: (2 * right) / (predicted + gold) };
  };
  return { PER: score(["PER"]), LOC: score(["LOC"]), ORG: score(["ORG"]), all: score(LABELS) };
}

export const CORPORA = fileURLToPath(new URL("../../../../shared/ner", import.meta.url));

const SETS: Record<string, () => LabelledSentence[]> = {
  "germeval-test": () => readGermEval(CORPORA, "test"),
  "germeval-dev": () => readGermEval(CORPORA, "dev"),
  wikigold: () => readWikigold(CORPORA),
};

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [
    set = "germeval-test",
    file = fileURLToPath(new URL("../models/de.tagger", import.meta.url)),
  ] = process.argv.slice(2);
  if (!existsSync(CORPORA))
    throw new Error(`${CORPORA} is missing: the corpora are not in this repository.`);
  const [own, foreign] = set === "wikigold" ? (["en", "de"] as const) : (["de", "en"] as const);
  const tagger = createTagger(
    unpackModel(readFileSync(file)),
    loadLexicon(own),
    loadLexicon(foreign),
  );
  const sentences = SETS[set]!();
  const tokens = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const started = process.cpuUsage();
  tagger.tag(sentences.map(({ words }) => words));
  const { user, system } = process.cpuUsage(started);
  console.log(`${tagger.name} on ${set}: ${sentences.length} sentences, ${tokens} words`);
  for (const [label, { precision, recall, f1 }] of Object.entries(scoreTagger(tagger, sentences))) {
    const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
    console.log(
      `${label.padEnd(4)} F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}`,
    );
  }
  console.log(`${Math.round(tokens / ((user + system) / 1e6))} words/s of CPU time, cold`);
}
