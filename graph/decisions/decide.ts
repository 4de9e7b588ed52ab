import { InvalidInputError } from "../../schema/errors.ts";
import { type ChangeOptions, changeGraph, lock } from "../change-graph.ts";
import { readDocuments } from "../cypher/identity.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { idBlock } from "../identity/comparisons.ts";
import { recordStore } from "../identity/record-store.ts";
import { unpackDocument } from "../identity/stored-document.ts";
import { indexDecisions, names } from "./apply-decisions.ts";
import { checkDecisions } from "./check-decisions.ts";
import {
  type Decision,
  decisionId,
  type EntityReference,
  type StoredDecision,
} from "./decision.ts";
import type { DecisionRequest } from "./decision-request.ts";
import { resolveRequest } from "./resolve-request.ts";
import { readStoredDecisions, storeDecisions } from "./stored-decisions.ts";

export type DecisionReport = {
  readonly decisions: readonly StoredDecision[];
  readonly nodesWritten: number;
  readonly edgesWritten: number;
};

export async function takeDecision(
  transaction: CypherTransaction,
  options: ChangeOptions,
  request: DecisionRequest,
): Promise<DecisionReport> {
  await lock(transaction, options.dialect);
  const before = indexDecisions(await readStoredDecisions(transaction));
  const decision = await resolveRequest(transaction, request, before);
  return apply(transaction, options, before.all, [{ id: decisionId(decision), decision }], []);
}

/** Takes many decisions or none; with `ahead`, also those on what is not in the graph yet. */
export async function takeDecisions(
  transaction: CypherTransaction,
  options: ChangeOptions,
  decisions: readonly StoredDecision[],
  { ahead }: { readonly ahead: boolean },
): Promise<DecisionReport> {
  await lock(transaction, options.dialect);
  const before = await readStoredDecisions(transaction);
  if (!ahead) {
    for (const { id, decision } of decisions) await checkKnown(transaction, id, decision);
  }
  return apply(transaction, options, before, decisions, []);
}

export async function undoDecision(
  transaction: CypherTransaction,
  options: ChangeOptions,
  id: string,
): Promise<DecisionReport> {
  await lock(transaction, options.dialect);
  const before = await readStoredDecisions(transaction);
  if (!before.some((stored) => stored.id === id)) {
    throw new InvalidInputError(
      `No decision has the id ${id}. \`pressgraph decisions\` lists them.`,
    );
  }
  return apply(transaction, options, before, [], [id]);
}

async function apply(
  transaction: CypherTransaction,
  options: ChangeOptions,
  before: readonly StoredDecision[],
  added: readonly StoredDecision[],
  undone: readonly string[],
): Promise<DecisionReport> {
  const there = new Set(before.map(({ id }) => id));
  const fresh = new Map(
    added.filter(({ id }) => !there.has(id)).map((stored) => [stored.id, stored]),
  );
  const after = [...before.filter(({ id }) => !undone.includes(id)), ...fresh.values()];
  checkDecisions(after);
  await storeDecisions(transaction, [...fresh.values()], undone);
  const changed = [...fresh.values(), ...before.filter(({ id }) => undone.includes(id))];
  const { revisited, decided } = reach(changed.map(({ decision }) => decision));
  const report = await changeGraph(
    transaction,
    options,
    { before: indexDecisions(before), after: indexDecisions(after) },
    { written: [], removed: [], revisited, decided, ingestedAt: "" },
  );
  const decisions = added.length > 0 ? added : before.filter(({ id }) => undone.includes(id));
  return { decisions, nodesWritten: report.nodesWritten, edgesWritten: report.edgesWritten };
}

/** The articles and local ids that decisions bear on. */
function reach(decisions: readonly Decision[]) {
  const revisited = new Set<string>();
  const decided = new Set<string>();
  for (const decision of decisions) {
    if (decision.kind === "reject")
      for (const { article } of decision.facts) revisited.add(article);
    for (const { id, article } of referencesOf(decision)) {
      decided.add(id);
      if (decision.kind === "split" && decision.entities.length === 1 && article) {
        revisited.add(article);
      }
    }
  }
  return { revisited: [...revisited].sort(), decided: [...decided].sort() };
}

function referencesOf(decision: Decision): readonly EntityReference[] {
  if (decision.kind === "reject") return [];
  return decision.kind === "rename" ? [decision.entity] : decision.entities;
}

async function checkKnown(
  transaction: CypherTransaction,
  id: string,
  decision: Decision,
): Promise<void> {
  const fail = (what: string) => {
    throw new InvalidInputError(
      `Decision ${id} (${decision.kind}) names ${what}, which is not in the graph. Ingest its article first, or import ahead of the articles.`,
    );
  };
  const store = recordStore(transaction);
  const isSplitOff = decision.kind === "split" && decision.entities.length === 1;
  for (const reference of referencesOf(decision)) {
    if (isSplitOff || reference.article !== undefined) {
      const document = await readDocument(transaction, reference.article ?? "");
      if (!document) fail(reference.article ?? reference.id);
      else if (!document.entities.some((entity) => entity.id === reference.id)) fail(reference.id);
      continue;
    }
    const members = await store.members([idBlock(reference.id)]);
    const records = await store.read([...members.values()].flat());
    if (![...records.values()].some(({ record }) => names(reference, record))) fail(reference.id);
  }
  if (decision.kind !== "reject") return;
  for (const { article, type, from, to, status } of decision.facts) {
    const document = await readDocument(transaction, article);
    if (!document) fail(article);
    const isThere = document?.facts.some(
      (fact) =>
        fact.type === type && fact.from === from && fact.to === to && fact.status === status,
    );
    if (!isThere) fail(`${from} ${type} ${to}`);
  }
}

async function readDocument(transaction: CypherTransaction, article: string) {
  const [row] = await transaction.run(readDocuments([article]));
  return row && unpackDocument(row.document as string, row.text as string);
}
