import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { type NoteOption, remarks, takeDecision } from "../decisions/take-decision.ts";
import { examples } from "../examples.ts";
import { entityId } from "../node-id.ts";

export function configure(command: Command): void {
  command
    .argument("<entity>", "id or name")
    .argument("<other>", "id or name of what is the same")
    .option("--note <text>", "why, for whoever reads the decision")
    .addHelpText(
      "after",
      examples(
        ["pressgraph merge official:b-holm official:birgit-holm", "make two nodes one for good"],
        ["pressgraph undo 1f0c6e0a12ab", "take that back"],
      ),
    )
    .action(run);
}

async function run(first: string, second: string, options: NoteOption, command: Command) {
  await takeDecision(contextOf(command), async (store) => ({
    kind: "merge",
    a: await entityId(store, first),
    b: await entityId(store, second),
    ...remarks(options),
  }));
}
