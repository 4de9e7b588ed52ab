import { rmSync, statSync, writeFileSync } from "node:fs";

/** Milliseconds after which a request counts as left behind by a process that ended. */
const LIFETIME = 2000;

const requestFor = (file: string) => `${file}.wanted`;

/** Lets readers of the database file know, through a file beside it, that a writer waits for them. */
export function askForFile(file: string) {
  const request = requestFor(file);
  return {
    repeat(): void {
      try {
        writeFileSync(request, "\n");
      } catch {
        // Nothing can be made in this folder; the writer still waits for its turn.
      }
    },
    end(): void {
      rmSync(request, { force: true });
    },
  };
}

/** Whether a writer waits for the database file. */
export function isFileWanted(file: string): boolean {
  const request = statSync(requestFor(file), { throwIfNoEntry: false });
  return request !== undefined && Date.now() - request.mtimeMs < LIFETIME;
}
