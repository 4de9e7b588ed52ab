import { normaliseName, occurrences } from "./compare-names.ts";
import type { GoldArticle } from "./gold-article.ts";
import type { Prediction } from "./prediction.ts";

/** What the gold asks for beside entities and facts and the prediction lacks, in words. */
export function checkArticle(
  gold: GoldArticle,
  { article, entities }: Prediction,
  text: string,
): readonly string[] {
  const broken: string[] = [];
  if (gold.partner !== undefined && article?.partner !== gold.partner) {
    broken.push(`partner is ${article?.partner ?? "missing"}, not ${gold.partner}`);
  }
  for (const words of gold.boilerplate) {
    const marked = occurrences(text, words).every((span) =>
      article?.spans?.some(
        ({ kind, start, end }) => kind === "boilerplate" && start <= span.start && end >= span.end,
      ),
    );
    if (!marked) broken.push(`"${words}" is not marked as boilerplate`);
  }
  const forbidden = new Set(gold.notEntities.map(normaliseName));
  for (const { type, name } of entities) {
    if (forbidden.has(normaliseName(name))) broken.push(`"${name}" became a node (${type})`);
  }
  return broken;
}
