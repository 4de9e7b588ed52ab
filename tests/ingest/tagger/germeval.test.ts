import { existsSync, readdirSync, statSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { loadTagger } from "../../../ingest/tagger/load-tagger.ts";
import { CORPORA, scoreTagger } from "../../../ingest/tagger/train/evaluate.ts";
import { readGermEval } from "../../../ingest/tagger/train/read-corpora.ts";
import { runUnless } from "../../servers/run-unless.ts";

const { test: testOnCorpora } = runUnless(
  existsSync(CORPORA) ? undefined : `there is no ${CORPORA}`,
  "the German tagger on GermEval 2014",
  { isElsewhere: true },
);

/** Measured figures are in the model card; this floor catches a decoder or model that broke. */
testOnCorpora(
  "the German tagger reaches 77 strict F1 over PER, LOC and ORG on the GermEval 2014 test set",
  () => {
    const { all } = scoreTagger(loadTagger("de")!, readGermEval(CORPORA, "test"));
    expect(all.f1).toBeGreaterThanOrEqual(0.77);
  },
  60_000,
);

test("all models together take at most 5 MB", () => {
  const models = new URL("../../../ingest/tagger/models/", import.meta.url);
  const sizes = readdirSync(models).map((name) => statSync(new URL(name, models)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5_000_000);
});
