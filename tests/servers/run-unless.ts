import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "@jest/globals";
import { runFolder } from "./test-run.ts";

/** What did not run, and why. `isElsewhere`: it is outside the repository, and not everyone can have it. */
export type Skipped = { readonly line: string; readonly isElsewhere: boolean };

/**
 * `describe` and `test` for what needs something that may be missing here. Where it is, the last
 * lines of the test run say so; nothing is skipped in silence.
 */
export function runUnless(
  missing: string | undefined,
  what: string,
  { isElsewhere = false }: { readonly isElsewhere?: boolean } = {},
): Pick<typeof import("@jest/globals"), "describe" | "test"> {
  if (missing === undefined) return { describe, test };
  const skipped: Skipped = { line: `${what}: ${missing}`, isElsewhere };
  mkdirSync(runFolder(), { recursive: true });
  appendFileSync(path.join(runFolder(), "skipped"), `${JSON.stringify(skipped)}\n`);
  return {
    describe: describe.skip as typeof describe,
    test: test.skip as typeof test,
  };
}
