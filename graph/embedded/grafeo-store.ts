import { StoreError } from "../../schema/errors.ts";
import type { CypherConnection } from "../cypher-connection.ts";
import { createCypherStore } from "../cypher-store.ts";
import type { GraphStore } from "../store.ts";
import { grafeoDialect } from "./grafeo-dialect.ts";
import { checkVersion, migrateDatabase } from "./migrations.ts";
import { firstLine, openDatabase } from "./open-database.ts";
import { createQueryProcess } from "./query-process.ts";
import { runTransaction } from "./run-transaction.ts";
import { copiedFile, sharedFile } from "./snapshot.ts";
import { streamEdges, streamNodes } from "./stream-rows.ts";

/**
 * A graph in one file. One process may have it open for writing, or any number for reading: a writer
 * keeps all others out until it closes the store.
 */
export async function openGrafeoStore(
  file: string,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<GraphStore> {
  const database = await openDatabase(file, readOnly);
  try {
    await checkVersion(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  const queries = createQueryProcess(readOnly ? sharedFile(file) : copiedFile(database));
  let lastWrite: Promise<unknown> = Promise.resolve();

  const connection: CypherConnection = {
    address: file,
    dialect: grafeoDialect,
    integer: (value) => value,
    read: (work) => runTransaction(database, "read", work),
    write(work) {
      if (readOnly) throw new StoreError(`${file} was opened for reading only.`);
      const next = lastWrite.then(() =>
        runTransaction(database, "write", work).catch((error) => {
          throw writingError(file, error);
        }),
      );
      lastWrite = next.catch(() => undefined);
      return next;
    },
    async migrate() {
      if (readOnly) throw new StoreError(`${file} was opened for reading only.`);
      await migrateDatabase(database, file);
    },
    query: queries.query,
    nodes: () => streamNodes(database),
    edges: () => streamEdges(database),
    async close() {
      await lastWrite;
      await queries.close();
      database.close();
    },
  };
  return createCypherStore(connection);
}

function writingError(file: string, error: Error): Error {
  if (error.name.endsWith("Error") && error.constructor !== Error) return error;
  const message = firstLine(error.message);
  if (/no space|storage is full|ENOSPC|os error 28/i.test(error.message)) {
    return new StoreError(`${file}: the disk is full. Make room and run it again.`, {
      cause: error,
    });
  }
  return new StoreError(`${file} refused the write: ${message}`, { cause: error });
}
