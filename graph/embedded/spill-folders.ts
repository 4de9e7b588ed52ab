import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Removes what a process that read a store, and does so no more, left in the system's temporary
 * folder: the database makes each reader a folder for what outgrows its memory and forgets it there.
 * With the name of a file, only that store's.
 */
export function removeSpillFolders(pid: number, file?: string): void {
  const owner = file === undefined ? `-${pid}-` : `-${path.basename(file)}-${pid}-`;
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith("grafeo-") && name.includes(owner) && name.endsWith(".spill")) {
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}
