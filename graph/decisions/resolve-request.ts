import { FACT_TYPES } from "../../schema/edge-types.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import { edgeById } from "../cypher/edges.ts";
import { readDocuments, recordsOfNodes } from "../cypher/identity.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { idBlock } from "../identity/comparisons.ts";
import { viewOf } from "../identity/materialise.ts";
import { type PlacedRecord, recordStore } from "../identity/record-store.ts";
import { unpackDocument } from "../identity/stored-document.ts";
import { edgeFromRow } from "../stored-rows.ts";
import { type Decisions, referenceTo } from "./apply-decisions.ts";
import { Decision, type EntityReference, type FactReference } from "./decision.ts";
import type { DecisionRequest } from "./decision-request.ts";

/** A request in terms that stay true: what articles call their entities and facts. */
export async function resolveRequest(
  transaction: CypherTransaction,
  request: DecisionRequest,
  decisions: Decisions,
): Promise<Decision> {
  const { by, at, note } = request;
  const remarks = { ...(by && { by }), ...(at && { at }), ...(note && { note }) };
  return Decision.parse({ ...(await resolve(transaction, request, decisions)), ...remarks });
}

async function resolve(
  transaction: CypherTransaction,
  request: DecisionRequest,
  decisions: Decisions,
): Promise<object> {
  const reference = (id: string) => entityReference(transaction, id);
  switch (request.kind) {
    case "merge":
      return { kind: "merge", entities: [await reference(request.a), await reference(request.b)] };
    case "split":
      if ("b" in request) {
        return {
          kind: "split",
          entities: [await reference(request.a), await reference(request.b)],
        };
      }
      return { kind: "split", entities: [await articleReference(transaction, request)] };
    case "rename":
      return { kind: "rename", entity: await reference(request.entity), name: request.name };
    case "reject":
      return { kind: "reject", facts: await factReferences(transaction, request.edge, decisions) };
  }
}

/** The records that an id stands for: a node's, or those of articles that call an entity so. */
export async function recordsFor(
  transaction: CypherTransaction,
  id: string,
): Promise<readonly PlacedRecord[]> {
  const store = recordStore(transaction);
  const ofNode = await transaction.run(recordsOfNodes([id]));
  const local = await store.members([idBlock(id)]);
  const keys =
    ofNode.length > 0 ? ofNode.map(({ key }) => key as string) : [...local.values()].flat();
  return [...(await store.read(keys)).values()];
}

async function entityReference(
  transaction: CypherTransaction,
  id: string,
): Promise<EntityReference> {
  const records = await recordsFor(transaction, id);
  const [base = id] = id.split("~");
  const called = records.filter(({ record }) => record.localId === base);
  const [first] = called;
  if (first === undefined) throw await unknown(transaction, id);
  const named = called.filter(({ record }) => record.own === undefined);
  if (named.length === 0) return { id: base, article: first.record.own as string };
  const countries = [...new Set(named.flatMap(({ record }) => record.countries))].sort();
  if (countries.length > 0) return { id: base, countries };
  return (await hasNamesakes(transaction, base)) ? { id: base, countries } : { id: base };
}

/** Whether others of the same name are told apart by their countries. */
async function hasNamesakes(transaction: CypherTransaction, id: string): Promise<boolean> {
  const store = recordStore(transaction);
  const local = await store.members([idBlock(id)]);
  const records = await store.read([...local.values()].flat());
  return [...records.values()].some(
    ({ record }) => record.localId === id && record.countries.length > 0,
  );
}

async function unknown(transaction: CypherTransaction, id: string): Promise<InvalidInputError> {
  const isCountry = id.startsWith("country:");
  if (isCountry) {
    return new InvalidInputError(
      `${id} is a country: countries are known by their code, and no decision is needed.`,
    );
  }
  const [base = id] = id.split("~");
  const known = await recordStore(transaction).members([idBlock(base)]);
  return new InvalidInputError(
    known.size > 0
      ? `${id} is not in the graph, but ${base} is.`
      : `Nothing in the graph has the id ${id}.`,
  );
}

async function articleReference(
  transaction: CypherTransaction,
  { a, article }: { readonly a: string; readonly article: string },
): Promise<EntityReference> {
  const [row] = await transaction.run(readDocuments([article]));
  if (!row) throw new InvalidInputError(`No article has the id ${article}.`);
  const document = unpackDocument(row.document as string, row.text as string);
  const local = new Set(document.entities.map(({ id }) => id));
  if (local.has(a)) return { id: a, article };
  const placed = await recordStore(transaction).read(row.records as string[]);
  const [found] = [...placed.values()].filter(({ canonical }) => canonical === a);
  if (found === undefined) throw new InvalidInputError(`${article} does not mention ${a}.`);
  return { id: found.record.localId, article };
}

async function factReferences(
  transaction: CypherTransaction,
  edge: string,
  decisions: Decisions,
): Promise<readonly FactReference[]> {
  const found = await Promise.all(FACT_TYPES.map((type) => transaction.run(edgeById(type, edge))));
  const [row] = found.flat();
  if (!row) {
    throw new InvalidInputError(
      `No fact has the id ${edge}. Only facts can be rejected, not mentions or statements.`,
    );
  }
  const { type, from, to, status, article } = edgeFromRow(row);
  const [stored] = await transaction.run(readDocuments([article]));
  if (!stored) {
    throw new InvalidInputError(`${article} was written by an older Pressgraph. Ingest it again.`);
  }
  const original = unpackDocument(stored.document as string, stored.text as string);
  const { document, records } = viewOf(original, decisions);
  const placed = await recordStore(transaction).read([...records.values()].map(({ key }) => key));
  const nodeOf = (id: string) => placed.get(records.get(id)?.key ?? "")?.canonical ?? id;
  return document.facts
    .filter((fact) => fact.type === type && fact.status === status)
    .filter((fact) => nodeOf(fact.from) === from && nodeOf(fact.to) === to)
    .map((fact) => referenceTo(fact, article));
}
