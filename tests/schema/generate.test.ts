import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { generatedDocs } from "../../schema/generate.ts";

const docs = path.resolve(import.meta.dirname, "../../docs");

test.each(Object.entries(generatedDocs()))(
  "docs/%s is what the schema generates (npm run generate)",
  (name, content) => {
    expect(readFileSync(path.join(docs, name), "utf8")).toBe(content);
  },
);
