import { readSources } from "../../../ingest/sources/read-sources.ts";
import type { ReaderPool } from "../../../ingest/workers/reader-pool.ts";
import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { PressgraphError } from "../../../schema/errors.ts";
import { type IntakeBody, LARGEST_INTAKE, MOST_ARTICLES } from "../intake-contract.ts";
import { RequestError } from "../request-error.ts";

export type ReadFile = {
  readonly documents: readonly DocumentGraph[];
  readonly failures: readonly { readonly name: string; readonly message: string }[];
};

/** Reads every article of a file that a browser sent; what cannot be read is listed with its reason. */
export async function readFile(pool: ReaderPool, file: IntakeBody): Promise<ReadFile> {
  const { name, content, language } = file;
  const documents: DocumentGraph[] = [];
  const failures: { name: string; message: string }[] = [];
  const stdin = bytesOf(content);
  let count = 0;
  for await (const item of readSources(["-"], { stdin, limitBytes: LARGEST_INTAKE })) {
    if (++count > MOST_ARTICLES) {
      throw new RequestError(
        413,
        `${name} holds more than ${MOST_ARTICLES} articles.`,
        "Ingest it on the command line: pressgraph ingest FILE.",
      );
    }
    // What came from the browser has no path; its own name is said in its place.
    const place = item.path.replace(/^(stdin|-)/, () => name);
    const fail = (error: unknown) => {
      if (!(error instanceof PressgraphError)) throw error;
      const message = error.message.replace(/^stdin/, () => name).replace(" (--language)", "");
      failures.push({ name: place, message });
    };
    if (item.error) fail(item.error);
    else {
      const { metadata } = item.input;
      const input = language ? { ...item.input, metadata: { ...metadata, language } } : item.input;
      await pool.read(input).then((document) => documents.push(document), fail);
    }
  }
  return { documents, failures };
}

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content, "base64");
}
