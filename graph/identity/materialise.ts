import type { DocumentGraph } from "../../schema/document-graph.ts";
import { type Decisions, ownIds, withoutRejected } from "../decisions/apply-decisions.ts";
import { type ArticleRows, documentHash, toGraph } from "../to-graph.ts";
import { applyIdentity } from "./apply-identity.ts";
import type { IdentityRecord } from "./identity-record.ts";
import { identityRecords } from "./identity-records.ts";
import { tellingName } from "./telling-name.ts";

/** An article as the decisions leave it, and what it tells of the identity of its entities. */
export type ArticleView = {
  readonly original: DocumentGraph;
  readonly document: DocumentGraph;
  /** By local id; countries have none. */
  readonly records: ReadonlyMap<string, IdentityRecord>;
};

/** Where a record ended up: its node, and the name that a person gave to it. */
export type Placement = { readonly canonical: string; readonly title?: string | undefined };

export function viewOf(original: DocumentGraph, decisions: Decisions): ArticleView {
  const document = withoutRejected(original, decisions);
  const records = identityRecords(document, ownIds(original.article.id, decisions));
  return { original, document, records };
}

/** The rows of an article with the ids that its entities have in the whole graph. */
export function materialise(
  view: ArticleView,
  placements: ReadonlyMap<string, Placement>,
  ingestedAt: string,
): ArticleRows {
  const canonicalIds = new Map<string, string>();
  const keysByNode = new Map<string, string[]>();
  const titles = new Map<string, string>();
  for (const [localId, { key }] of view.records) {
    const { canonical, title } = placements.get(key) ?? { canonical: localId };
    canonicalIds.set(localId, canonical);
    keysByNode.set(canonical, [...(keysByNode.get(canonical) ?? []), key].sort());
    if (title !== undefined) titles.set(localId, title);
  }
  const entities = view.document.entities.map((entity) => {
    const record = view.records.get(entity.id);
    const telling = record && tellingName(entity, view.document, record);
    const name = titles.get(entity.id) ?? telling;
    if (name === undefined) return entity;
    return { ...entity, name, aliases: [...new Set([...entity.aliases, entity.name])] };
  });
  const document = applyIdentity({ ...view.document, entities }, canonicalIds);
  const rows = toGraph(document, ingestedAt, documentHash(view.original));
  return { ...rows, records: keysByNode };
}
