import { basename, extname } from "node:path";
import { InvalidInputError, PressgraphError } from "../../schema/errors.ts";
import type { ArticleInput } from "../article-input.ts";
import { articleFromHtml } from "./article-from-html.ts";
import { articleFromRecord } from "./article-record.ts";
import { decodeText } from "./decode-text.ts";
import { articleFromPlainText } from "./header-block.ts";
import { listFiles } from "./list-files.ts";
import { fileError, isSystemError, megabytes, openFile } from "./open-file.ts";
import { readLines } from "./read-lines.ts";

/** One article of a source, or why it could not be read. `name` serves as a file name. */
export type SourceItem = { readonly name: string; readonly path: string } & (
  | { readonly input: ArticleInput; readonly error?: never }
  | { readonly error: PressgraphError; readonly input?: never }
);

export type ReadOptions = {
  readonly signal?: AbortSignal;
  /** Longest article, in bytes; 10 MB unless given. */
  readonly limitBytes?: number;
  /** What `-` reads; the process's standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
};

/** A JSON file or standard input may hold many articles, but is read as a whole. */
const LARGEST_FILE = 50_000_000;
const DEFAULT_LIMIT = 10_000_000;

type Parsed = { readonly name: string; readonly path: string; readonly input: () => ArticleInput };

/** Articles of files, folders and `-` (standard input) in order; a broken one doesn't stop the rest. */
export async function* readSources(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<SourceItem> {
  for (const input of inputs) {
    if (input === "-") {
      yield* guarded("stdin", "-", () => readStdin(options));
      continue;
    }
    for await (const { path, error } of listFiles(input)) {
      options.signal?.throwIfAborted();
      const name = nameOf(path);
      if (error) yield { name, path, error };
      else yield* guarded(name, path, () => readFile(path, options));
    }
  }
}

const nameOf = (path: string) => safeName(basename(path, extname(path)));

/** A name that is safe as a file's: no separators, controls or leading dots, and not too long. */
function safeName(name: string): string {
  const safe = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._ -]+/gu, "-")
    .replace(/^[. -]+/, "")
    .slice(0, 120)
    .toWellFormed();
  return safe === "" ? "article" : safe;
}

/** Turns what is thrown for one file or record into an item of its own. */
async function* guarded(
  name: string,
  path: string,
  read: () => AsyncIterable<Parsed | SourceItem>,
): AsyncGenerator<SourceItem> {
  try {
    for await (const found of read()) {
      if (typeof found.input !== "function") {
        yield found as SourceItem;
        continue;
      }
      let item: SourceItem;
      try {
        item = { name: found.name, path: found.path, input: found.input() };
      } catch (error) {
        if (!(error instanceof PressgraphError)) throw error;
        item = { name: found.name, path: found.path, error };
      }
      yield item;
    }
  } catch (error) {
    if (error instanceof PressgraphError) yield { name, path, error };
    else if (isSystemError(error)) {
      yield { name, path, error: fileError(path, error) };
    } else throw error;
  }
}

async function* readFile(path: string, options: ReadOptions): AsyncGenerator<Parsed | SourceItem> {
  const extension = extname(path).toLowerCase();
  const { file, size } = await openFile(path);
  try {
    if (extension === ".jsonl" || extension === ".ndjson") {
      yield* readRecords(file.createReadStream({ autoClose: false }), path, nameOf(path), options);
      return;
    }
    const limit = extension === ".json" ? LARGEST_FILE : limitOf(options);
    if (size > limit) throw tooLarge(path, size, limit);
    const text = await decodeText(await file.readFile(), path);
    yield* parseText(text, extension, path, nameOf(path), options);
  } finally {
    await file.close();
  }
}

const limitOf = ({ limitBytes = DEFAULT_LIMIT }: ReadOptions) => limitBytes;

const tooLarge = (path: string, size: number, limit: number) =>
  new InvalidInputError(
    `${path} is ${megabytes(size)}, over the limit of ${megabytes(limit)}: split it, or give many articles as JSONL.`,
  );

function* parseText(
  text: string,
  extension: string,
  path: string,
  name: string,
  options: ReadOptions,
): Generator<Parsed> {
  if (extension === ".json") yield* parseJson(text, path, name, options);
  else if (extension === ".html" || extension === ".htm") {
    yield { name, path, input: () => articleFromHtml(text, path) };
  } else yield { name, path, input: () => articleFromPlainText(text, path) };
}

function* parseJson(
  text: string,
  path: string,
  name: string,
  options: ReadOptions,
): Generator<Parsed> {
  const value = jsonOf(text, path);
  if (!Array.isArray(value)) {
    yield { name, path, input: () => bounded(articleFromRecord(value, path), path, options) };
    return;
  }
  if (value.length === 0) throw new InvalidInputError(`${path} is an empty list: nothing to read.`);
  for (const [index, record] of value.entries()) {
    const at = `${path}:${index + 1}`;
    const input = () => bounded(articleFromRecord(record, at), at, options);
    yield { name: recordName(record, name, index + 1), path: at, input };
  }
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\s+/g, " ").slice(0, 120) : "";
    throw new InvalidInputError(`${path} is no valid JSON (${reason}): correct it.`, { cause });
  }
}

function recordName(record: unknown, name: string, number: number): string {
  const id =
    record !== null && typeof record === "object" && "id" in record ? record.id : undefined;
  const isName = (typeof id === "string" && id !== "") || typeof id === "number";
  return isName ? safeName(String(id)) : `${name}-${number}`;
}

function bounded(input: ArticleInput, path: string, options: ReadOptions): ArticleInput {
  const size = Buffer.byteLength(input.text);
  if (size > limitOf(options)) throw tooLarge(path, size, limitOf(options));
  return input;
}

/** One article a line, one line in memory at a time. */
async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  name: string,
  options: ReadOptions,
): AsyncGenerator<Parsed | SourceItem> {
  let count = 0;
  for await (const { number, bytes, error } of readLines(chunks, limitOf(options))) {
    options.signal?.throwIfAborted();
    const at = `${path}:${number}`;
    const lineName = `${name}-${number}`;
    if (error) {
      yield { name: lineName, path: at, error: new InvalidInputError(`${at} ${error.message}`) };
    } else {
      if (bytes.every((byte) => byte <= 0x20)) continue;
      yield* guarded(lineName, at, async function* () {
        const record = jsonOf(await decodeText(bytes, at), at);
        const input = () => bounded(articleFromRecord(record, at), at, options);
        yield { name: recordName(record, name, number), path: at, input };
      });
    }
    count++;
  }
  if (count === 0) throw new InvalidInputError(`${path} is empty: nothing to read.`);
}

/** Text, HTML, JSON or JSONL, told apart by how it begins. */
async function* readStdin(options: ReadOptions): AsyncGenerator<Parsed | SourceItem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of options.stdin ?? process.stdin) {
    options.signal?.throwIfAborted();
    size += chunk.length;
    if (size > LARGEST_FILE) throw tooLarge("stdin", size, LARGEST_FILE);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const text = await decodeText(bytes, "stdin");
  const start = text.slice(0, 1000).trimStart();
  if (/^\{/.test(start) && !isJson(text)) {
    yield* readRecords(asStream(bytes), "stdin", "stdin", options);
  } else if (/^(\{|\[\s*\{)/.test(start)) yield* parseJson(text, "stdin", "stdin", options);
  else {
    if (size > limitOf(options)) throw tooLarge("stdin", size, limitOf(options));
    const extension = /^<(!doctype html|html|head|body)\b/i.test(start) ? ".html" : ".txt";
    yield* parseText(text, extension, "stdin", "stdin", options);
  }
}

async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
