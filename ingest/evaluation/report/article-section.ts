import type { EvaluationError } from "../evaluation-errors.ts";
import type { GoldArticle } from "../gold-article.ts";
import { matchEntities } from "../match-entities.ts";
import type { Prediction } from "../prediction.ts";
import { type ArticleScore, SCORED_FACTS } from "../score-article.ts";
import { scoreFacts } from "../score-facts.ts";
import { escapeHtml } from "./html.ts";
import { markGold, markPredicted } from "./mark-text.ts";

export type ArticleReading = {
  readonly gold: GoldArticle;
  readonly prediction: Prediction | undefined;
  readonly score: ArticleScore;
};

/** One article that unfolds: both texts side by side, then every fact with its verdict. */
export function articleSection({ gold, prediction, score }: ArticleReading): string {
  const predicted = prediction ?? { entities: [], facts: [] };
  const text = predicted.article?.text ?? gold.text;
  const matches = matchEntities(gold.entities, predicted.entities, text);
  const missed = score.errors.filter(({ kind }) => kind === "missed").length;
  const wrong = score.errors.length - missed;
  const right = rightFacts(gold, predicted, matches);
  return `<details><summary><b>${escapeHtml(gold.title ?? gold.id)}</b>
<span class="dim">${escapeHtml(gold.file)}${gold.negative ? ", states no agreement" : ""}</span>
<span class="dim">facts: ${right.length} right; all: ${missed} missed, ${wrong} wrong</span></summary>
<div class="inside">
<div class="texts">
<section><h3>Annotated</h3><div>${markGold(gold, text, matches)}</div></section>
<section><h3>Read</h3><div>${markPredicted(predicted, text, matches)}</div></section>
</div>
<div class="scroll"><table>
<tr><th></th><th>type</th><th>what</th><th>sentence</th></tr>
${score.errors.map(errorRow).join("\n")}
${right.join("\n")}
</table></div>
</div></details>`;
}

function errorRow({ kind, type, what, confusion, sentence }: EvaluationError): string {
  const remark = confusion ? `<br><span class="dim">${escapeHtml(confusion)}</span>` : "";
  return `<tr><td class="verdict ${kind}-text">${kind}</td><td>${escapeHtml(type)}</td><td>${escapeHtml(what)}${remark}</td><td class="dim">${escapeHtml(sentence ?? "")}</td></tr>`;
}

function rightFacts(
  gold: GoldArticle,
  predicted: Prediction,
  matches: ReturnType<typeof matchEntities>,
): readonly string[] {
  const names = new Map(gold.entities.map(({ id, name }) => [id, name]));
  return SCORED_FACTS.flatMap((type) =>
    scoreFacts(
      gold.relations.filter((relation) => relation.type === type),
      predicted.facts.filter((fact) => fact.type === type),
      matches,
    )
      .filter(({ right }) => right)
      .map(({ gold: relation, predicted: fact }) => {
        const what = `${names.get(relation?.from ?? "")} → ${names.get(relation?.to ?? "")} (${relation?.status})`;
        const sentence = fact?.evidence?.[0]?.sentence ?? "";
        return `<tr><td class="verdict right">right</td><td>${type}</td><td>${escapeHtml(what)}</td><td class="dim">${escapeHtml(sentence)}</td></tr>`;
      }),
  );
}
