import type { Evaluation, Figures } from "./evaluate.ts";
import type { EvaluationError } from "./evaluation-errors.ts";

export type Comparison = {
  readonly rows: readonly {
    readonly type: string;
    readonly before: Figures;
    readonly after: Figures;
  }[];
  /** Errors of the earlier run that are gone, and those that are new. */
  readonly mended: readonly EvaluationError[];
  readonly broken: readonly EvaluationError[];
};

/** What changed from one evaluation of the same gold to the next; types that stayed equal are left out. */
export function compareEvaluations(before: Evaluation, after: Evaluation): Comparison {
  const all = (evaluation: Evaluation): Readonly<Record<string, Figures>> => ({
    ...evaluation.types,
    entities: evaluation.entities,
    facts: evaluation.facts,
  });
  const earlier = all(before);
  const rows = Object.entries(all(after)).flatMap(([type, figures]) => {
    const previous = earlier[type];
    if (!previous || JSON.stringify(previous) === JSON.stringify(figures)) return [];
    return [{ type, before: previous, after: figures }];
  });
  return {
    rows,
    mended: withoutThose(before.errors, after.errors),
    broken: withoutThose(after.errors, before.errors),
  };
}

const keyOf = ({ file, kind, type, what }: EvaluationError) => [file, kind, type, what].join("\n");

function withoutThose(
  errors: readonly EvaluationError[],
  others: readonly EvaluationError[],
): readonly EvaluationError[] {
  const known = new Set(others.map(keyOf));
  return errors.filter((error) => !known.has(keyOf(error)));
}
