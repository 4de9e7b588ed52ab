import { canonicalJson } from "../../schema/canonical-json.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import { DisjointSets } from "../identity/disjoint-sets.ts";
import type { EntityReference, StoredDecision } from "./decision.ts";

/** Refuses decisions of which one takes back what another one says. */
export function checkDecisions(decisions: readonly StoredDecision[]): void {
  const references = decisions.flatMap(({ decision }) =>
    decision.kind === "merge" || decision.kind === "split"
      ? decision.entities
      : decision.kind === "rename"
        ? [decision.entity]
        : [],
  );
  const same = new DisjointSets();
  const byId = new Map<string, EntityReference[]>();
  for (const reference of references) {
    byId.set(reference.id, [...(byId.get(reference.id) ?? []), reference]);
  }
  for (const group of byId.values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) if (overlap(a, b)) same.union(keyOf(a), keyOf(b));
    }
  }
  for (const { decision } of decisions) {
    if (decision.kind !== "merge") continue;
    const [a, b] = decision.entities;
    checkMerge(a, b);
    same.union(keyOf(a), keyOf(b));
  }
  const titles = new Map<string, { readonly name: string; readonly id: string }>();
  for (const { id, decision } of decisions) {
    if (decision.kind === "split") checkSplit(id, decision.entities, same);
    if (decision.kind !== "rename") continue;
    const node = same.find(keyOf(decision.entity));
    const other = titles.get(node);
    if (other && other.name !== decision.name) {
      throw new InvalidInputError(
        `${decision.entity.id} cannot be called both “${other.name}” (decision ${other.id}) and “${decision.name}” (decision ${id}). Undo one of them.`,
      );
    }
    titles.set(node, { name: decision.name, id });
  }
}

function checkMerge(a: EntityReference, b: EntityReference): void {
  for (const { id } of [a, b]) checkType(id);
  const [typeA, typeB] = [a, b].map(({ id }) => id.slice(0, id.indexOf(":")));
  if (typeA !== typeB) {
    throw new InvalidInputError(`${a.id} and ${b.id} are of different types and cannot be one.`);
  }
  if (keyOf(a) === keyOf(b)) {
    throw new InvalidInputError(`${a.id} cannot be merged with itself.`);
  }
}

const DECIDABLE = /^(?:official|institution|agreement|event|topic|place):./;

function checkType(id: string): void {
  if (!DECIDABLE.test(id)) {
    throw new InvalidInputError(
      `${id} is no entity of which a person can decide who or what it is: countries are known by their code, statements and articles by their text.`,
    );
  }
}

function checkSplit(id: string, entities: readonly EntityReference[], same: DisjointSets): void {
  const [a, b] = entities as [EntityReference, EntityReference?];
  for (const entity of entities) checkType(entity.id);
  if (b === undefined) {
    if (a.article === undefined) {
      throw new InvalidInputError(
        `Decision ${id} splits ${a.id}, but says neither from what nor of which article it is.`,
      );
    }
    return;
  }
  if (overlap(a, b)) {
    throw new InvalidInputError(
      `${a.id} cannot be split from itself. To split off what one article calls so, name the article.`,
    );
  }
  if (same.find(keyOf(a)) === same.find(keyOf(b))) {
    throw new InvalidInputError(
      `${nameOf(a)} and ${nameOf(b)} cannot be both the same and not the same (decision ${id}). Undo one of the decisions.`,
    );
  }
}

const nameOf = ({ id, countries }: EntityReference) =>
  countries === undefined ? id : `${id} (${countries.join(", ") || "no country"})`;

/** Whether two references may name the same record. */
function overlap(a: EntityReference, b: EntityReference): boolean {
  if (a.id !== b.id || a.article !== b.article) return false;
  const [first, second] = [a.countries, b.countries];
  if (first === undefined || second === undefined) return true;
  if (first.length === 0 || second.length === 0) return first.length === second.length;
  return first.some((code) => second.includes(code));
}

function keyOf({ id, countries, article }: EntityReference): string {
  return canonicalJson([id, countries ? [...countries].sort() : "any", article ?? ""]);
}
