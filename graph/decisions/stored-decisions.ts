import { canonicalJson } from "../../schema/canonical-json.ts";
import { allDecisions, deleteDecisions, writeDecisions } from "../cypher/identity.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import { chunks } from "../row-chunks.ts";
import { Decision, type StoredDecision } from "./decision.ts";

export async function readStoredDecisions(
  transaction: CypherTransaction,
): Promise<readonly StoredDecision[]> {
  const rows = await transaction.run(allDecisions());
  return rows.map(({ id, decision }) => ({
    id: id as string,
    decision: Decision.parse(JSON.parse(decision as string)),
  }));
}

export async function storeDecisions(
  transaction: CypherTransaction,
  added: readonly StoredDecision[],
  undone: readonly string[],
): Promise<void> {
  const rows = added.map(({ id, decision }) => ({ id, decision: canonicalJson(decision) }));
  await Promise.all([
    ...chunks(rows).map((chunk) => transaction.run(writeDecisions(chunk))),
    ...chunks(undone).map((chunk) => transaction.run(deleteDecisions(chunk))),
  ]);
}
