import { sha256 } from "../../schema/canonical-json.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { FactType } from "../../schema/edge-types.ts";
import type { Entity, Fact } from "../../schema/fact.ts";
import { groupBy } from "../../schema/group-by.ts";
import { officeOf } from "../offices.ts";
import type { IdentityRecord } from "./identity-record.ts";
import { countryInName, nameForm } from "./name-form.ts";
import { spellingSimilarity } from "./spelling.ts";

/**
 * What one article tells of the identity of its entities, by their local ids. Countries have none: their
 * code says who they are. `own`: local ids that a person split off.
 */
export function identityRecords(
  document: DocumentGraph,
  own: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, IdentityRecord> {
  const view = viewOf(document);
  return new Map(
    document.entities
      .filter(({ type }) => type !== "Country")
      .map((entity) => {
        const article = own.has(entity.id) ? document.article.id : undefined;
        return [entity.id, identityRecord(entity, view, article)];
      }),
  );
}

type View = {
  readonly reported: string | undefined;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly factsFrom: ReadonlyMap<string, readonly Fact[]>;
  readonly factsTo: ReadonlyMap<string, readonly Fact[]>;
};

function viewOf({ article, entities, facts }: DocumentGraph): View {
  return {
    reported: article.publishedAt?.slice(0, 10),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    factsFrom: groupBy(facts, ({ from }) => from),
    factsTo: groupBy(facts, ({ to }) => to),
  };
}

function identityRecord(entity: Entity, view: View, own: string | undefined): IdentityRecord {
  const isOccasion = entity.type === "Agreement" || entity.type === "Event";
  const fields = {
    type: entity.type,
    localId: entity.id,
    name: entity.name,
    ...(isOccasion ? occasionFields(entity, view) : thingFields(entity, view)),
    ...(own !== undefined && { own }),
  };
  return { key: sha256(JSON.stringify(fields)).slice(0, 24), ...fields };
}

function thingFields(entity: Entity, view: View) {
  const isOfficial = entity.type === "Official";
  const offices = isOfficial ? officesOf(entity, view) : [];
  return {
    names: isOfficial ? [] : otherNames(entity),
    countries: countriesOf(entity, view),
    ...(offices.length > 0 && { offices }),
    companions: isOfficial ? objectForms(entity, view, "HOLDS_OFFICE_AT") : [],
    places: [],
    topics: [],
  };
}

function occasionFields(entity: Entity, view: View) {
  const to = view.factsTo.get(entity.id) ?? [];
  const parties = [...to, ...signaturesAt(entity, view)].filter(
    ({ type, status }) => type === "SIGNED" || (type === "ATTENDED" && status !== "denied"),
  );
  const dates = [...to, ...(view.factsFrom.get(entity.id) ?? [])].flatMap(({ date }) => date ?? []);
  const date = entity.date ?? sorted(dates)[0];
  return {
    names: [],
    countries: [],
    companions: sorted(parties.flatMap(({ from }) => partiesBehind(from, view))),
    ...(entity.kind !== undefined && { kind: entity.kind }),
    ...(date !== undefined && { date }),
    ...(view.reported !== undefined && { reported: view.reported }),
    places: sorted([
      ...objectForms(entity, view, "SIGNED_IN"),
      ...objectForms(entity, view, "TOOK_PLACE_IN"),
    ]),
    topics: objectForms(entity, view, "COVERS"),
    siblings: siblingsOf(entity, view),
  };
}

/** A ceremony is of those who sign the agreement that the article tells of, where it is a single one. */
function signaturesAt({ kind }: Entity, { entities, factsTo }: View): readonly Fact[] {
  if (kind !== "ceremony") return [];
  const signed = [...entities.values()]
    .filter(({ type }) => type === "Agreement")
    .map(({ id }) => (factsTo.get(id) ?? []).filter(({ type }) => type === "SIGNED"))
    .filter(({ length }) => length > 0);
  return signed.length === 1 ? (signed[0] as readonly Fact[]) : [];
}

const MOST_SIBLINGS = 10;

function siblingsOf({ id, type }: Entity, { entities }: View): string[] {
  const others = [...entities.values()].filter((other) => other.type === type && other.id !== id);
  return sorted(others.map((other) => other.id)).slice(0, MOST_SIBLINGS);
}

/** Bodies of a union that acts like a state. */
const UNION_BODIES = new Map(
  ["European Commission", "European Council", "European Parliament"].map((name) => [
    nameForm("Institution", name),
    "EU",
  ]),
);

/** The countries a party stands for; where it stands for none, an institution's own name. */
function partiesBehind(id: string, view: View): readonly string[] {
  const entity = view.entities.get(id);
  if (entity === undefined) return [];
  if (entity.type === "Country") return [entity.countryCode ?? codeOf(id)];
  const employers = objects(entity, view, "HOLDS_OFFICE_AT");
  const countries = [entity, ...employers].flatMap((item) => countriesOf(item, view));
  if (countries.length > 0) return countries;
  return entity.type === "Institution" ? [nameForm("Institution", entity.name)] : [];
}

function countriesOf(entity: Entity, view: View): string[] {
  const isInstitution = entity.type === "Institution";
  const organ = isInstitution && UNION_BODIES.get(nameForm("Institution", entity.name));
  const named = isInstitution && countryInName(entity.name);
  const represented = (view.factsFrom.get(entity.id) ?? [])
    .filter(({ type, to }) => type === "REPRESENTS" && to.startsWith("country:"))
    .map(({ to }) => codeOf(to));
  return sorted([entity.countryCode ?? [], organ || [], named || [], represented].flat());
}

function officesOf(entity: Entity, view: View): string[] {
  const roles = (view.factsFrom.get(entity.id) ?? []).flatMap(({ role }) => role ?? []);
  return sorted([entity.role ?? [], roles].flat().flatMap((role) => officeOf(role) ?? []));
}

function objects(entity: Entity, view: View, type: FactType): Entity[] {
  return (view.factsFrom.get(entity.id) ?? [])
    .filter((fact) => fact.type === type)
    .flatMap(({ to }) => view.entities.get(to) ?? []);
}

function objectForms(entity: Entity, view: View, type: FactType): string[] {
  return sorted(objects(entity, view, type).map((object) => nameForm(object.type, object.name)));
}

const MOST_NAMES = 8;
const LONGEST_NAME = 120;

/** Other names, as far as they say more: no inflections and no part of the name. */
function otherNames({ name, aliases, type }: Entity): string[] {
  const words = new Set(wordsOf(name));
  const form = nameForm(type, name);
  const others = aliases.filter(
    (alias) =>
      alias.length <= LONGEST_NAME &&
      nameForm(type, alias) !== form &&
      !wordsOf(alias).every((word) => words.has(word)) &&
      spellingSimilarity(alias.slice(0, LONGEST_NAME), name.slice(0, LONGEST_NAME)) < 0.8,
  );
  return sorted(others).slice(0, MOST_NAMES);
}

const wordsOf = (name: string) => name.toLowerCase().split(/[\s-]+/);

const codeOf = (countryId: string) => countryId.slice("country:".length);

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
