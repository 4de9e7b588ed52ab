import { createRowCollector } from "../query-limits.ts";
import type { QueryPlace } from "../query-place.ts";
import type { QueryResult } from "../store.ts";
import { createLease, type DatabaseLease } from "./database-lease.ts";
import { isFileWanted } from "./file-request.ts";
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
  process.send?.(await answer(request));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");

/** The file of the last query stays open for the next, until a writer wants it. */
let opened: { readonly file: string; readonly lease: DatabaseLease } | undefined;

async function leaseOf(file: string): Promise<DatabaseLease> {
  if (opened?.file !== file) {
    await opened?.lease.close();
    const open = () => openDatabase(file, true);
    opened = { file, lease: createLease(open, () => isFileWanted(file)) };
  }
  return opened.lease;
}

async function answer(request: QueryRequest): Promise<QueryAnswer> {
  const lease = await leaseOf(request.file);
  try {
    return await lease.use((database) => withinMemory(() => answerFrom(database, request)));
  } catch (error) {
    return { failed: (error as Error).message };
  }
}

/** Ends the process when the work takes too much memory. */
async function withinMemory<T>(work: () => Promise<T>): Promise<T> {
  const before = process.memoryUsage.rss();
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > MOST_MEMORY) process.exit(OUT_OF_MEMORY);
  }, 20);
  try {
    return await work();
  } finally {
    clearInterval(watch);
  }
}

async function answerFrom(database: Database, request: QueryRequest): Promise<QueryAnswer> {
  const { cypher, parameters, limit, planOnly } = request;
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
  }
}
