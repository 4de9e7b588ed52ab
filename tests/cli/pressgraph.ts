import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { jest } from "@jest/globals";
import { compiledProgram } from "./compiled-program.ts";

// Whole processes are slow on a busy machine; nothing here is a measurement.
jest.setTimeout(60_000);

const root = path.resolve(import.meta.dirname, "../..");

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
