import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";

const root = path.resolve(import.meta.dirname, "../../..");

/** Folder of the built explorer; built anew only when one of its sources has changed. */
export function builtApp(): string {
  const sources = globSync(
    [
      "viewer/app/**/*",
      "!viewer/app/dist/**",
      "schema/*.ts",
      "vite.config.ts",
      "viewer/build-file-edition.ts",
      "package-lock.json",
    ],
    { cwd: root },
  ).sort();
  const hash = createHash("sha256");
  for (const file of sources) hash.update(file).update(readFileSync(path.join(root, file)));
  const cache = path.join(root, ".cache/explorer");
  const folder = path.join(cache, hash.digest("hex").slice(0, 16));
  if (existsSync(path.join(folder, "index.html"))) return folder;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", "--outDir", unfinished],
    { cwd: root, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  renameSync(unfinished, folder);
  return folder;
}
