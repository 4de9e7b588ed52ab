import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { ingestArticles, reportIngest } from "../ingest-articles.ts";
import { addReaderOptions, type ReaderOptions } from "../reader-options.ts";

export function configure(command: Command): void {
  addReaderOptions(
    command.argument(
      "<inputs...>",
      "files (text, HTML, JSON, JSONL) or folders; - is standard input",
    ),
  )
    .addHelpText(
      "after",
      examples(
        ["pressgraph ingest articles/*.txt", "into pressgraph.db in this folder"],
        ["pressgraph ingest articles/ --store neo4j://localhost:7687", "into Neo4j"],
        ["cat feed.jsonl | pressgraph ingest -", "one article a line from standard input"],
      ),
    )
    .addHelpText(
      "after",
      "\nIngesting an article again changes nothing; a changed text replaces what it said before.",
    )
    .action(run);
}

async function run(inputs: readonly string[], options: ReaderOptions, command: Command) {
  const context = contextOf(command);
  const report = await ingestArticles(context, inputs, options);
  reportIngest(context, report);
}
