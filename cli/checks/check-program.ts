import { existsSync } from "node:fs";
import path from "node:path";
import { loadTagger } from "../../ingest/tagger/load-tagger.ts";
import { isAppBuilt } from "../explorer.ts";
import { packageFacts } from "../package-root.ts";
import type { CheckResult } from "./check.ts";

export function checkNode(version = process.versions.node): CheckResult {
  const least = packageFacts().engines.node.replace(/[^\d.]/g, "");
  const isEnough = compareVersions(version, least) >= 0;
  return {
    what: "Node.js",
    state: isEnough ? "fine" : "broken",
    found: version,
    ...(!isEnough && { advice: `Install Node.js ${least} or later.` }),
  };
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const different = [0, 1, 2].find((part) => (left?.[part] ?? 0) !== (right?.[part] ?? 0));
  return different === undefined ? 0 : (left?.[different] ?? 0) - (right?.[different] ?? 0);
}

export function checkTagger(language: string): CheckResult {
  const what = `name tagger, ${language}`;
  const advice = "Names are found by rules and gazetteers alone. Restore ingest/tagger/models/.";
  try {
    if (loadTagger(language)) return { what, state: "fine", found: "loaded" };
    return { what, state: "missing", found: "no model", advice };
  } catch (error) {
    return { what, state: "broken", found: (error as Error).message, advice };
  }
}

export function checkExplorer(): CheckResult {
  return isAppBuilt()
    ? { what: "explorer", state: "fine", found: "built" }
    : { what: "explorer", state: "missing", found: "not built", advice: "Run: npm run build" };
}

/** A program that only tests or other formats need, looked for in PATH. */
export function checkTool(
  what: string,
  names: readonly string[],
  advice: string,
  searchPath = process.env.PATH ?? "",
): CheckResult {
  const suffixes = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  const found = searchPath
    .split(path.delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) =>
      names.flatMap((name) => suffixes.map((suffix) => path.join(folder, name + suffix))),
    )
    .find((file) => existsSync(file));
  return found ? { what, state: "fine", found } : { what, state: "missing", found: "–", advice };
}
