import { ENTITY_TYPES } from "../../schema/node-types.ts";
import { occurrences } from "./compare-names.ts";
import type { GoldArticle, GoldRelation } from "./gold-article.ts";
import { type EntityMatches, isMentioned } from "./match-entities.ts";
import type { Prediction } from "./prediction.ts";
import { type FactVerdict, statusOf } from "./score-facts.ts";

export type EvaluationError = {
  readonly file: string;
  readonly kind: "missed" | "wrong";
  readonly type: string;
  /** A name, or `from → to (status)`. */
  readonly what: string;
  /** What a missed item was read as, or a wrong one really is. */
  readonly confusion?: string;
  readonly sentence?: string;
};

export function entityErrors(
  gold: GoldArticle,
  { entities }: Prediction,
  { toGold, strength }: EntityMatches,
  text: string,
): readonly EvaluationError[] {
  const missed = gold.entities.filter(({ id }) => !strength.has(id));
  const wrong = entities.filter(({ id }) => !toGold.has(id));
  return ENTITY_TYPES.flatMap((type) => [
    ...missed
      .filter((entity) => entity.type === type)
      .map(({ name, aliases }) => {
        const spans = aliases.flatMap((alias) => occurrences(text, alias));
        const readAs = wrong.find((other) => other.type !== type && isMentioned(other, spans));
        const confusion = readAs && { confusion: `read as ${readAs.type} ${readAs.name}` };
        return { file: gold.file, kind: "missed" as const, type, what: name, ...confusion };
      }),
    ...wrong
      .filter((entity) => entity.type === type)
      .map(({ name }) => ({ file: gold.file, kind: "wrong" as const, type, what: name })),
  ]);
}

export function factErrors(
  gold: GoldArticle,
  predicted: Prediction,
  matches: EntityMatches,
  verdicts: readonly (FactVerdict & { readonly type: string })[],
): readonly EvaluationError[] {
  const goldName = nameOf(gold.entities);
  const predictedName = nameOf(predicted.entities);
  return verdicts.flatMap(({ type, gold: relation, predicted: fact, right }) => {
    if (right) return [];
    if (fact) {
      const what = `${predictedName(fact.from)} → ${predictedName(fact.to)} (${statusOf(fact)})`;
      const confusion = findConfusion(fact, relation, gold, matches);
      const sentence = fact.evidence?.[0]?.sentence;
      return {
        ...{ file: gold.file, kind: "wrong" as const, type, what },
        ...(confusion && { confusion }),
        ...(sentence && { sentence }),
      };
    }
    if (!relation) return [];
    const what = `${goldName(relation.from)} → ${goldName(relation.to)} (${relation.status})`;
    const sentence = relation.evidence && { sentence: relation.evidence };
    return { file: gold.file, kind: "missed" as const, type, what, ...sentence };
  });
}

const nameOf = (entities: readonly { readonly id: string; readonly name: string }[]) => {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
};

/** What the gold says instead of a wrong fact: another status, type or direction, or an unknown end. */
function findConfusion(
  fact: Prediction["facts"][number],
  relation: GoldRelation | undefined,
  gold: GoldArticle,
  { toGold }: EntityMatches,
): string | undefined {
  if (relation) return `gold says ${relation.status}`;
  const from = toGold.get(fact.from);
  const to = toGold.get(fact.to);
  if (!from || !to) {
    const unknown = [!from && "from", !to && "to"].filter(Boolean).join(" and ");
    return `${unknown}: not in the gold`;
  }
  const other = gold.relations.find((each) => each.from === from && each.to === to);
  if (other) return `gold says ${other.type}`;
  const reversed = gold.relations.find((each) => each.from === to && each.to === from);
  return reversed && `gold says ${reversed.type} the other way round`;
}
