import type { Command } from "commander";
import type { GraphStore } from "../../graph/store.ts";
import { EDGE_TYPE_NAMES } from "../../schema/edge-types.ts";
import { NODE_TYPE_NAMES } from "../../schema/node-types.ts";
import { contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { withGraph } from "../open-graph.ts";

export function configure(command: Command): void {
  command
    .addHelpText(
      "after",
      examples(
        ["pressgraph stats", "nodes and edges by type"],
        ["pressgraph stats --json", "with the graph hash: equal hashes are equal graphs"],
      ),
    )
    .action(run);
}

async function run(_: unknown, command: Command): Promise<void> {
  const context = contextOf(command);
  const { output } = context;
  const { stats, coverage } = await withGraph(context, async (store) => ({
    stats: await store.stats(),
    coverage: await readCoverage(store),
  }));
  if (context.options.json) return output.printJson({ ...stats, ...coverage });
  const rows = (names: readonly string[], counts: Readonly<Record<string, number>>) => {
    const present = names.filter((name) => (counts[name] ?? 0) > 0);
    return present.map((name) => [`  ${name}`, format(counts[name] ?? 0)]);
  };
  const sum = (counts: Readonly<Record<string, number>>) =>
    format(Object.values(counts).reduce((total, count) => total + count, 0));
  output.printTable(
    [{ head: "" }, { head: "", align: "right" }],
    [
      [output.colors.bold("Nodes"), sum(stats.nodes)],
      ...rows(NODE_TYPE_NAMES, stats.nodes),
      ["", ""],
      [output.colors.bold("Edges"), sum(stats.edges)],
      ...rows(EDGE_TYPE_NAMES, stats.edges),
      ["", ""],
      [output.colors.bold("Sentences"), format(coverage.sentences)],
      ["  that stated something", share(coverage.sentencesRead, coverage.sentences)],
      [
        "  not understood, though with a trigger word and known names",
        share(coverage.sentencesMissed, coverage.sentences),
      ],
    ],
  );
  output.print(output.colors.dim(`graph hash ${stats.graphHash}`));
  if (stats.articles === 0) output.note("The graph is empty. Fill it with: pressgraph ingest FILE");
}

const format = (count: number) => count.toLocaleString("en");

const share = (count: number, all: number) =>
  all === 0 ? format(count) : `${format(count)} (${Math.round((100 * count) / all)} %)`;

const COVERAGE = `
MATCH (a:Article)
RETURN sum(a.sentences) AS sentences, sum(a.sentencesRead) AS sentencesRead,
       sum(size(a.missedStarts)) AS sentencesMissed`;

async function readCoverage(store: GraphStore) {
  const { rows } = await store.query(COVERAGE);
  const [sentences, sentencesRead, sentencesMissed] = (rows[0] ?? []).map(Number);
  return {
    sentences: sentences ?? 0,
    sentencesRead: sentencesRead ?? 0,
    sentencesMissed: sentencesMissed ?? 0,
  };
}
