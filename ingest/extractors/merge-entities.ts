import type { Entity } from "../../schema/fact.ts";
import { noisyOr } from "./merge-fact.ts";

/** Entities by id; what both extractors found keeps the first one's name and all mentions. */
export function mergeEntities(
  known: readonly Entity[],
  added: readonly Entity[],
): Map<string, Entity> {
  const entities = new Map(known.map((entity) => [entity.id, entity]));
  for (const entity of added) {
    const first = entities.get(entity.id);
    if (!first) entities.set(entity.id, entity);
    else if (first.type === entity.type) entities.set(entity.id, join(first, entity));
  }
  return entities;
}

function join(first: Entity, second: Entity): Entity {
  const spans = new Map(
    [...first.mentions, ...second.mentions].map((span) => [`${span.start}-${span.end}`, span]),
  );
  return {
    ...second,
    ...first,
    aliases: [...new Set([...first.aliases, ...second.aliases])],
    mentions: [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    ...(first.confidence !== undefined &&
      second.confidence !== undefined && {
        confidence: noisyOr(first.confidence, second.confidence),
      }),
  };
}
