import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { UsageError } from "../errors.ts";
import { examples } from "../examples.ts";
import { findNode } from "../find-node.ts";
import { withGraph } from "../open-graph.ts";
import { wholeNumber } from "../parse-options.ts";

type ShowOptions = {
  readonly coverage?: true;
  readonly versions?: true;
  readonly asOf?: string;
  readonly limit: number;
};

export function configure(command: Command): void {
  command
    .argument("<id or name...>", "id, name or title of an entity or article")
    .option("--coverage", "of an article: which sentences were read and which were missed")
    .option("--versions", "of an article: the versions it had, to cite one")
    .option("--as-of <version>", "of an article: the text of a version, by the start of its hash")
    .option("--limit <edges>", "edges at most", wholeNumber(1, 100_000), 500)
    .addHelpText(
      "after",
      examples(
        ['pressgraph show "Mira Holm"', "her facts, each with its sentences"],
        ["pressgraph show article:1f0c6e", "the article with its mentions in colour"],
        ["pressgraph show article:1f0c6e --coverage", "what was and what was not understood"],
        ["pressgraph show article:1f0c6e --versions", "what it said before it was corrected"],
      ),
    )
    .action(run);
}

async function run(words: readonly string[], options: ShowOptions, command: Command) {
  const context = contextOf(command);
  await withGraph(context, async (store) => {
    const node = await findNode(store, words.join(" "));
    const { versions, asOf } = options;
    if (node.type === "Article" && (versions || asOf !== undefined)) {
      const { showVersions } = await import("../output/show-versions.ts");
      await showVersions(context, store, node, asOf);
      return;
    }
    if (node.type === "Article") {
      const { showArticle } = await import("../output/show-article.ts");
      await showArticle(context, store, node, { coverage: options.coverage ?? false });
      return;
    }
    const forArticles = { coverage: options.coverage, versions, "as-of": asOf };
    const [misplaced] = Object.entries(forArticles).find(([, value]) => value !== undefined) ?? [];
    if (misplaced !== undefined) {
      throw new UsageError(
        `--${misplaced} is for articles, and ${node.id} is of the type ${node.type}.`,
      );
    }
    const { showEntity } = await import("../output/show-entity.ts");
    await showEntity(context, store, node, { limit: options.limit });
  });
}
