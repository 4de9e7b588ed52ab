import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { foldText } from "../schema/fold-text.ts";

/** Writes `graph/identity/known-names.json`: what one place or organisation is called, from the gazetteers. */
type Entry = {
  readonly key: string;
  readonly names: readonly string[];
  readonly ambiguous?: boolean;
};

const root = path.resolve(import.meta.dirname, "..");

function namesFrom(...lists: readonly string[]): Record<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const list of lists) {
    for (const language of ["de", "en"]) {
      const file = path.join(root, "ingest/languages", language, "gazetteers", `${list}.json`);
      for (const entry of JSON.parse(readFileSync(file, "utf8")) as Entry[]) {
        if (!entry.ambiguous) {
          groups.set(entry.key, [...(groups.get(entry.key) ?? []), ...entry.names]);
        }
      }
    }
  }
  const distinct = [...groups].map(([key, names]) => [key, withoutGenitives(names)] as const);
  const several = distinct.filter(([, names]) => names.length > 1);
  return Object.fromEntries(several.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutGenitives(names: readonly string[]): readonly string[] {
  const byForm = new Map(names.toReversed().map((name) => [foldText(name), name]));
  return [...byForm.values()]
    .filter((name) => !names.includes(name.replace(/s$/, "")) || !name.endsWith("s"))
    .toReversed();
}

writeFileSync(
  path.join(root, "graph/identity/known-names.json"),
  `${JSON.stringify({ Place: namesFrom("cities", "regions"), Institution: namesFrom("organisations") }, null, 2)}\n`,
);
