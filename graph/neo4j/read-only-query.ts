import { InvalidInputError, PressgraphError, RefusedQueryError } from "../../schema/errors.ts";
import { withDeadline } from "../deadline.ts";
import { checkQueryText } from "../query-guard.ts";
import { createRowCollector, queryLimits } from "../query-limits.ts";
import { checkQueryParameters } from "../query-parameters.ts";
import type { GraphStore, QueryResult } from "../store.ts";
import {
  type BookmarkManager,
  createDriver,
  type Driver,
  type Neo4jTarget,
  READ,
  type Session,
} from "./driver.ts";
import { toQueryError } from "./neo4j-errors.ts";
import { toParameters } from "./parameters.ts";
import { type Ends, endsWithin, plainValue } from "./plain-value.ts";
import { forbiddenOperator } from "./query-plan.ts";
import { withWholeHandshake } from "./whole-handshake.ts";

const PLANNING = 5000;
const GRACE = 1000;
const POOL_SIZE = 4;

type Query = {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly timeout: number;
};

/**
 * Runs a reader's queries: the plan is judged first, then it runs in a READ transaction that is never
 * tried again. It has a driver of its own, which is thrown away when the server does not answer.
 */
export function createReadOnlyQuery(
  target: Neo4jTarget,
  bookmarkManager: BookmarkManager,
): {
  readonly query: GraphStore["query"];
  close(): Promise<void>;
} {
  let driver: Driver | undefined;

  const query: GraphStore["query"] = async (cypher, options = {}) => {
    const text = checkQueryText(cypher);
    const parameters = toParameters(checkQueryParameters(options.parameters ?? {}));
    const request = { text, parameters, ...queryLimits(options) } as Query;
    driver ??= createDriver(target, { poolSize: POOL_SIZE, retryTime: 0, plainIntegers: false });
    const used = driver;
    const late = `The query took longer than ${request.timeout} ms. Narrow it down.`;
    const { database } = target;
    const session = used.session({
      defaultAccessMode: READ,
      bookmarkManager,
      ...(database !== undefined && { database }),
    });
    const within = <T>(deadline: number, work: () => Promise<T>) =>
      withDeadline(withWholeHandshake(work), deadline, late);
    try {
      await within(PLANNING, () => checkPlan(session, request));
      const result = options.planOnly
        ? { columns: [], rows: [], truncated: false }
        : await within(request.timeout + GRACE, () => run(session, request));
      await withDeadline(session.close(), GRACE, late);
      return result;
    } catch (error) {
      if (error instanceof PressgraphError && error.message === late) {
        if (driver === used) driver = undefined;
        void used.close();
        throw new InvalidInputError(late);
      }
      void session.close().catch(() => undefined);
      throw error instanceof PressgraphError ? error : toQueryError(error, target.uri, cypher);
    }
  };

  return { query, close: async () => driver?.close() };
}

async function checkPlan(session: Session, { text, parameters }: Query): Promise<void> {
  const { summary } = await session.run(`EXPLAIN ${text}`, parameters, { timeout: PLANNING });
  const forbidden = summary.plan ? forbiddenOperator(summary.plan) : "a command without a plan";
  const refused = forbidden ?? (summary.queryType === "r" ? undefined : "a write");
  if (refused !== undefined) {
    throw new RefusedQueryError(
      `Queries can only read the graph; this one was refused (${refused}).`,
    );
  }
}

async function run(session: Session, query: Query): Promise<QueryResult> {
  const transaction = session.beginTransaction({ timeout: query.timeout });
  try {
    const result = transaction.run(query.text, query.parameters);
    const columns = await result.keys();
    const rows: unknown[][] = [];
    let truncated = false;
    for await (const record of result) {
      truncated = rows.length === query.limit;
      if (truncated) break;
      rows.push(columns.map((column) => record.get(column)));
    }
    const ends = await readEnds(transaction, rows);
    const collector = createRowCollector(query.limit);
    for (const row of rows) {
      if (collector.add(row.map((value) => plainValue(value, ends)))) continue;
      truncated = true;
      break;
    }
    return { columns: columns as string[], rows: collector.rows, truncated };
  } finally {
    await transaction.close();
  }
}

type Transaction = ReturnType<Session["beginTransaction"]>;

/** Relationships only know the database's ids of their ends; this looks up Pressgraph's. */
async function readEnds(transaction: Transaction, rows: readonly unknown[][]): Promise<Ends> {
  const ids = [...new Set(rows.flatMap(endsWithin))].sort();
  if (ids.length === 0) return new Map();
  const { records } = await transaction.run(
    "UNWIND $ids AS id MATCH (node) WHERE elementId(node) = id RETURN id, node.id AS key",
    { ids },
  );
  return new Map(records.map((record) => [record.get("id"), record.get("key")]));
}
