import { canonicalJson, sha256 } from "../../schema/canonical-json.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { FactType } from "../../schema/edge-types.ts";
import type { Entity } from "../../schema/fact.ts";
import type { IdentityRecord } from "./identity-record.ts";

/** What one article tells of the identity of each of its entities, in the order of its entities. */
export function identityRecords(document: DocumentGraph): readonly IdentityRecord[] {
  return document.entities.map((entity) => identityRecord(entity, document));
}

function identityRecord(entity: Entity, { article, facts }: DocumentGraph): IdentityRecord {
  const objects = (type: FactType) =>
    facts.filter((fact) => fact.type === type && fact.from === entity.id).map(({ to }) => to);
  const subjects = (...types: FactType[]) =>
    facts
      .filter((fact) => types.includes(fact.type) && fact.to === entity.id)
      .map(({ from }) => from);
  const isOccasion = entity.type === "Agreement" || entity.type === "Event";
  const parties = subjects("SIGNED", "ATTENDED").filter((id) => !id.startsWith("official:"));
  const dates = facts.filter(({ from, to }) => from === entity.id || to === entity.id);
  const date = entity.date ?? sorted(dates.flatMap((fact) => fact.date ?? []))[0];
  const fields = {
    type: entity.type,
    localId: entity.id,
    name: entity.name,
    names: isOccasion ? [] : sorted([entity.name, ...entity.aliases]),
    language: article.language,
    countries: sorted(
      [entity.countryCode, ...objects("REPRESENTS").map(codeOf)].filter(
        (code) => code !== undefined,
      ),
    ),
    companions: sorted(isOccasion ? parties : objects("HOLDS_OFFICE_AT")),
    ...(entity.kind !== undefined && { kind: entity.kind }),
    ...(isOccasion && date !== undefined && { date }),
    ...(isOccasion && article.publishedAt && { reported: article.publishedAt.slice(0, 10) }),
    places: sorted([...objects("SIGNED_IN"), ...objects("TOOK_PLACE_IN")]),
    topics: sorted(objects("COVERS")),
  };
  return { key: sha256(canonicalJson(fields)).slice(0, 24), ...fields };
}

function codeOf(countryId: string): string {
  return countryId.slice("country:".length);
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
