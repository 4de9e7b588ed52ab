import type { Comparison } from "../../ingest/evaluation/compare-evaluations.ts";
import {
  COUNTED_ENTITIES,
  type Evaluation,
  type Figures,
} from "../../ingest/evaluation/evaluate.ts";
import type { EvaluationError } from "../../ingest/evaluation/evaluation-errors.ts";
import { SCORED_FACTS } from "../../ingest/evaluation/score-article.ts";
import { ENTITY_TYPES } from "../../schema/node-types.ts";
import type { Output } from "./output.ts";
import { safeLine } from "./safe-text.ts";

const right = "right" as const;
const share = (value: number) => value.toFixed(2);

export function printEvaluation(
  output: Output,
  evaluation: Evaluation,
  options: { readonly errors: boolean; readonly comparison: Comparison | undefined },
): void {
  printFigures(output, evaluation);
  printSummary(output, evaluation);
  if (options.comparison) printComparison(output, options.comparison);
  if (options.errors) printErrors(output, evaluation.errors);
}

function printFigures(output: Output, evaluation: Evaluation): void {
  const { types, strict, entities, facts, statements } = evaluation;
  const { bold } = output.colors;
  const row = (type: string, figures: Figures | undefined, isTotal = false, label = type) => {
    if (!figures) return [];
    const { gold, predicted, right: correct, precision, recall, f1 } = figures;
    const isEmpty = gold + predicted === 0;
    const strictF1 = strict[type]?.f1;
    const cells = [
      ...[label, gold, predicted, correct].map(String),
      ...[precision, recall, f1].map((value) => (isEmpty ? "–" : share(value))),
      strictF1 === undefined || isEmpty ? "" : share(strictF1),
    ];
    return isTotal ? cells.map((cell) => bold(cell)) : cells;
  };
  const selective = ENTITY_TYPES.filter((type) => !COUNTED_ENTITIES.includes(type));
  const heads = ["gold", "read", "right", "precision", "recall", "F1", "F1 strict"];
  output.printTable(
    [{ head: "" }, ...heads.map((head) => ({ head, align: right }))],
    [
      ...COUNTED_ENTITIES.map((type) => row(type, types[type])),
      row("entities", entities, true),
      ...selective.map((type) => row(type, types[type], false, `${type} *`)),
      ...SCORED_FACTS.map((type) => row(type, types[type])),
      row("facts", facts, true),
      ...(statements ? [row("statements", statements, true)] : []),
    ],
  );
  output.print(output.colors.dim("* annotated only as ends of relations, so not in the total"));
}

function printSummary(output: Output, evaluation: Evaluation): void {
  const { articles, missing, statusAccuracy, falseHappened, falseInNegatives, offsetsWrong } =
    evaluation;
  const lines: readonly (readonly [string, string])[] = [
    ["articles", `${articles}${missing > 0 ? ` (${missing} without a prediction)` : ""}`],
    ["status accuracy", statusAccuracy === null ? "–" : share(statusAccuracy)],
    ["planned or denied read as happened", String(falseHappened)],
    ["signed or attended in articles that state none", String(falseInNegatives)],
    ["offsets wrong", String(offsetsWrong)],
    ...(evaluation.statements
      ? [["statements with the right subject", String(evaluation.statements.aboutRight)] as const]
      : []),
  ];
  output.print("");
  output.printTable([{ head: "" }, { head: "", align: right }], lines);
  for (const check of evaluation.checks) output.print(output.colors.red(safeLine(check)));
}

function printComparison(output: Output, { rows, mended, broken }: Comparison): void {
  output.print(`\n${output.colors.bold("Compared with the earlier run")}`);
  if (rows.length === 0) output.print("All figures are equal.");
  else {
    const change = (before: number, after: number) => {
      const color = after > before ? output.colors.green : output.colors.red;
      const text = `${share(before)} → ${share(after)}`;
      return after === before ? output.colors.dim(text) : color(text);
    };
    output.printTable(
      [{ head: "" }, ...["precision", "recall", "F1"].map((head) => ({ head, align: right }))],
      rows.map(({ type, before, after }) => [
        type,
        change(before.precision, after.precision),
        change(before.recall, after.recall),
        change(before.f1, after.f1),
      ]),
    );
  }
  output.print(`${mended.length} errors mended, ${broken.length} new`);
  if (broken.length > 0) printErrors(output, broken);
}

function printErrors(output: Output, errors: readonly EvaluationError[]): void {
  if (errors.length === 0) {
    output.print("\nNothing was missed, and nothing was wrong.");
    return;
  }
  const { colors } = output;
  output.print("");
  output.printTable(
    [
      { head: "file" },
      { head: "" },
      { head: "type" },
      { head: "what", grows: true },
      { head: "why", grows: true },
    ],
    errors.map(({ file, kind, type, what, confusion }) => [
      safeLine(file).replace(/\.json$/, ""),
      kind === "missed" ? colors.yellow(kind) : colors.red(kind),
      type,
      safeLine(what),
      safeLine(confusion ?? ""),
    ]),
  );
}
