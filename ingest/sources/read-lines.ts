import { InvalidInputError } from "../../schema/errors.ts";
import { megabytes } from "./open-file.ts";

export type Line = {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly error?: InvalidInputError;
};

/** Lines of a stream of bytes, holding one at a time; one over the limit is passed over with an error. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const line = (): Line => {
    const tooLong = size > limit;
    const bytes = tooLong ? new Uint8Array() : Buffer.concat(parts);
    const message = `is ${megabytes(size)}, over the limit of ${megabytes(limit)} for an article.`;
    const found = { number, bytes, ...(tooLong ? { error: new InvalidInputError(message) } : {}) };
    parts = [];
    size = 0;
    number++;
    return found;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      yield line();
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield line();

  function keep(part: Uint8Array): void {
    size += part.length;
    if (size > limit) parts = [];
    else if (part.length > 0) parts.push(part.slice());
  }
}
