import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { withGraph } from "../open-graph.ts";
import { safeLine } from "../output/safe-text.ts";
import { wholeNumber } from "../parse-options.ts";

export function configure(command: Command): void {
  command
    .option("--limit <number>", "pairs at most", wholeNumber(1, 10_000), 20)
    .addHelpText(
      "after",
      examples(
        ["pressgraph review", "pairs that may be one, the most likely first"],
        ["pressgraph merge A B", "they are one"],
        ["pressgraph split A B", "they are not: the pair is not shown again"],
      ),
    )
    .action(run);
}

async function run(options: { readonly limit: number }, command: Command): Promise<void> {
  const context = contextOf(command);
  const { output } = context;
  const pairs = await withGraph(context, (store) => store.review(options.limit));
  if (context.options.json) return output.printJson(pairs);
  if (pairs.length === 0) return output.note("No pair is uncertain.");
  output.printTable(
    [{ head: "score", align: "right" }, { head: "may be one" }, { head: "because", grows: true }],
    pairs.map(({ score, a, b, evidence }) => [
      score.toFixed(2),
      `${safeLine(a.id)}\n${safeLine(b.id)}`,
      evidence.map(({ reason }) => safeLine(reason)).join("; "),
    ]),
  );
}
