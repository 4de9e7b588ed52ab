import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { FactType } from "../../schema/edge-types.ts";
import type { Entity } from "../../schema/fact.ts";
import type { EntityType } from "../../schema/node-types.ts";
import { countryProperties } from "../country-properties.ts";
import type { IdentityRecord } from "./identity-record.ts";
import { isVagueName } from "./occasion-names.ts";

type Record = Pick<IdentityRecord, "companions">;

const MOST_PARTIES = 4;
const LONGEST = 110;

/**
 * What an agreement or event with a vague name is called: with its topic, parties, place and date, as far
 * as the article tells them. `agreement` becomes `agreement (Ukraine, United States; 2025-04-30)`.
 */
export function tellingName(
  entity: Entity,
  document: DocumentGraph,
  record: Record,
): string | undefined {
  const isOccasion = entity.type === "Agreement" || entity.type === "Event";
  if (!isOccasion || !isVagueName(entity.name)) return undefined;
  const details = detailsOf(entity, document, record).filter((detail) => detail !== "");
  while (details.length > 0) {
    const name = `${entity.name} (${details.join("; ")})`;
    if (name.length <= LONGEST) return name;
    details.shift();
  }
  return undefined;
}

/** A name made here: it says more than the vague one, but less than any that a text gives. */
export function isMadeName(name: string): boolean {
  const bracket = name.endsWith(")") ? name.indexOf(" (") : -1;
  return bracket > 0 && isVagueName(name.slice(0, bracket));
}

function detailsOf(entity: Entity, document: DocumentGraph, record: Record): string[] {
  const ofType = (...types: readonly FactType[]) =>
    document.facts.filter(({ type }) => types.includes(type));
  const from = ofType("COVERS", "SIGNED_IN", "TOOK_PLACE_IN").filter((f) => f.from === entity.id);
  const to = ofType("SIGNED", "ATTENDED").filter((fact) => fact.to === entity.id);
  const byId = new Map(document.entities.map((item) => [item.id, item]));
  const named = (facts: readonly { readonly to: string }[]) =>
    facts.flatMap((fact) => byId.get(fact.to) ?? []);
  const covered = named(from.filter(({ type }) => type === "COVERS"));
  const [topic] = covered.sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  const places = named(from.filter(({ type }) => type !== "COVERS")).map(({ name }) => name);
  const [place = ""] = places.sort();
  const dates = [...to, ...from].flatMap(({ date }) => date ?? []);
  return [
    topic?.name ?? "",
    partyNames(
      to.flatMap((fact) => byId.get(fact.from) ?? []),
      record,
      document.article.language,
    ),
    entity.name.includes(place) ? "" : place,
    entity.date ?? dates.sort()[0] ?? "",
  ];
}

const start = ({ mentions }: Entity) => mentions[0]?.start ?? Number.POSITIVE_INFINITY;

/** The countries behind the parties where there are several, else persons, bodies or the one country. */
function partyNames(parties: readonly Entity[], { companions }: Record, language: string): string {
  const countries = companions.filter((code) => /^[A-Z]{2}$/.test(code));
  const namesOf = (type: EntityType) =>
    parties.filter((party) => party.type === type).map(({ name }) => name);
  const all = [
    countries.length > 1 ? countries.map((code) => countryName(code, language)) : [],
    namesOf("Official"),
    namesOf("Institution"),
    countries.map((code) => countryName(code, language)),
  ].find((names) => names.length > 0);
  const names = [...new Set(all)].sort();
  const shown = names.slice(0, MOST_PARTIES).join(", ");
  return names.length > MOST_PARTIES ? `${shown} …` : shown;
}

function countryName(code: string, language: string): string {
  const { names, name = code } = countryProperties(code);
  const own = (names as string[] | undefined)?.find((each) => each.startsWith(`${language}:`));
  return own?.slice(language.length + 1) ?? (name as string);
}
