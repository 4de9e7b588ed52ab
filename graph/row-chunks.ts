import { type NodeRow, setNodes } from "./cypher/nodes.ts";
import type { Statement } from "./cypher/statement.ts";
import type { CypherTransaction } from "./cypher-connection.ts";

const ROWS_PER_STATEMENT = 1000;

/** Rows for as many statements as it takes; the answers one after the other. */
export async function runChunked<Item, Answer>(
  items: readonly Item[],
  run: (chunk: readonly Item[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const answers = await Promise.all(chunks(items).map(run));
  return answers.flat();
}

/** The same without waiting for answers. */
export function sendChunked<Item>(
  { send }: CypherTransaction,
  items: readonly Item[],
  statementOf: (chunk: readonly Item[]) => Statement,
): void {
  for (const chunk of chunks(items)) send(statementOf(chunk));
}

export function setRows(
  transaction: CypherTransaction,
  label: "Entity" | "Article",
  rows: readonly NodeRow[],
): void {
  const sorted = [...rows].sort((a, b) => compare(a.id, b.id));
  sendChunked(transaction, sorted, (chunk) => setNodes(label, chunk));
}

export function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / ROWS_PER_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
}

/** Code-unit order, the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
