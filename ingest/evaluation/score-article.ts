import { ENTITY_TYPES } from "../../schema/node-types.ts";
import { checkArticle } from "./check-article.ts";
import { type EvaluationError, entityErrors, factErrors } from "./evaluation-errors.ts";
import type { GoldArticle } from "./gold-article.ts";
import { type EntityMatches, matchEntities, STRICT } from "./match-entities.ts";
import type { Prediction } from "./prediction.ts";
import { type FactVerdict, scoreFacts, statusOf } from "./score-facts.ts";
import { type StatementVerdicts, scoreStatements } from "./score-statements.ts";

/** The relation types that the gold annotates. */
export const SCORED_FACTS = [
  "SIGNED",
  "ATTENDED",
  "COVERS",
  "REPRESENTS",
  "HOLDS_OFFICE_AT",
  "SIGNED_IN",
  "TOOK_PLACE_IN",
] as const;

export type Count = { gold: number; predicted: number; right: number; strict: number };

export type ArticleScore = {
  readonly file: string;
  readonly missing: boolean;
  readonly counts: Readonly<Record<string, Count>>;
  readonly errors: readonly EvaluationError[];
  readonly statusRight: number;
  readonly statusSeen: number;
  readonly falseHappened: number;
  readonly offsetsWrong: number;
  /** Facts said to have happened in an article that states none. */
  readonly falseInNegative: number;
  /** Broken promises beside entities and facts, in words. */
  readonly checks: readonly string[];
  readonly statements: (StatementVerdicts & { readonly predicted: number }) | undefined;
};

const NOTHING: Prediction = { entities: [], facts: [] };

export function scoreArticle(gold: GoldArticle, prediction: Prediction | undefined): ArticleScore {
  const predicted = prediction ?? NOTHING;
  const text = predicted.article?.text ?? gold.text;
  const matches = matchEntities(gold.entities, predicted.entities, text);
  const verdicts = SCORED_FACTS.flatMap((type) =>
    scoreFacts(
      gold.relations.filter((relation) => relation.type === type),
      predicted.facts.filter((fact) => fact.type === type),
      matches,
    ).map((verdict) => ({ type, ...verdict })),
  );
  const judged = verdicts.filter(({ gold: relation, predicted: fact }) => relation && fact);
  const wrong = verdicts.flatMap((verdict) =>
    verdict.predicted && !verdict.right ? [{ ...verdict, fact: verdict.predicted }] : [],
  );
  const wrongHappened = wrong.filter(({ fact }) => statusOf(fact) === "happened");
  const statements =
    gold.statements && scoreStatements(gold.statements, predicted.statements ?? [], matches, text);
  return {
    file: gold.file,
    missing: prediction === undefined,
    counts: {
      ...countEntities(gold, predicted, matches),
      ...Object.fromEntries(
        SCORED_FACTS.map((type) => [type, countFacts(verdicts.filter((v) => v.type === type))]),
      ),
    },
    errors: [
      ...entityErrors(gold, predicted, matches, text),
      ...factErrors(gold, predicted, matches, verdicts),
    ],
    statusRight: judged.filter(({ right }) => right).length,
    statusSeen: judged.length,
    falseHappened: wrongHappened.filter((verdict) => verdict.gold).length,
    offsetsWrong: countWrongOffsets(predicted, text),
    falseInNegative: gold.negative
      ? wrongHappened.filter(({ type }) => type === "SIGNED" || type === "ATTENDED").length
      : 0,
    checks: prediction ? checkArticle(gold, prediction, text) : [],
    statements: statements && { ...statements, predicted: predicted.statements?.length ?? 0 },
  };
}

function countEntities(
  gold: GoldArticle,
  predicted: Prediction,
  { strength }: EntityMatches,
): Record<string, Count> {
  const count = (type: string): Count => {
    const owed = gold.entities.filter((entity) => entity.type === type);
    const strengths = owed.flatMap(({ id }) => strength.get(id) ?? []);
    return {
      gold: owed.length,
      predicted: predicted.entities.filter((entity) => entity.type === type).length,
      right: strengths.length,
      strict: strengths.filter((each) => each >= STRICT).length,
    };
  };
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, count(type)]));
}

function countFacts(verdicts: readonly FactVerdict[]): Count {
  const right = verdicts.filter((verdict) => verdict.right).length;
  const missed = verdicts.filter(({ predicted }) => !predicted).length;
  return { gold: right + missed, predicted: verdicts.length - missed, right, strict: right };
}

function countWrongOffsets({ facts }: Prediction, text: string): number {
  return facts
    .flatMap(({ evidence }) => evidence ?? [])
    .filter(
      ({ start, end, sentence }) => sentence !== undefined && text.slice(start, end) !== sentence,
    ).length;
}
