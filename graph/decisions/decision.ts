import * as z from "zod";
import { canonicalJson, sha256 } from "../../schema/canonical-json.ts";
import { FactType } from "../../schema/edge-types.ts";
import { Status } from "../../schema/fact.ts";

const Id = z.string().min(1).max(200);

/**
 * Names an entity by what its articles call it, which never changes: its local id, with the countries
 * that tell it from namesakes (none: the one whose country no article tells), or, for an entity that was
 * split off, with its article.
 */
export const EntityReference = z.strictObject({
  id: Id,
  countries: z.array(z.string().max(200)).max(50).optional(),
  article: z.string().startsWith("article:").max(200).optional(),
});
export type EntityReference = z.infer<typeof EntityReference>;

/** A fact as its article states it, by local ids. */
export const FactReference = z.strictObject({
  article: z.string().startsWith("article:").max(200),
  type: FactType,
  from: Id,
  to: Id,
  status: Status,
});
export type FactReference = z.infer<typeof FactReference>;

const remarks = {
  /** Who decided, when and why: for people only. */
  by: z.string().max(200).optional(),
  at: z.string().max(40).optional(),
  note: z.string().max(2000).optional(),
};

/** What a person decided about the graph; applied at every later write and rebuild. */
export const Decision = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("merge"),
    entities: z.tuple([EntityReference, EntityReference]),
    ...remarks,
  }),
  /** Two entities are not the same; or, with one, this article's entity is none of the others. */
  z.strictObject({
    kind: z.literal("split"),
    entities: z.array(EntityReference).min(1).max(2),
    ...remarks,
  }),
  z.strictObject({ kind: z.literal("reject"), facts: z.array(FactReference).min(1), ...remarks }),
  z.strictObject({
    kind: z.literal("rename"),
    entity: EntityReference,
    name: z.string().trim().min(1).max(500),
    ...remarks,
  }),
]);
export type Decision = z.infer<typeof Decision>;

export type StoredDecision = { readonly id: string; readonly decision: Decision };

/** The same decision has the same id, whoever took it and in whatever order it names its entities. */
export function decisionId(decision: Decision): string {
  return sha256(canonicalJson(withoutRemarks(decision))).slice(0, 12);
}

function withoutRemarks(decision: Decision): unknown {
  const sorted = (items: readonly unknown[]) => items.map(canonicalJson).sort();
  switch (decision.kind) {
    case "merge":
    case "split":
      return [decision.kind, sorted(decision.entities)];
    case "reject":
      return [decision.kind, sorted(decision.facts)];
    case "rename":
      return [decision.kind, canonicalJson(decision.entity), decision.name];
  }
}
