import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { InvalidInputError } from "../../schema/errors.ts";

/** Opens a regular file for reading; a pipe, socket or device is refused without waiting for it. */
export async function openFile(path: string): Promise<{ file: FileHandle; size: number }> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw fileError(path, cause);
  }
  const stats = await file.stat();
  if (stats.isFile()) return { file, size: stats.size };
  await file.close();
  throw new InvalidInputError(`${path} is no regular file: give a file, a folder or - for stdin.`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist: check the path.",
  ENOTDIR: "does not exist: check the path.",
  EACCES: "may not be read: check its permissions.",
  EPERM: "may not be read: check its permissions.",
  ELOOP: "is a loop of symbolic links: give the file itself.",
  ENAMETOOLONG: "is too long for a path: check it.",
  ENXIO: "is no regular file: give a file, a folder or - for stdin.",
  EMFILE: "could not be opened: too many files are open.",
};

export function fileError(path: string, cause: unknown): InvalidInputError {
  const code = isSystemError(cause) ? cause.code : "";
  const name = path.length > 300 ? `${path.slice(0, 300)}…` : path;
  const reason = REASONS[code] ?? `could not be read${code ? ` (${code})` : ""}: check the path.`;
  return new InvalidInputError(`${name.replace(/[\r\n\0]/g, "?")} ${reason}`, { cause });
}

export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** An error of the operating system, such as ENOENT. */
export const isSystemError = (error: unknown): error is { readonly code: string } =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
