import type { Database } from "./grafeo.ts";

/** An open database that can be closed while nobody uses it, and is opened again when asked for. */
export type DatabaseLease = {
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  stream<T>(read: (database: Database) => AsyncGenerator<T>): AsyncGenerator<T>;
  /** Does the work once nobody uses the database and it is closed; who comes meanwhile waits. */
  whileClosed<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const LOOK_EVERY = 100;

/** While nobody uses the database, it is closed as soon as `isWanted` by another process. */
export function createLease(
  open: () => Promise<Database>,
  isWanted?: () => boolean,
): DatabaseLease {
  let opened: Promise<Database> | undefined;
  let users = 0;
  let watch: NodeJS.Timeout | undefined;
  let closedFor: Promise<unknown> | undefined;
  let lastHasLeft: (() => void) | undefined;

  async function close(): Promise<void> {
    clearInterval(watch);
    const closing = opened;
    opened = undefined;
    (await closing?.catch(() => undefined))?.close();
  }

  async function enter(): Promise<Database> {
    while (closedFor) await closedFor;
    users++;
    clearInterval(watch);
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
    else if (isWanted) {
      watch = setInterval(() => {
        if (isWanted()) void close();
      }, LOOK_EVERY).unref();
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
