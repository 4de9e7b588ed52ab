import type { Command } from "commander";
import { findConflicts } from "../../graph/conflicts.ts";
import { contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { withGraph } from "../open-graph.ts";
import { safeLine } from "../output/safe-text.ts";

export function configure(command: Command): void {
  command
    .addHelpText(
      "after",
      examples(["pressgraph conflicts", "reports that contradict each other, with their sources"]),
    )
    .action(run);
}

async function run(_: unknown, command: Command): Promise<void> {
  const context = contextOf(command);
  const { output } = context;
  const conflicts = await withGraph(context, findConflicts);
  if (context.options.json) return output.printJson(conflicts);
  if (conflicts.length === 0) return output.note("No reports contradict each other.");
  for (const { kind, type, about, sides } of conflicts) {
    const what = about.map(({ name }) => safeLine(name)).join(` ${type} `);
    output.print(output.colors.bold(`${kind}: ${what}`));
    output.printTable(
      [{ head: "says" }, { head: "sentence", grows: true }, { head: "article" }],
      sides.flatMap(({ says, reports }) =>
        reports.map(({ sentence, article, attributedTo }) => [
          safeLine(says),
          safeLine(sentence) + (attributedTo ? `\n(says ${safeLine(attributedTo)})` : ""),
          safeLine(article),
        ]),
      ),
    );
  }
}
