import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { buildProgram } from "../../scripts/build.ts";

const root = path.resolve(import.meta.dirname, "../..");
const builds = path.join(root, ".cache/cli");

/** The compiled program, built anew where a source has changed since the last build. */
export function compiledProgram(): string {
  const sources = globSync(
    ["{schema,ingest,graph,viewer/api,cli,scripts}/**/*", "tsconfig*.json"],
    {
      cwd: root,
      ignore: ["ingest/tagger/train/**"],
    },
  );
  const stamps = sources.sort().map((file) => `${file} ${statSync(path.join(root, file)).mtimeMs}`);
  const key = createHash("sha256").update(stamps.join("\n")).digest("hex").slice(0, 16);
  const folder = path.join(builds, key);
  if (!existsSync(folder)) {
    removeOldBuilds();
    const unfinished = `${folder}-${process.pid}`;
    buildProgram(unfinished, { isChecked: false });
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      // Another test process was faster.
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return path.join(folder, "cli/main.js");
}

const AN_HOUR = 3_600_000;

function removeOldBuilds(): void {
  if (!existsSync(builds)) return;
  for (const name of readdirSync(builds)) {
    const folder = path.join(builds, name);
    if (Date.now() - statSync(folder).mtimeMs > AN_HOUR) rmSync(folder, { recursive: true });
  }
}
