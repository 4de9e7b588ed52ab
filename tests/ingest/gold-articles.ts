import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runUnless } from "../servers/run-unless.ts";

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

/** Annotated articles outside the repository, and the `test` that runs on them where they are. */
export function goldArticles(what: string) {
  const folder = join(SHARED, "corpus/dev");
  const isThere = existsSync(folder);
  const missing = isThere ? undefined : `there is no ${folder}`;
  const { test } = runUnless(missing, what, { isElsewhere: true });
  return { articles: isThere ? readGoldArticles(folder) : [], test };
}

function readGoldArticles(folder: string): GoldArticle[] {
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  const corpus = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => read(join(folder, file)));
  const seed = read(join(SHARED, "seed/expected.json"));
  return [...corpus, { ...seed, text: readFileSync(join(SHARED, "seed", seed.article), "utf8") }];
}
