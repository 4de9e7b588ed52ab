import { ENTITY_TYPES } from "../../../schema/node-types.ts";
import type { Comparison } from "../compare-evaluations.ts";
import { COUNTED_ENTITIES, type Evaluation, type Figures } from "../evaluate.ts";
import { SCORED_FACTS } from "../score-article.ts";
import { type ArticleReading, articleSection } from "./article-section.ts";
import { escapeHtml, percent } from "./html.ts";
import { REPORT_STYLE } from "./report-style.ts";

export type Report = {
  readonly title: string;
  readonly evaluation: Evaluation;
  readonly readings: readonly ArticleReading[];
  readonly comparison?: Comparison;
};

/** One HTML page that needs nothing else: figures, then each article with gold and prediction. */
export function htmlReport({ title, evaluation, readings, comparison }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="dim">${evaluation.articles} annotated articles${evaluation.missing > 0 ? `, ${evaluation.missing} without a prediction` : ""}</p>
${tiles(evaluation)}
<h2>By type</h2>
${figuresTable(evaluation)}
${comparison ? comparisonTable(comparison) : ""}
${checks(evaluation)}
<h2>Articles</h2>
<p class="dim">What the annotators marked, and what was read. Point at a mark for its name.</p>
${legend()}
${readings.map(articleSection).join("\n")}
</body>
</html>
`;
}

function tiles(evaluation: Evaluation): string {
  const { entities, facts, statements, statusAccuracy } = evaluation;
  const items: readonly (readonly [string, string])[] = [
    ["entities F1", percent(entities.f1)],
    ["facts precision", percent(facts.precision)],
    ["facts recall", percent(facts.recall)],
    ["status accuracy", statusAccuracy === null ? "–" : percent(statusAccuracy)],
    ["read as happened, but planned or denied", String(evaluation.falseHappened)],
    ["offsets wrong", String(evaluation.offsetsWrong)],
    ...(statements ? [["statements F1", percent(statements.f1)] as const] : []),
  ];
  const html = items.map(
    ([label, value]) => `<div class="tile"><b>${value}</b><span>${label}</span></div>`,
  );
  return `<div class="tiles">${html.join("")}</div>`;
}

const number = (value: string | number) => `<td class="number">${value}</td>`;
const numberHeads = (...names: readonly string[]) =>
  names.map((name) => `<th class="number">${name}</th>`).join("");

function figuresTable({ types, strict, entities, facts, statements }: Evaluation): string {
  const row = (label: string, figures: Figures | undefined, isTotal = false) => {
    if (!figures) return "";
    const { gold, predicted, right, precision, recall, f1 } = figures;
    const strictF1 = strict[label]?.f1;
    const isEmpty = gold + predicted === 0;
    const shares = [precision, recall, f1].map((value) => (isEmpty ? "–" : percent(value)));
    const cells = [gold, predicted, right, ...shares];
    const last = strictF1 === undefined || isEmpty ? "" : percent(strictF1);
    return `<tr${isTotal ? ' class="total"' : ""}><td>${label}</td>${[...cells, last].map(number).join("")}</tr>`;
  };
  const selective = ENTITY_TYPES.filter((type) => !COUNTED_ENTITIES.includes(type));
  return `<div class="scroll"><table>
<tr><th>type</th>${numberHeads("gold", "read", "right", "precision", "recall", "F1", "F1, strict names")}</tr>
${COUNTED_ENTITIES.map((type) => row(type, types[type])).join("\n")}
${row("entities", entities, true)}
${selective.map((type) => row(type, types[type])).join("\n")}
${SCORED_FACTS.map((type) => row(type, types[type])).join("\n")}
${row("facts", facts, true)}
${statements ? row("statements", statements, true) : ""}
</table></div>
<p class="dim">${selective.join(" and ")} are annotated only as ends of relations: the total of the entities leaves them out.</p>`;
}

function comparisonTable({ rows, mended, broken }: Comparison): string {
  const change = (before: number, after: number) => {
    const sign = after > before ? "right" : after < before ? "wrong-text" : "dim";
    return `<td class="number">${percent(before)} → <span class="${sign}">${percent(after)}</span></td>`;
  };
  const body = rows.map(
    ({ type, before, after }) =>
      `<tr><td>${escapeHtml(type)}</td>${change(before.precision, after.precision)}${change(before.recall, after.recall)}${change(before.f1, after.f1)}</tr>`,
  );
  const table =
    rows.length === 0
      ? "<p>All figures are equal.</p>"
      : `<div class="scroll"><table><tr><th>type</th>${numberHeads("precision", "recall", "F1")}</tr>${body.join("\n")}</table></div>`;
  return `<h2>Compared with the earlier run</h2>${table}
<p class="dim">${mended.length} errors mended, ${broken.length} new.</p>
${broken.map(({ file, kind, type, what }) => `<p><span class="${kind}-text">new, ${kind}</span> ${escapeHtml(`${type} ${what}`)} <span class="dim">${escapeHtml(file)}</span></p>`).join("\n")}`;
}

function checks({ checks: broken }: Evaluation): string {
  if (broken.length === 0) return "";
  const lines = broken.map((line) => `<p class="wrong-text">${escapeHtml(line)}</p>`);
  return `<h2>Other checks</h2>${lines.join("\n")}`;
}

function legend(): string {
  const types = ENTITY_TYPES.map((type) => `<mark class="type-${type}">${type}</mark>`);
  return `<div class="legend">${types.join(" ")} <mark class="missed">missed</mark> <mark class="wrong">wrong</mark></div>`;
}
