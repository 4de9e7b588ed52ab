import type { Entity, Status } from "../schema/fact.ts";
import type { PropertyValue } from "../schema/graph.ts";
import { NODE_TYPES, type NodeType } from "../schema/node-types.ts";
import { countryProperties } from "./country-properties.ts";
import { isMadeName } from "./identity/telling-name.ts";
import { joinEntity, type Properties, sortedUnion } from "./join-entity.ts";

const CONTRIBUTED = [
  "name",
  "aliases",
  "roles",
  "honorifics",
  "kind",
  "date",
  "countryCode",
  "confidence",
] as const;

/** What a `MENTIONS` edge says of the entity; the rest of it says where. */
export const CONTRIBUTIONS = [...CONTRIBUTED, "entityStatus"] as const;

/** What one article says of an entity, as properties of its `MENTIONS` edge. */
export function contributionOf(entity: Entity, status: Status | undefined): Properties {
  const { name, aliases, role, honorific, kind, date, countryCode, confidence } = entity;
  return withoutAbsent({
    name,
    aliases: sortedUnion(aliases),
    roles: role === undefined ? undefined : [role],
    honorifics: honorific === undefined ? undefined : [honorific],
    kind,
    date,
    countryCode,
    confidence,
    entityStatus: status,
  });
}

/** Node properties as this one contribution alone would make them. */
export function nodeFromContribution(id: string, type: NodeType, mention: Properties): Properties {
  const name = mention.name as string;
  const aliases = sortedUnion(mention.aliases as string[], isMadeName(name) ? [] : [name]);
  if (type === "Country") return { ...mentionedCountry(id, mention), aliases };
  const properties: Record<string, PropertyValue | undefined> = { aliases };
  for (const key of CONTRIBUTED) {
    const value = mention[key];
    if (key !== "aliases") {
      properties[key] = Array.isArray(value) ? sortedUnion(value as string[]) : value;
    }
  }
  if (hasStatus(type)) properties.status = mention.entityStatus;
  return withoutAbsent(properties);
}

/** A country's data are constant; only an unknown code takes its name from the articles. */
function mentionedCountry(id: string, mention: Properties): Properties {
  const constant = countryProperties(id.slice("country:".length));
  return constant.name === undefined ? { ...constant, name: mention.name as string } : constant;
}

/** Node properties from every contribution that there is. */
export function foldContributions(
  id: string,
  type: NodeType,
  mentions: readonly Properties[],
): Properties {
  return mentions
    .map((mention) => nodeFromContribution(id, type, mention))
    .reduce((joined, next) => joinEntity(joined, next));
}

export function hasStatus(type: NodeType): boolean {
  return (NODE_TYPES[type].properties as readonly string[]).includes("status");
}

export function withoutAbsent(
  properties: Readonly<Record<string, PropertyValue | undefined>>,
): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as Properties;
}
