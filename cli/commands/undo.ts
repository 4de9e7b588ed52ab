import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { printReport } from "../decisions/take-decision.ts";
import { examples } from "../examples.ts";
import { openForWriting } from "../open-graph.ts";

export function configure(command: Command): void {
  command
    .argument("<decision>", "id of a decision, as `decisions` lists it")
    .addHelpText(
      "after",
      examples(["pressgraph undo 1f0c6e0a12ab", "take a decision back, and the graph with it"]),
    )
    .action(run);
}

async function run(id: string, _: unknown, command: Command): Promise<void> {
  const context = contextOf(command);
  const store = await openForWriting(context);
  try {
    printReport(context, "undone", await store.undo(id));
  } finally {
    await store.close();
  }
}
