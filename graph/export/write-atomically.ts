import { randomUUID } from "node:crypto";
import { type FileHandle, open, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";

const BLOCK = 1 << 18;

/**
 * Writes a file whole or not at all: into a temporary neighbour, flushed to the disk, then renamed
 * over the old file, which stays untouched until then. Returns the bytes written.
 */
export async function writeAtomically(
  file: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  const target = await realpath(file).catch(() => path.resolve(file));
  const temporary = path.join(path.dirname(target), `.${randomUUID()}.tmp`);
  const handle = await open(temporary, "wx").catch((error: NodeJS.ErrnoException) => {
    // Whoever reads of it never heard of the temporary file.
    throw Object.assign(error, { path: file });
  });
  try {
    const bytes = await writePieces(handle, pieces);
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
    return bytes;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writePieces(
  handle: FileHandle,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  let bytes = 0;
  let block = "";
  const flush = async () => {
    const buffer = Buffer.from(block, "utf8");
    block = "";
    bytes += buffer.length;
    await handle.writeFile(buffer);
  };
  for await (const piece of pieces) {
    block += piece;
    if (block.length >= BLOCK) await flush();
  }
  if (block !== "") await flush();
  return bytes;
}

/** Makes the rename itself durable; Windows can't open a folder and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
