import type { Entity, Fact } from "../../../schema/fact.ts";
import { entityId } from "../../../schema/ids.ts";
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
    const id = deedId(entity, facts, byId);
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

function deedId(deed: Entity, facts: readonly Fact[], byId: ReadonlyMap<string, Entity>): string {
  const parties = facts
    .filter(({ to }) => to === deed.id)
    .flatMap(({ from }) => byId.get(from) ?? [])
    .filter(({ type }) => type === "Country" || (deed.type === "Event" && type === "Official"))
    .map(({ countryCode, name }) => countryCode ?? name);
  const names = [...new Set(parties)].sort();
  const other = (type: Fact["type"]) => {
    const fact = facts.find((candidate) => candidate.from === deed.id && candidate.type === type);
    return fact && byId.get(fact.to)?.name;
  };
  const place = other("TOOK_PLACE_IN");
  const detail = deed.type === "Event" ? (place ?? deed.name) : other("COVERS");
  return names.length > 1 || place
    ? entityId(deed.type, deed.kind, ...names, detail)
    : entityId(deed.type, deed.name, ...names);
}
