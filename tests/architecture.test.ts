import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { globSync } from "tinyglobby";

const root = path.resolve(import.meta.dirname, "..");

/** Which folder may import from which; the longest matching name decides. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  ingest: ["schema"],
  graph: ["schema"],
  // The server draws as the page does, where a reader has no scripts.
  "viewer/api": ["schema", "graph", "ingest", "viewer/app/export"],
  "viewer/app": ["schema", "viewer/app/export"],
  "viewer/app/export": ["schema", "viewer/app"],
  cli: ["schema", "ingest", "graph", "viewer/api"],
};

const folderOf = (file: string) =>
  Object.keys(MAY_IMPORT)
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];

function importsOf(file: string): readonly { target: string; typeOnly: boolean }[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const found = text.matchAll(
    /^(import|export)( type)?[^;]*?from "(\.[^"]+)"|import\("(\.[^"]+)"\)/gm,
  );
  return [...found].map((match) => ({
    target: path.posix.join(path.posix.dirname(file), match[3] ?? match[4] ?? ""),
    typeOnly: match[2] !== undefined,
  }));
}

const files = Object.keys(MAY_IMPORT).flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }),
);

test.each(files)("%s imports only what its folder may", (file) => {
  const folder = folderOf(file) as string;
  const wrong = importsOf(file).filter(({ target, typeOnly }) => {
    const to = folderOf(target);
    if (to === undefined || to === folder || MAY_IMPORT[folder]?.includes(to)) return false;
    return !(folder?.startsWith("viewer/app") && to === "viewer/api" && typeOnly);
  });
  expect(wrong).toEqual([]);
});

test("no test is skipped in silence: what may be missing is asked for by runUnless()", () => {
  const skipping = globSync("tests/**/*.ts", { cwd: root })
    .filter((file) => file !== "tests/servers/run-unless.ts")
    .filter((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return /\b(?:test|it|describe)\.skip\b|\bx(?:test|it|describe)\(/.test(text);
    });
  expect(skipping).toEqual([]);
});
