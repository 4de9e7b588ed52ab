import type { Entity, Fact } from "../../../schema/fact.ts";
import { deedId } from "../../stages/deed-id.ts";
import type { Extraction } from "../extractor.ts";
import type { GroundedEntity } from "./ground-entities.ts";

/**
 * New agreements and events get ids from kind, parties and place or topic, as the rules give them, so
 * that two articles on one deed can meet.
 */
export function deedIds({
  entities,
  facts,
}: {
  entities: readonly GroundedEntity[];
  facts: readonly Fact[];
}): Extraction {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const renamed = new Map<string, string>();
  const taken = new Set(entities.map(({ id }) => id));
  for (const entity of entities) {
    if (!entity.isNew || (entity.type !== "Agreement" && entity.type !== "Event")) continue;
    const id = deedIdOf(entity, entity.type, facts, byId);
    if (taken.has(id)) continue;
    taken.add(id);
    renamed.set(entity.id, id);
  }
  const current = (id: string) => renamed.get(id) ?? id;
  return {
    entities: entities.map(({ isNew: _, ...entity }) => ({ ...entity, id: current(entity.id) })),
    facts: facts.map((fact) => ({ ...fact, from: current(fact.from), to: current(fact.to) })),
  };
}

function deedIdOf(
  deed: Entity,
  type: "Agreement" | "Event",
  facts: readonly Fact[],
  byId: ReadonlyMap<string, Entity>,
): string {
  const other = (wanted: Fact["type"]) => {
    const fact = facts.find((candidate) => candidate.from === deed.id && candidate.type === wanted);
    return fact && byId.get(fact.to)?.name;
  };
  return deedId({
    type,
    name: deed.name,
    kind: deed.kind,
    parties: facts
      .filter(({ to }) => to === deed.id)
      .flatMap(({ from }) => byId.get(from) ?? [])
      .filter(
        (party) => party.type === "Country" || (type === "Event" && party.type === "Official"),
      )
      .map(({ countryCode, name }) => countryCode ?? name),
    place: other("TOOK_PLACE_IN"),
    topic: other("COVERS"),
  });
}
