import { type Command, Option } from "commander";
import { NODE_TYPE_NAMES, type NodeType } from "../../schema/node-types.ts";
import { contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { withGraph } from "../open-graph.ts";
import { safeLine } from "../output/safe-text.ts";
import { colorOf } from "../output/type-colors.ts";
import { wholeNumber } from "../parse-options.ts";

type SearchOptions = { readonly type?: readonly NodeType[]; readonly limit: number };

export function configure(command: Command): void {
  command
    .argument("<words...>", "name, alias or words of an article; case and accents don't matter")
    .addOption(
      new Option("--type <types...>", "only nodes of these types").choices(NODE_TYPE_NAMES),
    )
    .option("--limit <number>", "hits at most", wholeNumber(1, 1000), 20)
    .addHelpText(
      "after",
      examples(
        ["pressgraph search küstengipfel", "the best hits, best first"],
        ["pressgraph search holm --type Official --json", "only persons, for machines"],
      ),
    )
    .action(run);
}

async function run(words: readonly string[], options: SearchOptions, command: Command) {
  const context = contextOf(command);
  const { output } = context;
  const { type: types, limit } = options;
  const hits = await withGraph(context, (store) =>
    store.search(words.join(" "), { limit, ...(types && { types }) }),
  );
  if (context.options.json) return output.printJson(hits);
  if (hits.length === 0) {
    output.note(`Nothing is found for "${words.join(" ")}". Try fewer or shorter words.`);
    return;
  }
  output.printTable(
    [{ head: "type" }, { head: "name", grows: true }, { head: "id" }],
    hits.map(({ type, name, id, excerpt }) => [
      colorOf(output.colors, type)(type),
      output.colors.bold(safeLine(name)) +
        (excerpt ? `\n${output.colors.dim(safeLine(excerpt))}` : ""),
      safeLine(id),
    ]),
  );
}
