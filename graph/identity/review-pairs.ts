import { allRecords } from "../cypher/identity.ts";
import type { CypherConnection, CypherTransaction } from "../cypher-connection.ts";
import { constraintsOn, indexDecisions } from "../decisions/apply-decisions.ts";
import { readStoredDecisions } from "../decisions/stored-decisions.ts";
import { clusterRecords } from "./cluster-records.ts";
import type { IdentityEvidence } from "./identity-record.ts";
import { type PlacedRecord, placedRecord } from "./record-store.ts";

/** Two nodes that may be one, which only a person can tell. */
export type UncertainPair = {
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
  readonly score: number;
  readonly evidence: readonly IdentityEvidence[];
};

const PAGE = 5000;

/** Uncertain pairs of nodes, best first. Reads all identity records, in memory. */
export async function reviewPairs(
  transaction: CypherTransaction,
  integer: CypherConnection["integer"],
  limit: number,
): Promise<readonly UncertainPair[]> {
  const placed = new Map<string, PlacedRecord>();
  for (let after = ""; ; ) {
    const rows = await transaction.run(allRecords(after, integer(PAGE)));
    for (const row of rows) placed.set(row.key as string, placedRecord(row));
    if (rows.length < PAGE) break;
    after = rows.at(-1)?.key as string;
  }
  const records = [...placed.values()].map(({ record }) => record);
  const decisions = indexDecisions(await readStoredDecisions(transaction));
  const constraints = constraintsOn(records, decisions);
  const { uncertain } = clusterRecords(records, constraints);
  const nodeOf = (key: string) => placed.get(key)?.canonical as string;
  const pairOf = (a: string, b: string) => [nodeOf(a), nodeOf(b)].sort().join("\n");
  const apart = new Set(
    constraints.filter(({ verdict }) => verdict === "different").map(({ a, b }) => pairOf(a, b)),
  );
  const pairs = new Map<string, UncertainPair>();
  for (const { a, b, decision } of uncertain) {
    if (pairs.size >= limit) break;
    const key = pairOf(a.key, b.key);
    if (pairs.has(key) || apart.has(key)) continue;
    const [first, second] = [a, b]
      .map((record) => ({ id: nodeOf(record.key), name: record.name }))
      .sort((x, y) => (x.id < y.id ? -1 : 1)) as [UncertainPair["a"], UncertainPair["b"]];
    const { score, evidence } = decision;
    pairs.set(key, { a: first, b: second, score, evidence });
  }
  return [...pairs.values()];
}
