import { createReadStream } from "node:fs";
import { listFiles } from "../../ingest/sources/list-files.ts";

/** How many articles there are to read, for the progress shown: a line of JSONL counts as one. */
export async function countArticles(inputs: readonly string[]): Promise<number> {
  let count = 0;
  for (const input of inputs) {
    if (input === "-") count++;
    else for await (const { path } of listFiles(input)) count += await articlesIn(path);
  }
  return count;
}

async function articlesIn(file: string): Promise<number> {
  if (!/\.(jsonl|ndjson)$/i.test(file)) return 1;
  let lines = 0;
  let last = 10;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
      last = chunk.at(-1) ?? last;
    }
  } catch {
    // Reading it for its articles reports what is wrong.
    return 1;
  }
  return last === 10 ? lines : lines + 1;
}
