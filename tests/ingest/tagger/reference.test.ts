import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { loadTagger } from "../../../ingest/tagger/load-tagger.ts";
import { readSentences } from "../../../ingest/tagger/train/read-corpora.ts";
import { tagsOfSpans } from "../../../ingest/tagger/train/spans.ts";

const train = new URL("../../../ingest/tagger/train/", import.meta.url);

/** The tags that CRFsuite itself gave with the model it fitted, written by train.sh. */
const referenceTags = (language: string) =>
  readFileSync(new URL(`reference-${language}.tags.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n\n")
    .map((block) => block.split("\n"));

test.each(["de", "en"])(
  "the %s decoder gives every word the tag that CRFsuite gives",
  (language) => {
    const sentences = readSentences(new URL(`reference-${language}.txt`, train));
    const tagged = loadTagger(language)!.tag(sentences.map(({ words }) => words));
    const tags = tagged.map((spans, i) => tagsOfSpans(sentences[i]!.words.length, spans));
    expect(tags).toEqual(referenceTags(language));
  },
);
