import type { Command } from "commander";
import { InvalidInputError } from "../../schema/errors.ts";
import { contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { type ExplorerOptions, isAppBuilt, serveExplorer } from "../explorer.ts";
import { wholeNumber } from "../parse-options.ts";

export function configure(command: Command): void {
  command
    .option(
      "--port <number>",
      "port to listen on; 0 takes a free one (default: 3737)",
      wholeNumber(0, 65_535),
    )
    .option("--host <address>", "address to listen on; reading only where it is not this machine")
    .option("--open", "open it in the browser")
    .addHelpText(
      "after",
      examples(
        ["pressgraph view --open", "explore pressgraph.db in the browser"],
        ["pressgraph view --store neo4j://localhost:7687 --port 8080", "explore a Neo4j graph"],
      ),
    )
    .action(run);
}

async function run(options: ExplorerOptions, command: Command): Promise<void> {
  if (!isAppBuilt()) {
    throw new InvalidInputError("The explorer is not built yet. Build it with: npm run build");
  }
  await serveExplorer(contextOf(command), options);
}
