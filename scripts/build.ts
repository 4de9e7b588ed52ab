import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";

const root = path.resolve(import.meta.dirname, "..");

/** Files that the compiled program reads beside its modules. */
const DATA = [
  "{schema,ingest,graph,cli}/**/*",
  "viewer/api/**/*",
  "!**/*.ts",
  "!ingest/tagger/train/**",
  "!**/*.md",
];

/** Compiles the program into a folder, with the models and data files that it reads. */
export function buildProgram(folder: string, { isChecked = true } = {}): void {
  rmSync(folder, { recursive: true, force: true });
  run(process.execPath, [
    path.join(root, "node_modules/typescript/bin/tsc"),
    ...["-p", path.join(root, "tsconfig.build.json"), "--outDir", folder],
    ...(isChecked ? [] : ["--noCheck"]),
  ]);
  for (const file of globSync(DATA, { cwd: root })) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, file), target);
  }
  chmodSync(path.join(folder, "cli/main.js"), 0o755);
}

/** Builds the explorer's browser app into `viewer/app/dist`. */
export function buildExplorer(): void {
  run(process.execPath, [
    path.join(root, "node_modules/vite/bin/vite.js"),
    ...["build", "--config", path.join(root, "vite.config.ts"), "--logLevel", "warn"],
  ]);
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: "inherit", cwd: root });
  if (error) throw error;
  if (status !== 0) throw new Error(`${path.basename(args[0] ?? program)} failed.`);
}

if (process.argv[1] === import.meta.filename) {
  buildProgram(path.join(root, "dist"));
  buildExplorer();
}
