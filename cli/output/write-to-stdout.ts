import { once } from "node:events";

const BLOCK = 1 << 16;

/** Writes pieces to standard output no faster than it takes them. */
export async function writeToStandardOutput(pieces: AsyncIterable<string>): Promise<void> {
  let block = "";
  const flush = async () => {
    const isFull = !process.stdout.write(block);
    block = "";
    if (isFull) await once(process.stdout, "drain");
  };
  for await (const piece of pieces) {
    block += piece;
    if (block.length >= BLOCK) await flush();
  }
  if (block !== "") await flush();
}
