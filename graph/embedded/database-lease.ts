import type { Database } from "./grafeo.ts";

/** An open database that is closed when nobody has used it for a while, and opened again when asked. */
export type DatabaseLease = {
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  stream<T>(read: (database: Database) => AsyncGenerator<T>): AsyncGenerator<T>;
  close(): Promise<void>;
};

/** `idle`: milliseconds after which it is closed; never, where it is left out. */
export function createLease(open: () => Promise<Database>, idle?: number): DatabaseLease {
  let opened: Promise<Database> | undefined;
  let users = 0;
  let timer: NodeJS.Timeout | undefined;

  async function close(): Promise<void> {
    clearTimeout(timer);
    const closing = opened;
    opened = undefined;
    (await closing?.catch(() => undefined))?.close();
  }

  async function enter(): Promise<Database> {
    users++;
    clearTimeout(timer);
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      users--;
      opened = undefined;
      throw error;
    }
  }

  function leave(): void {
    users--;
    if (users > 0 || idle === undefined) return;
    timer = setTimeout(close, idle);
    timer.unref();
  }

  return {
    async use(work) {
      const database = await enter();
      try {
        return await work(database);
      } finally {
        leave();
      }
    },
    async *stream(read) {
      const database = await enter();
      try {
        yield* read(database);
      } finally {
        leave();
      }
    },
    close,
  };
}
