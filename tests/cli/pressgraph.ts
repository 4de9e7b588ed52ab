import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
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

export type Outcome = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type RunOptions = {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

const OURS = /^(PRESSGRAPH_|NEO4J_|NO_COLOR|FORCE_COLOR|NODE_OPTIONS)/;

export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => !OURS.test(name) && value !== undefined,
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...more };
}

/** Runs `pressgraph ARGS` as a process of its own to its end. */
export function pressgraph(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { input = "", env, cwd = root } = options;
  const child = spawn(process.execPath, [compiledProgram(), ...args], {
    cwd,
    env: environment(env),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), "pressgraph-cli-"));
