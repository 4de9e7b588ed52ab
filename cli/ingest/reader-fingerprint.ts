import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { canonicalJson, sha256 } from "../../schema/canonical-json.ts";
import type { ReaderOptions } from "../reader-options.ts";

const FOLDERS = ["ingest", "schema"];

/** Changes with the options that decide what is read, and with any file of the program that reads. */
export function readerFingerprint(options: ReaderOptions): string {
  const root = path.resolve(import.meta.dirname, "../..");
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const stamps = files.sort().map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${path.relative(root, file)} ${size} ${Math.trunc(mtimeMs)}`;
  });
  const { recogniser, language, extractor, llmUrl, llmModel, onnxModel } = options;
  const { PRESSGRAPH_LLM_URL, PRESSGRAPH_LLM_MODEL } = process.env;
  const llm = extractor.includes("llm") && { PRESSGRAPH_LLM_URL, PRESSGRAPH_LLM_MODEL };
  const chosen = { recogniser, language, extractor, llmUrl, llmModel, onnxModel, ...llm };
  const given = Object.fromEntries(
    Object.entries(chosen).filter(([, value]) => value !== undefined),
  );
  return sha256([...stamps, canonicalJson(given)].join("\n"));
}
