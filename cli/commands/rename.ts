import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { type NoteOption, remarks, takeDecision } from "../decisions/take-decision.ts";
import { examples } from "../examples.ts";
import { entityId } from "../node-id.ts";

export function configure(command: Command): void {
  command
    .argument("<entity>", "id or name")
    .argument("<name>", "what it is called from now on")
    .option("--note <text>", "why, for whoever reads the decision")
    .addHelpText(
      "after",
      examples(['pressgraph rename official:b-holm "Birgit Holm"', "other names stay as aliases"]),
    )
    .action(run);
}

async function run(entity: string, name: string, options: NoteOption, command: Command) {
  await takeDecision(contextOf(command), async (store) => ({
    kind: "rename",
    entity: await entityId(store, entity),
    name,
    ...remarks(options),
  }));
}
