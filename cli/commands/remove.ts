import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { describeError, EXIT } from "../errors.ts";
import { examples } from "../examples.ts";
import { findNode } from "../find-node.ts";
import { withWritableGraph } from "../open-graph.ts";

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
  const removals = await withWritableGraph(context, async (store) => {
    const done: Removal[] = [];
    for (const article of articles) {
      try {
        const { id } = await findNode(store, article, ["Article"]);
        const { nodesRemoved, edgesRemoved } = await store.remove(id);
        done.push({ article: id, nodesRemoved, edgesRemoved });
      } catch (error) {
        done.push({ article, error: describeError(error) });
      }
    }
    return done;
  });
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
