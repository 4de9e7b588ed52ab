import neo4j, { type Driver, type Session } from "neo4j-driver";

export type { BookmarkManager, ManagedTransaction, Plan } from "neo4j-driver";
export type { Driver, Session };

/** Where a database is and who asks. */
export type Neo4jTarget = {
  readonly uri: string;
  readonly username: string;
  readonly password: string | undefined;
  readonly database: string | undefined;
};

export type DriverSettings = {
  readonly poolSize: number;
  /** Milliseconds for which a transaction that failed through no fault of its own is tried again. */
  readonly retryTime: number;
  /** Integers come as JavaScript numbers, which is exact for all that Pressgraph writes. */
  readonly plainIntegers: boolean;
};

const CONNECT = 10_000;

export function createDriver(target: Neo4jTarget, settings: DriverSettings): Driver {
  const { username, password } = target;
  const auth = password === undefined ? undefined : neo4j.auth.basic(username, password);
  return neo4j.driver(target.uri, auth, {
    userAgent: "pressgraph",
    connectionTimeout: CONNECT,
    connectionAcquisitionTimeout: CONNECT + 5000,
    maxConnectionPoolSize: settings.poolSize,
    maxTransactionRetryTime: settings.retryTime,
    disableLosslessIntegers: settings.plainIntegers,
    telemetryDisabled: true,
  });
}

export const { int: integer, isInt, isNode, isRelationship, isPath } = neo4j;
export const newBookmarkManager = () => neo4j.bookmarkManager();
export const READ = neo4j.session.READ;
export const WRITE = neo4j.session.WRITE;
