import type { Status } from "../../schema/fact.ts";
import type { GoldRelation } from "./gold-article.ts";
import type { EntityMatches } from "./match-entities.ts";
import type { Prediction } from "./prediction.ts";

type PredictedFact = Prediction["facts"][number];

export type FactVerdict = {
  readonly gold: GoldRelation | undefined;
  readonly predicted: PredictedFact | undefined;
  readonly right: boolean;
};

/** A deal that is only agreed or negotiated is neither owed nor wrong. */
const isOptional = ({ type, mode }: GoldRelation) =>
  type === "SIGNED" && mode !== undefined && mode !== "signed" && mode !== "concluded";

export const statusOf = ({ status }: PredictedFact): Status => (status ?? "happened") as Status;

/**
 * Judges the facts of one type: first every predicted one, then every owed one that was missed. A
 * repeated prediction and one that the gold leaves open give no verdict.
 */
export function scoreFacts(
  gold: readonly GoldRelation[],
  predicted: readonly PredictedFact[],
  { toGold }: EntityMatches,
): readonly FactVerdict[] {
  const owed = new Map<string, GoldRelation>();
  const optional = new Set<string>();
  for (const relation of gold) {
    const ends = `${relation.from}>${relation.to}`;
    if (isOptional(relation)) optional.add(ends);
    else owed.set(ends, relation);
  }
  const verdicts: FactVerdict[] = [];
  const seen = new Set<string>();
  for (const fact of predicted) {
    const ends = `${toGold.get(fact.from)}>${toGold.get(fact.to)}`;
    const claim = `${ends}|${statusOf(fact)}`;
    if (optional.has(ends) || seen.has(claim)) continue;
    seen.add(claim);
    const relation = owed.get(ends);
    const right = relation !== undefined && relation.status === statusOf(fact);
    verdicts.push({ gold: relation, predicted: fact, right });
  }
  for (const [ends, relation] of owed) {
    if (!seen.has(`${ends}|${relation.status}`)) {
      verdicts.push({ gold: relation, predicted: undefined, right: false });
    }
  }
  return verdicts;
}
