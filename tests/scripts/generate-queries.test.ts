import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { readmeWithQueries } from "../../scripts/generate-queries.ts";

test("the README's queries are answered as they are now (npm run generate)", async () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");
  expect(await readmeWithQueries()).toBe(readme);
}, 60_000);
