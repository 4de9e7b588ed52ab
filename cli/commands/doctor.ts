import type { Command } from "commander";
import { checkExplorer, checkNode, checkTagger, checkTool } from "../checks/check-program.ts";
import { checkStore } from "../checks/check-store.ts";
import { contextOf } from "../context.ts";
import { EXIT } from "../errors.ts";
import { examples } from "../examples.ts";
import { safeLine } from "../output/safe-text.ts";

const LANGUAGES = ["de", "en"];
const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export function configure(command: Command): void {
  command
    .addHelpText(
      "after",
      examples(
        ["pressgraph doctor", "what works, what doesn't, and what to do"],
        ["pressgraph doctor --store neo4j://localhost:7687", "the same for a Neo4j store"],
      ),
    )
    .action(run);
}

async function run(_: unknown, command: Command): Promise<void> {
  const { options, output } = contextOf(command);
  const { colors } = output;
  const results = [
    checkNode(),
    ...(await checkStore(options.store)),
    ...LANGUAGES.map(checkTagger),
    checkExplorer(),
    checkTool("Chromium", BROWSERS, "Only for the explorer's tests: install chromium."),
    checkTool("Java", ["java"], "Only for the tests against Neo4j: install a JRE, 17 or later."),
    checkTool("Maven", ["mvn"], "Only for the tests against Neo4j: install maven."),
  ];
  const isBroken = results.some(({ state }) => state === "broken");
  if (isBroken) process.exitCode = EXIT.failed;
  if (options.json) return output.printJson(results);
  const signs = {
    fine: colors.green("✓"),
    missing: colors.yellow("–"),
    broken: colors.red("✗"),
  };
  output.printTable(
    [{ head: "" }, { head: "" }, { head: "", grows: true }, { head: "", grows: true }],
    results.map(({ what, state, found, advice }) => [
      signs[state],
      what,
      safeLine(found),
      advice ?? "",
    ]),
  );
}
