import { accessSync, constants, existsSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../../schema/errors.ts";
import { askForFile } from "./file-request.ts";
import { type Database, GrafeoDB } from "./grafeo.ts";

const WAIT_FOR_LOCK = 2000;
const WAIT_STEP = 50;

/** Opens the file; a writer asks readers that do nothing to close it, and waits a moment for that. */
export async function openDatabase(file: string, readOnly: boolean): Promise<Database> {
  checkFile(file, readOnly);
  const giveUp = Date.now() + WAIT_FOR_LOCK;
  const request = readOnly ? undefined : askForFile(file);
  try {
    for (;;) {
      try {
        if (readOnly) return GrafeoDB.openReadOnly(file);
        return existsSync(file) ? GrafeoDB.open(file) : GrafeoDB.create(file);
      } catch (error) {
        const isLocked = /lock/i.test((error as Error).message);
        if (!isLocked || Date.now() > giveUp) throw openingError(file, readOnly, error as Error);
        request?.repeat();
        await sleep(WAIT_STEP);
      }
    }
  } finally {
    request?.end();
  }
}

function checkFile(file: string, readOnly: boolean): void {
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) {
    throw new StoreError(`${file}: there is no folder ${folder}. Make it, or name another file.`);
  }
  if (!existsSync(file)) {
    if (readOnly) {
      throw new StoreError(`${file}: there is no such store yet. Run \`pressgraph ingest\` first.`);
    }
    requireAccess(folder, constants.W_OK, `${file}: the folder ${folder} cannot be written.`);
    return;
  }
  if (!statSync(file).isFile()) {
    throw new StoreError(`${file} is no file. Name a file to keep the graph in, such as graph.db.`);
  }
  if (statSync(file).size === 0) throw notAStore(file);
  requireAccess(file, constants.R_OK, unreadable(file));
  if (!readOnly) requireAccess(file, constants.W_OK, unwritable(file));
}

function requireAccess(file: string, mode: number, message: string): void {
  try {
    accessSync(file, mode);
  } catch (cause) {
    throw new StoreError(message, { cause });
  }
}

const unreadable = (file: string) => `${file} cannot be read: you lack the permission.`;
const unwritable = (file: string) => `${file} is read-only and cannot be written.`;

function openingError(file: string, readOnly: boolean, cause: Error): StoreError {
  if (/lock/i.test(cause.message)) {
    return new StoreError(
      `${file} is in use by another process: one may write it, or several may read it. Wait until that process has ended, or name another store.`,
      { cause },
    );
  }
  if (/permission denied/i.test(cause.message)) {
    return new StoreError(readOnly ? unreadable(file) : unwritable(file), { cause });
  }
  if (/magic|not a database file|not a Grafeo|Serialization|corrupt/i.test(cause.message)) {
    return notAStore(file, cause);
  }
  return new StoreError(`${file} cannot be opened: ${firstLine(cause.message)}`, { cause });
}

export function notAStore(file: string, cause?: Error): StoreError {
  return new StoreError(
    `${file} is no Pressgraph store, and was left as it is. Name another file, or remove this one.`,
    { cause },
  );
}

export function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/^(Database|Query) error: (GRAFEO-\w+: )?/, "");
}
