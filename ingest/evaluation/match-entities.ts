import {
  normaliseName,
  type Offsets,
  occurrences,
  spanOverlap,
  wordOverlap,
} from "./compare-names.ts";
import type { GoldEntity } from "./gold-article.ts";
import type { PredictedEntity } from "./prediction.ts";

/** From this strength on two entities match strictly: a name or alias is the same. */
export const STRICT = 2;

export type EntityMatches = {
  /** Predicted id → gold id. */
  readonly toGold: ReadonlyMap<string, string>;
  /** Gold id → how well its prediction fits. */
  readonly strength: ReadonlyMap<string, number>;
};

/**
 * Joins predicted to gold entities one to one, best first. A country matches by code; anything else
 * by name (3), an alias (2), a mention that overlaps an alias by half (1.5), or, for types that are
 * described rather than named, by shared words (1 to 1.1).
 */
export function matchEntities(
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  text: string,
): EntityMatches {
  const candidates: { strength: number; goldId: string; predictedId: string }[] = [];
  for (const entity of gold) {
    const spans = entity.aliases.flatMap((alias) => occurrences(text, alias));
    for (const other of predicted) {
      const strength = likeness(entity, other, spans);
      if (strength > 0) candidates.push({ strength, goldId: entity.id, predictedId: other.id });
    }
  }
  candidates.sort((a, b) => b.strength - a.strength || (a.goldId < b.goldId ? -1 : 1));
  const toGold = new Map<string, string>();
  const strength = new Map<string, number>();
  for (const candidate of candidates) {
    if (toGold.has(candidate.predictedId) || strength.has(candidate.goldId)) continue;
    toGold.set(candidate.predictedId, candidate.goldId);
    strength.set(candidate.goldId, candidate.strength);
  }
  return { toGold, strength };
}

function likeness(
  gold: GoldEntity,
  predicted: PredictedEntity,
  goldSpans: readonly Offsets[],
): number {
  if (gold.type !== predicted.type) return 0;
  if (gold.type === "Country" && gold.countryCode && predicted.countryCode) {
    return gold.countryCode === predicted.countryCode ? 3 : 0;
  }
  if (normaliseName(gold.name) === normaliseName(predicted.name)) return 3;
  const goldNames = new Set([gold.name, ...gold.aliases].map(normaliseName));
  const names = [predicted.name, ...(predicted.aliases ?? [])].map(normaliseName);
  if (names.some((name) => goldNames.has(name))) return STRICT;
  if (isMentioned(predicted, goldSpans)) return 1.5;
  if (!["Topic", "Agreement", "Event"].includes(gold.type)) return 0;
  const overlaps = [...goldNames].flatMap((goldName) =>
    names.map((name) => wordOverlap(goldName, name)),
  );
  const best = Math.max(...overlaps);
  return best >= 0.6 ? 1 + best / 10 : 0;
}

/** Whether a mention of the entity overlaps one of the spans by at least half of their union. */
export function isMentioned(entity: PredictedEntity, spans: readonly Offsets[]): boolean {
  return (entity.mentions ?? []).some((mention) =>
    spans.some((span) => spanOverlap(span, mention) >= 0.5),
  );
}
