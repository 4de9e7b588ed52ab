import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseLease } from "./database-lease.ts";

/** A file with the graph as it is now that another process can open for reading. */
export type Snapshot = {
  file(): Promise<string>;
  close(): Promise<void>;
};

/** Readers share the file itself. */
export function sharedFile(file: string): Snapshot {
  return { file: async () => file, close: async () => undefined };
}

/** A writer keeps readers out of its file, so it makes them a copy, anew after each write. */
export function copiedFile(lease: DatabaseLease): Snapshot {
  let folder: string | undefined;
  let copy: { readonly epoch: bigint; readonly file: string } | undefined;
  return {
    file: () =>
      lease.use(async (database) => {
        const epoch = database.currentEpoch();
        if (copy?.epoch === epoch) return copy.file;
        if (copy) await rm(copy.file, { force: true });
        folder ??= await mkdtemp(path.join(tmpdir(), "pressgraph-"));
        copy = { epoch, file: path.join(folder, `snapshot-${epoch}.db`) };
        database.save(copy.file);
        return copy.file;
      }),
    async close() {
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
