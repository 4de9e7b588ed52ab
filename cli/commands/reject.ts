import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { type NoteOption, remarks, takeDecision } from "../decisions/take-decision.ts";
import { examples } from "../examples.ts";

export function configure(command: Command): void {
  command
    .argument("<edge>", "id of a fact, as `show --json` prints it")
    .option("--note <text>", "why, for whoever reads the decision")
    .addHelpText(
      "after",
      examples([
        "pressgraph reject 4e1f9c",
        "leave a fact of one article out, whenever it is read again",
      ]),
    )
    .action(run);
}

async function run(edge: string, options: NoteOption, command: Command) {
  await takeDecision(contextOf(command), async () => ({
    kind: "reject",
    edge,
    ...remarks(options),
  }));
}
