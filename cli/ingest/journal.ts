import { createReadStream } from "node:fs";
import { appendFile, mkdir, open } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import { resolveStoreAddress } from "../../graph/open-store.ts";
import { sha256 } from "../../schema/canonical-json.ts";
import { createFingerprintTable, type FingerprintTable } from "./fingerprint-table.ts";

/** An article that was written: what was read, and what came of it. `path` where it had failed before. */
const Done = z.strictObject({
  kind: z.literal("done"),
  input: z.string().regex(/^[0-9a-f]{16,64}$/),
  document: z.string().regex(/^[0-9a-f]{16,64}$/),
  path: z.string().optional(),
});
const Failed = z.strictObject({ kind: z.literal("failed"), path: z.string(), error: z.string() });
const Entry = z.discriminatedUnion("kind", [Done, Failed]);
type Entry = z.infer<typeof Entry>;

/**
 * What `ingest` has done for a store, beside the store: it saves reading articles again and lists those
 * that failed. The store alone says what is in the graph, so a journal may be lost or deleted.
 */
export type Journal = {
  readonly file: string;
  readonly done: FingerprintTable;
  /** Reasons by the place of the article, in the order in which they failed first. */
  readonly failures: ReadonlyMap<string, string>;
  append(entries: readonly Entry[]): Promise<void>;
};

/** Next to the file of an embedded store; for a server, in the user's cache folder. */
export function journalFile(store: string | undefined, environment = process.env): string {
  const { kind, address } = resolveStoreAddress(store, environment);
  if (kind === "embedded") return `${address}.journal`;
  const cache = environment.XDG_CACHE_HOME || path.join(homedir(), ".cache");
  const name = sha256(`${address}\n${environment.NEO4J_DATABASE ?? ""}`).slice(0, 24);
  return path.join(cache, "pressgraph", "journals", `${name}.journal`);
}

/** How the journal names where an article is: whatever folder `ingest` runs in. */
export const placeOf = (source: string) =>
  /^(-|stdin(:\d+)?)$/.test(source) ? source : path.resolve(source);

/** Reads the journal; lines that are torn or damaged are passed over. */
export async function openJournal(file: string): Promise<Journal> {
  const done = createFingerprintTable();
  const failures = new Map<string, string>();
  const take = (entry: Entry) => {
    if (entry.kind === "failed") failures.set(entry.path, entry.error);
    else {
      done.set(entry.input, entry.document);
      if (entry.path !== undefined) failures.delete(entry.path);
    }
  };
  for await (const line of linesOf(file)) {
    const entry = entryOf(line);
    if (entry) take(entry);
  }
  let isWhole = false;
  return {
    file,
    done,
    failures,
    async append(entries) {
      if (entries.length === 0) return;
      await mkdir(path.dirname(file), { recursive: true });
      const start = isWhole || (await endsWithLine(file)) ? "" : "\n";
      await appendFile(file, start + entries.map(lineOf).join(""));
      isWhole = true;
      entries.forEach(take);
    },
  };
}

const CHECKSUM = 8;

function lineOf(entry: Entry): string {
  const json = JSON.stringify(entry);
  return `${sha256(json).slice(0, CHECKSUM)} ${json}\n`;
}

function entryOf(line: string): Entry | undefined {
  const json = line.slice(CHECKSUM + 1);
  if (line.slice(0, CHECKSUM) !== sha256(json).slice(0, CHECKSUM)) return undefined;
  return Entry.safeParse(JSON.parse(json)).data;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, { encoding: "utf8" });
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

async function endsWithLine(file: string): Promise<boolean> {
  const handle = await open(file, "r").catch(() => undefined);
  if (!handle) return true;
  try {
    const { size } = await handle.stat();
    if (size === 0) return true;
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === 10;
  } finally {
    await handle.close();
  }
}
