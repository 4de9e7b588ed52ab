import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import * as z from "zod";
import { canonicalJson, sha256 } from "../../../schema/canonical-json.ts";
import { ExtractionError } from "../../../schema/errors.ts";
import { ANSWER_SCHEMA } from "./answer-schema.ts";
import { PROMPT_VERSION } from "./prompt.ts";

const CachedAnswer = z.strictObject({ content: z.string(), isCut: z.boolean() });
export type CachedAnswer = z.infer<typeof CachedAnswer>;

export type AnswerCache = {
  read(key: string): Promise<CachedAnswer | undefined>;
  write(key: string, answer: CachedAnswer): Promise<void>;
};

/** Same model, prompt, schema, limit and text: same key. */
export const cacheKey = (model: string, mostTokens: number, text: string): string =>
  sha256(canonicalJson({ model, prompt: PROMPT_VERSION, schema: ANSWER_SCHEMA, mostTokens, text }));

/** Answers as files that only the user may read; a damaged file counts as none. */
export function createAnswerCache(folder: string | false): AnswerCache {
  if (folder === false) return { read: async () => undefined, write: async () => undefined };
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async read(key) {
      // Before anything is asked and paid for.
      await makeFolder(path.dirname(fileOf(key)), folder);
      try {
        return CachedAnswer.parse(JSON.parse(await readFile(fileOf(key), "utf8")));
      } catch {
        return undefined;
      }
    },
    async write(key, { content, isCut }) {
      await writeFileAtomic(fileOf(key), JSON.stringify({ content, isCut }), { mode: 0o600 }).catch(
        (cause: unknown) => {
          throw unwritable(folder, cause);
        },
      );
    },
  };
}

async function makeFolder(folder: string, cache: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw unwritable(cache, cause);
  });
}

const unwritable = (folder: string, cause: unknown) =>
  new ExtractionError(
    `The llm cache ${folder} cannot be written. Choose another with --llm-cache.`,
    { cause },
  );
