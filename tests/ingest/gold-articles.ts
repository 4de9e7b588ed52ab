import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type GoldArticle = {
  readonly id: string;
  readonly language: "de" | "en";
  readonly text: string;
  readonly partner?: string;
  readonly boilerplate?: readonly string[];
  readonly entities: readonly {
    readonly type: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly countryCode?: string;
  }[];
  readonly relations: readonly { readonly evidence?: string }[];
};

const SHARED = join(import.meta.dirname, "../../../shared");

/** Annotated articles outside the repository; empty where the folder is missing. */
export function goldArticles(): GoldArticle[] {
  const folder = join(SHARED, "corpus/dev");
  if (!existsSync(folder)) {
    console.warn(`${folder} is missing: tests on annotated articles are skipped`);
    return [];
  }
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  const corpus = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => read(join(folder, file)));
  const seed = read(join(SHARED, "seed/expected.json"));
  return [...corpus, { ...seed, text: readFileSync(join(SHARED, "seed", seed.article), "utf8") }];
}
