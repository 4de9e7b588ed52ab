import type { Row, Statement } from "../cypher/statement.ts";
import type { CypherTransaction } from "../cypher-connection.ts";
import type { Database, Transaction } from "./grafeo.ts";

/**
 * Runs `work` in one transaction, which is committed when it is done (`write`) or rolled back. The
 * statements of one transaction run one after the other, however they are called.
 */
export async function runTransaction<T>(
  database: Database,
  mode: "read" | "write",
  work: (transaction: CypherTransaction) => Promise<T>,
): Promise<T> {
  const transaction = database.beginTransaction();
  let last: Promise<unknown> = Promise.resolve();
  const sent: Promise<unknown>[] = [];
  const run = (statement: Statement): Promise<readonly Row[]> => {
    const next = last.then(() => runStatement(transaction, statement));
    last = next.catch(() => undefined);
    return next;
  };
  const send = (statement: Statement) => {
    const next = run(statement);
    next.catch(() => undefined);
    sent.push(next);
  };
  try {
    const result = await work({ run, send });
    await Promise.all(sent);
    await last;
    if (mode === "write") transaction.commit();
    return result;
  } finally {
    await last;
    if (transaction.isActive) transaction.rollback();
  }
}

async function runStatement(
  transaction: Transaction,
  { text, parameters }: Statement,
): Promise<readonly Row[]> {
  const result = await transaction.executeCypher(text, parameters);
  return result.toArray();
}
