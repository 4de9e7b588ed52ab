import type { Database } from "./grafeo.ts";

/** An open database that is closed when nobody has used it for a while, and opened again when asked. */
export type DatabaseLease = {
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  stream<T>(read: (database: Database) => AsyncGenerator<T>): AsyncGenerator<T>;
  /** Does the work once nobody uses the database and it is closed; who comes meanwhile waits. */
  whileClosed<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** `idle`: milliseconds after which it is closed; never, where it is left out. */
export function createLease(open: () => Promise<Database>, idle?: number): DatabaseLease {
  let opened: Promise<Database> | undefined;
  let users = 0;
  let timer: NodeJS.Timeout | undefined;
  let closedFor: Promise<unknown> | undefined;
  let lastHasLeft: (() => void) | undefined;

  async function close(): Promise<void> {
    clearTimeout(timer);
    const closing = opened;
    opened = undefined;
    (await closing?.catch(() => undefined))?.close();
  }

  async function enter(): Promise<Database> {
    while (closedFor) await closedFor;
    users++;
    clearTimeout(timer);
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      leave();
      throw error;
    }
  }

  function leave(): void {
    users--;
    if (users > 0) return;
    if (lastHasLeft) lastHasLeft();
    else if (idle !== undefined) {
      timer = setTimeout(close, idle);
      timer.unref();
    }
  }

  async function whileClosed<T>(work: () => Promise<T>): Promise<T> {
    while (closedFor) await closedFor;
    const done = (async () => {
      if (users > 0) {
        await new Promise<void>((resolve) => {
          lastHasLeft = resolve;
        });
        lastHasLeft = undefined;
      }
      await close();
      return work();
    })();
    closedFor = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      closedFor = undefined;
    }
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
    whileClosed,
    close,
  };
}
