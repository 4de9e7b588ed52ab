import type { Command } from "commander";
import type { GraphStore } from "../../graph/store.ts";
import { contextOf } from "../context.ts";
import { describeError, EXIT } from "../errors.ts";
import { examples } from "../examples.ts";
import { findNode } from "../find-node.ts";
import { openForWriting } from "../open-graph.ts";

export function configure(command: Command): void {
  command
    .argument("<articles...>", "ids or titles of articles")
    .addHelpText(
      "after",
      examples([
        "pressgraph remove article:1f0c6e",
        "remove an article, its edges, and the nodes that nothing else supports",
      ]),
    )
    .action(run);
}

type Removal = {
  readonly article: string;
  readonly nodesRemoved?: number;
  readonly edgesRemoved?: number;
  readonly error?: string;
};

async function run(articles: readonly string[], _: unknown, command: Command): Promise<void> {
  const context = contextOf(command);
  const { output, options } = context;
  const store = await openForWriting(context);
  const removals: Removal[] = [];
  try {
    for (const article of articles) removals.push(await removeArticle(store, article));
  } finally {
    await store.close();
  }
  if (options.json) output.printJson(removals);
  for (const { article, nodesRemoved, edgesRemoved, error } of removals) {
    if (error) process.stderr.write(`error: ${error}\n`);
    else if (!options.json) {
      output.print(`removed ${article}: ${nodesRemoved} nodes, ${edgesRemoved} edges`);
    }
  }
  const failed = removals.filter(({ error }) => error).length;
  if (failed > 0) process.exitCode = failed === removals.length ? EXIT.failed : EXIT.partlyDone;
}

async function removeArticle(store: GraphStore, article: string): Promise<Removal> {
  try {
    const { id } = await findNode(store, article, ["Article"]);
    const { nodesRemoved, edgesRemoved } = await store.remove(id);
    return { article: id, nodesRemoved, edgesRemoved };
  } catch (error) {
    return { article, error: describeError(error) };
  }
}
