import { InvalidInputError, PressgraphError } from "../schema/errors.ts";
import { safeLine } from "./output/safe-text.ts";

export const EXIT = { done: 0, failed: 1, wrongUse: 2, partlyDone: 3 } as const;

/** A command, option or argument that does not exist or has a wrong value. */
export class UsageError extends InvalidInputError {}

const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: "There is no such file or folder. Check the path.",
  EACCES: "Permission denied. Check who may read or write it.",
  EPERM: "Permission denied. Check who may read or write it.",
  EROFS: "The file system is read-only. Choose another folder.",
  EISDIR: "That is a folder. Name a file.",
  ENOTDIR: "A part of that path is no folder. Check the path.",
  ENOSPC: "The disk is full. Free some space and run the command again.",
  EADDRINUSE: "The port is taken. Choose another with --port, or --port 0 for a free one.",
  EMFILE: "Too many files are open. Raise the limit (ulimit -n).",
};

/** One line that says what went wrong and what to do. */
export function describeError(error: unknown): string {
  if (error instanceof PressgraphError) return safeLine(error.message);
  if (error instanceof Error) {
    const { code, path } = error as NodeJS.ErrnoException;
    const known = code === undefined ? undefined : SYSTEM_ERRORS[code];
    if (known) return safeLine(path ? `${path}: ${known}` : known);
    return `${safeLine(error.message)} (an error in Pressgraph: run again with --debug and report it)`;
  }
  return safeLine(String(error));
}
