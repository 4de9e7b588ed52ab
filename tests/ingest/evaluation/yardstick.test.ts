import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { evaluate } from "../../../ingest/evaluation/evaluate.ts";
import { readGold, readPrediction } from "../../../ingest/evaluation/read-gold.ts";
import { scoreArticle } from "../../../ingest/evaluation/score-article.ts";
import { runUnless } from "../../servers/run-unless.ts";
import { perturb } from "./perturb.ts";
import { syntheticGold } from "./synthetic-gold.ts";

const shared = path.resolve(import.meta.dirname, "../../../../shared");
const yardstick = path.join(shared, "corpus/score.mjs");
const isThere = existsSync(yardstick);
const { describe: describeYardstick } = runUnless(
  isThere ? undefined : `there is no ${yardstick}`,
  "evaluate() against the yardstick",
  { isElsewhere: true },
);

const temporaryFolder = () => mkdtempSync(path.join(tmpdir(), "pressgraph-evaluation-"));

function writeSyntheticGold(): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(syntheticGold)) {
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  }
  return folder;
}

async function compare(goldFolder: string, seed: number | undefined) {
  const predictions = temporaryFolder();
  const gold = await readGold(goldFolder);
  for (const [index, article] of gold.entries()) {
    if (seed !== undefined && (index + seed) % 9 === 0) continue;
    const prediction =
      seed === undefined
        ? {
            entities: article.entities,
            facts: article.relations.map((r) => ({ ...r, evidence: [] })),
          }
        : perturb(article, seed * 1000 + index);
    writeFileSync(path.join(predictions, article.file), JSON.stringify(prediction));
  }
  const theirs = JSON.parse(
    execFileSync(process.execPath, [yardstick, goldFolder, predictions, "--json"], {
      encoding: "utf8",
    }),
  );
  const scores = await Promise.all(
    gold.map(async (article) =>
      scoreArticle(article, await readPrediction(predictions, article.file)),
    ),
  );
  return { ours: evaluate(scores), theirs };
}

describeYardstick("evaluate() agrees with the yardstick", () => {
  test.each([undefined, 1, 2, 3, 4, 5])("on synthetic articles, perturbed by %s", async (seed) => {
    const { ours, theirs } = await compare(writeSyntheticGold(), seed);
    expect(ours).toMatchObject(theirs);
  });

  test.each([undefined, 1, 2, 3, 4, 5, 6, 7, 8])(
    "on the development corpus, perturbed by %s",
    async (seed) => {
      const { ours, theirs } = await compare(path.join(shared, "corpus/dev"), seed);
      expect(theirs.facts.gold).toBeGreaterThan(100);
      expect(ours).toMatchObject(theirs);
    },
  );

  test("on the seed", async () => {
    const { ours, theirs } = await compare(path.join(shared, "seed"), 1);
    expect(ours).toMatchObject(theirs);
  });
});
