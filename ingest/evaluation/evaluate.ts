import { ENTITY_TYPES } from "../../schema/node-types.ts";
import type { EvaluationError } from "./evaluation-errors.ts";
import { type ArticleScore, type Count, SCORED_FACTS } from "./score-article.ts";

export type Figures = {
  readonly gold: number;
  readonly predicted: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

export type Evaluation = {
  readonly articles: number;
  /** Articles without a prediction. */
  readonly missing: number;
  readonly offsetsWrong: number;
  /** Planned or denied facts that were read as happened. */
  readonly falseHappened: number;
  /** `SIGNED` and `ATTENDED` read as happened in articles that state none. */
  readonly falseInNegatives: number;
  readonly statusAccuracy: number | null;
  readonly types: Readonly<Record<string, Figures>>;
  /** The same with a name or alias equal, not only an overlapping mention. */
  readonly strict: Readonly<Record<string, Figures>>;
  readonly entities: Figures;
  readonly facts: Figures;
  readonly statements: (Figures & { readonly aboutRight: number }) | null;
  readonly checks: readonly string[];
  readonly perArticle: readonly {
    readonly file: string;
    readonly entities: Figures;
    readonly facts: Figures;
  }[];
  readonly errors: readonly EvaluationError[];
};

/** Places and topics are annotated only as ends of relations, so the total leaves them out. */
export const COUNTED_ENTITIES = ["Country", "Official", "Institution", "Agreement", "Event"];

export function evaluate(scores: readonly ArticleScore[]): Evaluation {
  const sum = (value: (score: ArticleScore) => number) =>
    scores.reduce((total, score) => total + value(score), 0);
  const total = (types: readonly string[]) => addCounts(scores, types);
  const statusSeen = sum((score) => score.statusSeen);
  const strictFigures = (types: readonly string[]) => {
    const { gold, predicted, strict } = total(types);
    return figures({ gold, predicted, right: strict });
  };
  return {
    articles: scores.length,
    missing: sum(({ missing }) => Number(missing)),
    offsetsWrong: sum((score) => score.offsetsWrong),
    falseHappened: sum((score) => score.falseHappened),
    falseInNegatives: sum((score) => score.falseInNegative),
    statusAccuracy: statusSeen > 0 ? sum((score) => score.statusRight) / statusSeen : null,
    types: Object.fromEntries(
      [...ENTITY_TYPES, ...SCORED_FACTS].map((type) => [type, figures(total([type]))]),
    ),
    strict: Object.fromEntries([
      ...ENTITY_TYPES.map((type) => [type, strictFigures([type])]),
      ["entities", strictFigures(COUNTED_ENTITIES)],
    ]),
    entities: figures(total(COUNTED_ENTITIES)),
    facts: figures(total(SCORED_FACTS)),
    statements: evaluateStatements(scores),
    checks: scores.flatMap(({ file, checks }) => checks.map((check) => `${file}: ${check}`)),
    perArticle: scores.map((score) => ({
      file: score.file,
      entities: figures(addCounts([score], COUNTED_ENTITIES)),
      facts: figures(addCounts([score], SCORED_FACTS)),
    })),
    errors: scores.flatMap(({ errors }) => errors),
  };
}

function addCounts(scores: readonly ArticleScore[], types: readonly string[]): Count {
  const total: Count = { gold: 0, predicted: 0, right: 0, strict: 0 };
  for (const { counts } of scores) {
    for (const type of types) {
      total.gold += counts[type]?.gold ?? 0;
      total.predicted += counts[type]?.predicted ?? 0;
      total.right += counts[type]?.right ?? 0;
      total.strict += counts[type]?.strict ?? 0;
    }
  }
  return total;
}

function figures({ gold, predicted, right }: Omit<Count, "strict">): Figures {
  const precision = predicted ? right / predicted : 0;
  const recall = gold ? right / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { gold, predicted, right, precision, recall, f1 };
}

function evaluateStatements(scores: readonly ArticleScore[]): Evaluation["statements"] {
  const annotated = scores.flatMap(({ statements }) => (statements ? [statements] : []));
  if (annotated.length === 0) return null;
  const right = annotated.flatMap((each) => each.right);
  const missed = annotated.flatMap((each) => each.missed).length;
  const predicted = annotated.reduce((total, each) => total + each.predicted, 0);
  return {
    ...figures({ gold: right.length + missed, predicted, right: right.length }),
    aboutRight: right.filter(({ aboutRight }) => aboutRight).length,
  };
}
