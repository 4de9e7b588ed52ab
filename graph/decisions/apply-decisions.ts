import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Fact } from "../../schema/fact.ts";
import type { Constraint } from "../identity/cluster-records.ts";
import type { IdentityRecord } from "../identity/identity-record.ts";
import type { EntityReference, FactReference, StoredDecision } from "./decision.ts";

/** Decisions by what they bear on, made once for a transaction. */
export type Decisions = {
  readonly all: readonly StoredDecision[];
  readonly rejected: ReadonlySet<string>;
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
  readonly joined: readonly (readonly [EntityReference, EntityReference])[];
  readonly apart: readonly (readonly [EntityReference, EntityReference])[];
  readonly renamed: readonly { readonly entity: EntityReference; readonly name: string }[];
};

export function indexDecisions(stored: readonly StoredDecision[]): Decisions {
  const all = stored.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rejected = new Set<string>();
  const own = new Map<string, Set<string>>();
  const joined: [EntityReference, EntityReference][] = [];
  const apart: [EntityReference, EntityReference][] = [];
  const renamed: { entity: EntityReference; name: string }[] = [];
  for (const { decision } of all) {
    if (decision.kind === "reject") for (const fact of decision.facts) rejected.add(factKey(fact));
    if (decision.kind === "rename") renamed.push(decision);
    if (decision.kind === "merge") joined.push(decision.entities);
    if (decision.kind !== "split") continue;
    const [first, second] = decision.entities as [EntityReference, EntityReference?];
    if (second !== undefined) apart.push([first, second]);
    else if (first.article !== undefined) {
      own.set(first.article, new Set([...(own.get(first.article) ?? []), first.id]));
    }
  }
  return { all, rejected, own, joined, apart, renamed };
}

/** The article as the decisions leave it: without the facts that a person found wrong. */
export function withoutRejected(document: DocumentGraph, { rejected }: Decisions): DocumentGraph {
  if (rejected.size === 0) return document;
  const article = document.article.id;
  const facts = document.facts.filter((fact) => !rejected.has(factKey(referenceTo(fact, article))));
  return facts.length === document.facts.length ? document : { ...document, facts };
}

/** The local ids of an article that a person split off. */
export function ownIds(article: string, { own }: Decisions): ReadonlySet<string> {
  return own.get(article) ?? new Set();
}

export function referenceTo(fact: Fact, article: string): FactReference {
  const { type, from, to, status } = fact;
  return { article, type, from, to, status };
}

function factKey({ article, type, from, to, status }: FactReference): string {
  return [article, type, from, to, status].join("\n");
}

/** Whether a reference names the entity that the record is of. */
export function names(reference: EntityReference, record: IdentityRecord): boolean {
  const { id, countries, article } = reference;
  if (id !== record.localId || article !== record.own) return false;
  if (countries === undefined) return true;
  if (countries.length === 0) return record.countries.length === 0;
  return record.countries.some((code) => countries.includes(code));
}

/** What the decisions say of these records. */
export function constraintsOn(
  records: readonly IdentityRecord[],
  { joined, apart }: Decisions,
): readonly Constraint[] {
  const named = (reference: EntityReference) =>
    records.filter((record) => names(reference, record));
  const same = joined.flatMap(([first, second]) => {
    const [a, b] = [named(first), named(second)];
    const [anchor, ...others] = a.length > 0 && b.length > 0 ? [...a, ...b] : [];
    return others.map(({ key }) => ({
      a: anchor?.key as string,
      b: key,
      verdict: "same" as const,
    }));
  });
  const different = apart.flatMap(([first, second]) => {
    const b = named(second);
    return named(first).flatMap((x) =>
      b.map((y) => ({ a: x.key, b: y.key, verdict: "different" as const })),
    );
  });
  return [...same, ...different];
}

/** The name a person gave to each node that was renamed; of several names the first in code-unit order. */
export function renamedNodes(
  records: readonly IdentityRecord[],
  canonicalIds: ReadonlyMap<string, string>,
  { renamed }: Decisions,
): ReadonlyMap<string, string> {
  const given = renamed.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const byNode = new Map<string, string>();
  for (const { entity, name } of given) {
    for (const record of records) {
      const node = canonicalIds.get(record.key);
      if (node !== undefined && names(entity, record) && !byNode.has(node)) byNode.set(node, name);
    }
  }
  return byNode;
}
