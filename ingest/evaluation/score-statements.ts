import { type Offsets, occurrences, spanOverlap } from "./compare-names.ts";
import type { GoldStatement } from "./gold-article.ts";
import type { EntityMatches } from "./match-entities.ts";
import type { Prediction } from "./prediction.ts";

type PredictedStatement = NonNullable<Prediction["statements"]>[number];

export type StatementVerdicts = {
  readonly right: readonly { readonly gold: GoldStatement; readonly aboutRight: boolean }[];
  readonly missed: readonly GoldStatement[];
  readonly wrong: readonly PredictedStatement[];
};

/** Joins quotations one to one: same speaker, same form, words that overlap by at least half. */
export function scoreStatements(
  gold: readonly GoldStatement[],
  predicted: readonly PredictedStatement[],
  { toGold }: EntityMatches,
  text: string,
): StatementVerdicts {
  const left = new Set(predicted);
  const right: { gold: GoldStatement; aboutRight: boolean }[] = [];
  const missed: GoldStatement[] = [];
  for (const statement of gold) {
    const spans = goldSpans(statement, text);
    const match = [...left].find(
      (other) =>
        other.direct === statement.direct &&
        toGold.get(other.by) === statement.by &&
        spans.some((span) => spanOverlap(span, other) >= 0.5),
    );
    if (!match) {
      missed.push(statement);
      continue;
    }
    left.delete(match);
    const about = match.about === undefined ? undefined : toGold.get(match.about);
    right.push({ gold: statement, aboutRight: about === (statement.about ?? undefined) });
  }
  return { right, missed, wrong: [...left] };
}

function goldSpans({ direct, text: words, evidence }: GoldStatement, text: string) {
  const quoted: readonly Offsets[] = direct && words ? occurrences(text, words) : [];
  return quoted.length > 0 ? quoted : occurrences(text, evidence);
}
