import { InvalidInputError, StoreError } from "../../schema/errors.ts";
import type { Row, Statement } from "../cypher/statement.ts";
import type { CypherConnection, CypherTransaction } from "../cypher-connection.ts";
import { createCypherStore } from "../cypher-store.ts";
import { withDeadline } from "../deadline.ts";
import type { GraphStore } from "../store.ts";
import {
  createDriver,
  type Driver,
  integer,
  type ManagedTransaction,
  type Neo4jTarget,
  newBookmarkManager,
  READ,
  type Session,
  WRITE,
} from "./driver.ts";
import { checkVersion, migrateDatabase } from "./migrations.ts";
import { neo4jDialect } from "./neo4j-dialect.ts";
import { toStoreError } from "./neo4j-errors.ts";
import { toParameters } from "./parameters.ts";
import { createReadOnlyQuery } from "./read-only-query.ts";
import { streamEdges, streamNodes } from "./stream-rows.ts";
import { withWholeHandshake } from "./whole-handshake.ts";

export type Neo4jOptions = {
  readonly readOnly?: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  readonly patience?: Partial<Patience>;
};

/** Milliseconds to wait for a server, which the driver would do without end. */
type Patience = {
  readonly opening: number;
  readonly reading: number;
  readonly writing: number;
  /** For how long a transaction that failed through no fault of its own is tried again. */
  readonly retrying: number;
};

/** Long enough for a server to be restarted in the midst of a write. */
const RETRYING = 120_000;
const PATIENCE = {
  opening: 15_000,
  reading: 30_000,
  writing: RETRYING + 60_000,
  retrying: RETRYING,
} as const satisfies Patience;
const POOL_SIZE = 20;

/** A graph in Neo4j 5.26 or later: one server, a cluster, or Aura. */
export async function openNeo4jStore(uri: string, options: Neo4jOptions): Promise<GraphStore> {
  return createCypherStore(await openNeo4jConnection(uri, options));
}

export async function openNeo4jConnection(
  uri: string,
  options: Neo4jOptions,
): Promise<CypherConnection> {
  let target = targetOf(uri, options);
  const address = target.uri;
  const patience = { ...PATIENCE, ...options.patience };
  const bookmarkManager = newBookmarkManager();
  const settings = { poolSize: POOL_SIZE, retryTime: patience.retrying, plainIntegers: true };
  let driver = createDriver(target, settings);

  /** A server that hangs holds on to its connections, so they all go at once. */
  const startOver = (stuck: Driver) => {
    if (stuck !== driver) return;
    driver = createDriver(target, settings);
    void stuck.close();
  };

  async function transact<T>(
    mode: typeof READ | typeof WRITE,
    deadline: number,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const used = driver;
    const { database } = target;
    const attempt = async () => {
      const session = used.session({
        defaultAccessMode: mode,
        bookmarkManager,
        ...(database !== undefined && { database }),
      });
      try {
        return await work(session);
      } finally {
        await session.close().catch(() => undefined);
      }
    };
    const late = `${address} did not answer within ${deadline / 1000} seconds. Check its health and try again.`;
    try {
      return await withDeadline(withWholeHandshake(attempt), deadline, late);
    } catch (error) {
      if (error instanceof StoreError && error.message === late) startOver(used);
      throw toStoreError(error, address);
    }
  }

  const readWithin =
    (deadline: number): CypherConnection["read"] =>
    (work) =>
      transact(READ, deadline, (session) =>
        session.executeRead(runIn(work), { timeout: deadline }),
      );
  const read = readWithin(patience.reading);
  const readToWrite = readWithin(patience.writing);
  const write: CypherConnection["write"] = (work) => {
    if (options.readOnly) throw new StoreError(`${address} was opened for reading only.`);
    return transact(WRITE, patience.writing, (session) =>
      session.executeWrite(runIn(work), { timeout: RETRYING }),
    );
  };

  try {
    // Not as a managed transaction: what cannot be reached now is said now.
    const { summary } = await transact(READ, patience.opening, (session) =>
      session.run("RETURN 1"),
    );
    // Where no database is named, the driver never forgets a cluster's member that is gone.
    if (isRouted(uri))
      target = { ...target, database: target.database ?? summary.database.name ?? undefined };
    await checkVersion(address, read);
  } catch (error) {
    await driver.close();
    throw error;
  }
  const queries = createReadOnlyQuery(target, bookmarkManager);
  const close = async () => {
    await Promise.all([driver.close(), queries.close()]);
  };

  const run = (statement: Statement) => read((transaction) => transaction.run(statement));
  return {
    address,
    dialect: neo4jDialect,
    integer,
    read,
    readToWrite,
    write,
    migrate: () => migrateDatabase(address, readToWrite, write),
    query: queries.query,
    nodes: () => streamNodes(run),
    edges: () => streamEdges(run),
    close,
  };
}

const isRouted = (uri: string) => uri.startsWith("neo4j");

type Work<T> = (transaction: CypherTransaction) => Promise<T>;

const runIn =
  <T>(work: Work<T>) =>
  async (transaction: ManagedTransaction): Promise<T> => {
    const sent: Promise<unknown>[] = [];
    const run = async ({ text, parameters }: Statement) => {
      const { records } = await transaction.run(
        text,
        toParameters(parameters) as Record<string, unknown>,
      );
      return records.map((record) => record.toObject() as Row);
    };
    const send = (statement: Statement) => {
      const next = run(statement);
      next.catch(() => undefined);
      sent.push(next);
    };
    try {
      return await work({ run, send });
    } finally {
      // What failed first tells whether to try again.
      await Promise.all(sent);
    }
  };

function targetOf(uri: string, options: Neo4jOptions): Neo4jTarget {
  if (/\/\/[^/]*@/.test(uri)) {
    throw new InvalidInputError(
      "Leave user and password out of the address: set NEO4J_USERNAME and NEO4J_PASSWORD.",
    );
  }
  const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  return {
    uri,
    username: options.username ?? NEO4J_USERNAME ?? "neo4j",
    password: options.password ?? NEO4J_PASSWORD,
    database: options.database ?? NEO4J_DATABASE,
  };
}
