import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { checkSync } from "recheck";
import { globSync } from "tinyglobby";
import { expressionsIn } from "../regular-expressions.ts";

// The other back ends leave a process behind that keeps the test run from ending.
process.env.RECHECK_SYNC_BACKEND = "pure";

const ROOT = path.join(import.meta.dirname, "../../ingest");
const SECONDS = 60;

const files = globSync("**/*.ts", { cwd: ROOT })
  .sort()
  .map((file) => ({
    file,
    expressions: expressionsIn(readFileSync(path.join(ROOT, file), "utf8")),
  }))
  .filter(({ expressions }) => expressions.length > 0);

test("the scan finds the regular expressions of the sources", () => {
  expect(expressionsIn(String.raw`const a = /x[/"]+\/y/gu; // a/b/c`)).toEqual([
    { source: String.raw`x[/"]+\/y`, flags: "gu" },
  ]);
  expect(expressionsIn("const half = total / 2 / parts;")).toEqual([]);
  expect(expressionsIn('const text = "no /expression/ here";')).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

test("recheck tells a vulnerable expression", () => {
  expect(checkSync("^(a+)+$", "").status).toBe("vulnerable");
});

describe("no regular expression is worse than linear on a hostile text", () => {
  test.each(files)(
    "$file",
    ({ expressions }) => {
      const found = expressions
        .map((expression) => ({
          ...expression,
          ...checkSync(expression.source, expression.flags.replace(/v/, "u"), {
            checker: "automaton",
            timeout: 5000,
          }),
        }))
        .filter(({ status }) => status === "vulnerable")
        .map(({ source, flags }) => `/${source}/${flags}`);
      expect(found).toEqual([]);
    },
    SECONDS * 1000,
  );
});
