import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { InvalidInputError } from "../../schema/errors.ts";
import { fileError } from "./open-file.ts";

const EXTENSIONS = new Set([".txt", ".md", ".json", ".jsonl", ".ndjson", ".html", ".htm"]);

export type FoundFile = { readonly path: string; readonly error?: InvalidInputError };

/** The file itself, or the article files in a folder and its subfolders, in code-unit order. */
export async function* listFiles(input: string): AsyncGenerator<FoundFile> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(input)).isDirectory();
  } catch (cause) {
    yield { path: input, error: fileError(input, cause) };
    return;
  }
  if (!isFolder) {
    yield { path: input };
    return;
  }
  let count = 0;
  for await (const file of walk(input)) {
    count++;
    yield file;
  }
  if (count === 0) {
    const known = [...EXTENSIONS].join(", ");
    const error = new InvalidInputError(`${input} holds no articles: looked for ${known}.`);
    yield { path: input, error };
  }
}

/** Symbolic links are reported, not followed: nothing outside the folder is read. */
async function* walk(folder: string): AsyncGenerator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    yield { path: folder, error: fileError(folder, cause) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (!EXTENSIONS.has(extname(entry.name).toLowerCase())) continue;
    else if (entry.isSymbolicLink()) {
      const error = new InvalidInputError(
        `${path} is a symbolic link: links in a folder are not followed, give its target.`,
      );
      yield { path, error };
    } else yield { path };
  }
}
