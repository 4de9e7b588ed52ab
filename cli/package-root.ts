import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of package.json: one up from `cli/`, two from `dist/cli/`. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, "package.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error("package.json is missing above the program");
    folder = parent;
  }
  return folder;
}

export type PackageFacts = {
  readonly version: string;
  readonly engines: { readonly node: string };
};

export function packageFacts(): PackageFacts {
  return JSON.parse(readFileSync(path.join(packageRoot(), "package.json"), "utf8")) as PackageFacts;
}
