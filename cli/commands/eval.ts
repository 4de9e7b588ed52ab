import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { writeAtomically } from "../../graph/export/write-atomically.ts";
import {
  type Comparison,
  compareEvaluations,
} from "../../ingest/evaluation/compare-evaluations.ts";
import { type Evaluation, evaluate } from "../../ingest/evaluation/evaluate.ts";
import type { GoldArticle } from "../../ingest/evaluation/gold-article.ts";
import type { Prediction } from "../../ingest/evaluation/prediction.ts";
import { readGold, readPrediction } from "../../ingest/evaluation/read-gold.ts";
import type { ArticleReading } from "../../ingest/evaluation/report/article-section.ts";
import { htmlReport } from "../../ingest/evaluation/report/html-report.ts";
import { scoreArticle } from "../../ingest/evaluation/score-article.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import { type Context, contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { printEvaluation } from "../output/evaluation-tables.ts";
import { createProgress } from "../output/progress.ts";
import { addReaderOptions, type ReaderOptions } from "../reader-options.ts";

type EvalOptions = ReaderOptions & {
  readonly errors?: true;
  readonly html?: string;
  readonly compare?: string;
  readonly predictions?: string;
};

export function configure(command: Command): void {
  addReaderOptions(
    command
      .argument("<folder>", "annotated articles: NAME.json with text, entities and relations")
      .option("--errors", "list what was missed and what was wrong")
      .option("--html <file>", "write a report with both markings side by side")
      .option("--compare <file>", "compare with what an earlier --json printed")
      .option("--predictions <folder>", "score these NAME.json files instead of reading"),
  )
    .addHelpText(
      "after",
      examples(
        ["pressgraph eval gold/", "precision, recall and F1 by type"],
        ["pressgraph eval gold/ --errors --html report.html", "what was missed and what was wrong"],
        [
          "pressgraph eval gold/ --json > before.json",
          "keep a run, to compare the next one with it",
        ],
        ["pressgraph eval gold/ --compare before.json", "what got better and what got worse"],
      ),
    )
    .action(run);
}

async function run(folder: string, options: EvalOptions, command: Command): Promise<void> {
  const context = contextOf(command);
  const gold = await readGold(folder);
  const { predictions } = options;
  if (predictions !== undefined && !existsSync(predictions)) {
    throw new InvalidInputError(`There is no folder ${predictions}. Check the path.`);
  }
  const earlier = options.compare === undefined ? undefined : await readEarlier(options.compare);
  const readings = await predictAll(context, gold, options);
  const evaluation = evaluate(readings.map(({ score }) => score));
  const comparison = earlier && compareEvaluations(earlier, evaluation);
  if (options.html !== undefined)
    await writeReport(context, folder, options.html, { evaluation, readings, comparison });
  if (context.options.json) {
    context.output.printJson({ ...evaluation, ...(comparison && { comparison }) });
  } else {
    printEvaluation(context.output, evaluation, { errors: options.errors ?? false, comparison });
  }
}

async function predictAll(
  context: Context,
  gold: readonly GoldArticle[],
  options: EvalOptions,
): Promise<readonly ArticleReading[]> {
  const predict = options.predictions
    ? (article: GoldArticle) => readPrediction(options.predictions as string, article.file)
    : await createPredictor(options);
  const progress = createProgress(context.output, "articles");
  progress.expect(gold.length);
  const readings: ArticleReading[] = [];
  for (const article of gold) {
    const prediction = await predict(article);
    readings.push({ gold: article, prediction, score: scoreArticle(article, prediction) });
    progress.advance(1);
  }
  progress.stop();
  return readings;
}

async function createPredictor(options: ReaderOptions) {
  const { openReader } = await import("../open-reader.ts");
  const reader = await openReader(options);
  return (article: GoldArticle): Promise<Prediction> => {
    const { id, title, publishedAt, language, text } = article;
    return reader.read({
      text,
      metadata: {
        key: id,
        ...(title && { title }),
        ...(publishedAt && { publishedAt }),
        ...(language && { language }),
      },
    });
  };
}

async function readEarlier(file: string): Promise<Evaluation> {
  try {
    const value = JSON.parse(await readFile(file, "utf8")) as Evaluation;
    if (value.types && value.facts && Array.isArray(value.errors)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InvalidInputError(`${file} is not what \`pressgraph eval --json\` prints.`);
}

async function writeReport(
  { output }: Context,
  folder: string,
  file: string,
  {
    evaluation,
    readings,
    comparison,
  }: {
    readonly evaluation: Evaluation;
    readonly readings: readonly ArticleReading[];
    readonly comparison: Comparison | undefined;
  },
): Promise<void> {
  const title = `Reading of ${path.basename(path.resolve(folder))}`;
  const report = { title, evaluation, readings, ...(comparison && { comparison }) };
  await writeAtomically(file, [htmlReport(report)]);
  output.note(`The report is in ${file}`);
}
