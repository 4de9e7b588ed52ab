import { PressgraphError, StoreError } from "../../schema/errors.ts";
import type { CypherConnection } from "../cypher-connection.ts";
import { createCypherStore } from "../cypher-store.ts";
import type { GraphStore } from "../store.ts";
import { createLease } from "./database-lease.ts";
import { isFileWanted } from "./file-request.ts";
import { grafeoDialect } from "./grafeo-dialect.ts";
import { checkVersion, migrateDatabase } from "./migrations.ts";
import { firstLine, openDatabase } from "./open-database.ts";
import { createQueryProcess } from "./query-process.ts";
import { runTransaction } from "./run-transaction.ts";
import { copiedFile, sharedFile } from "./snapshot.ts";
import { removeSpillFolders } from "./spill-folders.ts";
import { streamEdges, streamNodes } from "./stream-rows.ts";

type GrafeoOptions = {
  readonly readOnly?: boolean;
  /** Has the file open for writing only while it writes, so that others can read and write between. */
  readonly shared?: boolean;
  readonly largestBlock?: number;
};

/**
 * A graph in one file. One process may have it open for writing, or any number for reading: a writer
 * keeps all others out until it closes the store, a reader lets a writer in whenever it isn't reading.
 */
export async function openGrafeoStore(
  file: string,
  options: GrafeoOptions = {},
): Promise<GraphStore> {
  const { readOnly = false, shared = false } = options;
  const isReader = readOnly || shared;
  const open = async (forReading: boolean) => {
    const database = await openDatabase(file, forReading);
    try {
      await checkVersion(database, file);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  };
  const lease = createLease(() => open(isReader), isReader ? () => isFileWanted(file) : undefined);
  await lease.use(async () => undefined);
  const queries = createQueryProcess(isReader ? sharedFile(file) : copiedFile(lease));
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** One after the other: two transactions that change the same node would not both be committed. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (readOnly) throw new StoreError(`${file} was opened for reading only.`);
    const next = lastWrite.then(work).catch((error) => {
      throw writingError(file, error);
    });
    lastWrite = next.catch(() => undefined);
    return next;
  }

  const openedForWriting: typeof lease.use = (work) => {
    if (!shared) return lease.use(work);
    return lease.whileClosed(async () => {
      const database = await open(false);
      try {
        return await work(database);
      } finally {
        database.close();
      }
    });
  };

  const connection: CypherConnection = {
    address: file,
    dialect: grafeoDialect,
    integer: (value) => value,
    read: (work) => lease.use((database) => runTransaction(database, "read", work)),
    write: async (work) =>
      inTurn(() => openedForWriting((database) => runTransaction(database, "write", work))),
    migrate: async () =>
      inTurn(() => openedForWriting((database) => migrateDatabase(database, file))),
    query: queries.query,
    nodes: () => lease.stream(streamNodes),
    edges: () => lease.stream(streamEdges),
    async close() {
      await lastWrite;
      await queries.close();
      await lease.close();
      removeSpillFolders(process.pid, file);
    },
  };
  return createCypherStore(connection, options);
}

function writingError(file: string, error: Error): Error {
  if (error instanceof PressgraphError) return error;
  if (/no space|storage is full|os error 28/i.test(error.message)) {
    return new StoreError(`${file}: the disk is full. Make room and run it again.`, {
      cause: error,
    });
  }
  return new StoreError(`${file} refused the write: ${firstLine(error.message)}`, {
    cause: error,
  });
}
