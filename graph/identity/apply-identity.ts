import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Entity, Fact } from "../../schema/fact.ts";

/**
 * The document graph with the ids that its entities have in the whole graph. Two entities of the
 * article that are one node become one, and facts that thereby say the same keep all their evidence.
 */
export function applyIdentity(
  document: DocumentGraph,
  canonicalIds: ReadonlyMap<string, string>,
): DocumentGraph {
  const idOf = (id: string) => canonicalIds.get(id) ?? id;
  const entities = new Map<string, Entity>();
  for (const entity of document.entities) {
    const id = idOf(entity.id);
    const known = entities.get(id);
    entities.set(id, known ? mergeEntities(known, entity) : { ...entity, id });
  }
  const facts = new Map<string, Fact>();
  for (const fact of document.facts) {
    const { attributedTo, ...plain } = fact;
    const spoken = attributedTo !== undefined && { attributedTo: idOf(attributedTo) };
    const moved: Fact = { ...plain, from: idOf(fact.from), to: idOf(fact.to), ...spoken };
    if (moved.from === moved.to) continue;
    const key = [moved.type, moved.from, moved.to, moved.status].join("\n");
    const known = facts.get(key);
    facts.set(key, known ? mergeFacts(known, moved) : moved);
  }
  const statements = document.statements.map((statement) => ({
    ...statement,
    by: idOf(statement.by),
    ...(statement.about !== undefined && { about: idOf(statement.about) }),
  }));
  return { ...document, entities: [...entities.values()], facts: [...facts.values()], statements };
}

function mergeEntities(known: Entity, other: Entity): Entity {
  const mentions = new Map(
    [...known.mentions, ...other.mentions].map((span) => [`${span.start} ${span.end}`, span]),
  );
  return {
    ...other,
    ...known,
    aliases: [...new Set([...known.aliases, ...other.aliases])],
    mentions: [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function mergeFacts(known: Fact, other: Fact): Fact {
  const evidence = new Map(
    [...known.evidence, ...other.evidence].map((item) => [`${item.start} ${item.rule}`, item]),
  );
  const { attributedTo, ...merged } = { ...other, ...known };
  // What the article says by itself anywhere, it needs no source for.
  const isSpoken = known.attributedTo !== undefined && other.attributedTo !== undefined;
  return {
    ...merged,
    ...(isSpoken && { attributedTo: known.attributedTo }),
    confidence: Math.max(known.confidence, other.confidence),
    evidence: [...evidence.values()].sort(
      (a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1),
    ),
  };
}
