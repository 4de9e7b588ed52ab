import { InvalidInputError } from "../../schema/errors.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { constraintsOn, indexDecisions, names } from "../decisions/apply-decisions.ts";
import type { StoredDecision } from "../decisions/decision.ts";
import { recordsFor } from "../decisions/resolve-request.ts";
import { readStoredDecisions } from "../decisions/stored-decisions.ts";
import { compareRecords, idBlock } from "./comparisons.ts";
import type { IdentityEvidence, IdentityRecord } from "./identity-record.ts";
import { type PlacedRecord, recordStore } from "./record-store.ts";

export type IdentityExplanation = {
  /** The nodes that both ids stand for now. */
  readonly nodes: readonly [string, string];
  readonly areSame: boolean;
  /** The two views of articles that are most alike. */
  readonly a: IdentityRecord;
  readonly b: IdentityRecord;
  readonly verdict: "same" | "uncertain" | "different";
  readonly score: number;
  readonly evidence: readonly IdentityEvidence[];
  /** What people decided about either of them. */
  readonly decisions: readonly StoredDecision[];
};

/** Why two ids are one node, or not: the best-matching views of articles, compared. */
export async function explainIdentity(
  transaction: CypherTransaction,
  idA: string,
  idB: string,
): Promise<IdentityExplanation> {
  const [first, second] = await viewsOf(transaction, idA, idB);
  const [nodeA, nodeB] = [first, second].map((views) => views[0]?.canonical as string);
  const stored = await readStoredDecisions(transaction);
  const records = [...first, ...second].map(({ record }) => record);
  const bearing = stored.filter(({ decision }) => {
    if (decision.kind === "reject") return false;
    const references = decision.kind === "rename" ? [decision.entity] : decision.entities;
    return references.some((reference) => records.some((record) => names(reference, record)));
  });
  const pairs = first.flatMap((x) =>
    second
      .filter((y) => x.record.key !== y.record.key)
      .map((y) => ({ a: x.record, b: y.record, decision: compareRecords(x.record, y.record) })),
  );
  const [best] = pairs.sort(
    (x, y) =>
      y.decision.score - x.decision.score ||
      (`${x.a.key} ${x.b.key}` < `${y.a.key} ${y.b.key}` ? -1 : 1),
  );
  if (best === undefined || nodeA === undefined || nodeB === undefined) {
    throw new InvalidInputError(
      `Every article tells the same of ${idA} and ${idB}: there is nothing to compare.`,
    );
  }
  const decided = constraintsOn([best.a, best.b], indexDecisions(stored));
  const evidence = decided.map(({ verdict }) => ({
    reason: verdict === "same" ? "a person joined them" : "a person keeps them apart",
    weight: verdict === "same" ? 1 : -1,
  }));
  return {
    nodes: [nodeA, nodeB],
    areSame: nodeA === nodeB,
    a: best.a,
    b: best.b,
    verdict: best.decision.verdict,
    score: best.decision.score,
    evidence: [...best.decision.evidence, ...evidence],
    decisions: bearing,
  };
}

/** Views of two nodes; where both ids are one node, those of the articles that call it so. */
async function viewsOf(
  transaction: CypherTransaction,
  idA: string,
  idB: string,
): Promise<readonly [readonly PlacedRecord[], readonly PlacedRecord[]]> {
  const [first, second] = [await recordsFor(transaction, idA), await recordsFor(transaction, idB)];
  for (const [id, views] of [
    [idA, first],
    [idB, second],
  ] as const) {
    if (views.length === 0) {
      throw new InvalidInputError(
        id.startsWith("country:")
          ? `${id} is a country: countries are known by their code, so there is nothing to explain.`
          : `Nothing in the graph has the id ${id}.`,
      );
    }
  }
  if (first[0]?.canonical !== second[0]?.canonical) return [first, second];
  const store = recordStore(transaction);
  const called = async (id: string, views: readonly PlacedRecord[]) => {
    const members = await store.members([idBlock(id)]);
    const records = [...(await store.read([...members.values()].flat())).values()];
    return records.length > 0 ? records : views;
  };
  return [await called(idA, first), await called(idB, second)];
}
