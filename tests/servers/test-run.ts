import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Folder that all test files of this run share; `end-test-run.ts` removes it. */
export function runFolder(): string {
  process.env.PRESSGRAPH_TEST_RUN ??= mkdtempSync(path.join(tmpdir(), "pressgraph-tests-"));
  return process.env.PRESSGRAPH_TEST_RUN;
}
