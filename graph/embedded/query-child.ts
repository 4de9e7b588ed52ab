import { createRowCollector } from "../query-limits.ts";
import type { QueryPlace } from "../query-place.ts";
import type { QueryResult } from "../store.ts";
import type { Database } from "./grafeo.ts";
import { firstLine, openDatabase } from "./open-database.ts";
import { plainValue } from "./plain-value.ts";
import { forbiddenOperator } from "./query-plan.ts";

export type QueryRequest = {
  readonly file: string;
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly planOnly: boolean;
};

export type QueryAnswer =
  | { readonly result: QueryResult }
  /** More than reading: the operator or procedure. */
  | { readonly refused: string }
  | { readonly invalid: string; readonly at?: QueryPlace }
  | { readonly failed: string };

/** Bytes beyond what the process had when the query began. */
const MOST_MEMORY = 1_000_000_000;

/** Exit code that says that a query took too much memory. */
const OUT_OF_MEMORY = 42;

process.on("message", async (request: QueryRequest) => {
  const before = process.memoryUsage.rss();
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > MOST_MEMORY) process.exit(OUT_OF_MEMORY);
  }, 20);
  process.send?.(await answer(request));
  clearInterval(watch);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");

async function answer(request: QueryRequest): Promise<QueryAnswer> {
  const { file, cypher, parameters, limit, planOnly } = request;
  let database: Database;
  try {
    database = await openDatabase(file, true);
  } catch (error) {
    return { failed: (error as Error).message };
  }
  try {
    const plan = await database.executeCypher(`EXPLAIN ${cypher}`, parameters);
    const forbidden = forbiddenOperator(String(plan.scalar()));
    if (forbidden !== undefined) return { refused: forbidden };
    if (planOnly) return { result: { columns: [], rows: [], truncated: false } };
    const result = await database.executeCypher(cypher, parameters);
    const collector = createRowCollector(limit);
    let truncated = false;
    for (const row of result.rows()) {
      truncated = !collector.add(row.map((value) => plainValue(database, value)));
      if (truncated) break;
    }
    return { result: { columns: result.columns, rows: collector.rows, truncated } };
  } catch (error) {
    const { message, gqlStatus } = error as Error & { gqlStatus?: string };
    if (gqlStatus === "25G03" || /Schema commands/.test(message)) return { refused: "write" };
    const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
    const at = line ? { at: { line: Number(line), column: Number(column) } } : {};
    return { invalid: firstLine(message), ...at };
  } finally {
    database.close();
  }
}
