import { Command, Option } from "commander";
import { COMMANDS } from "./commands.ts";
import { examples } from "./examples.ts";
import { packageFacts } from "./package-root.ts";

/** The whole command line; a command's own part is loaded when it is called. */
export function createProgram(): Command {
  const program = new Command("pressgraph")
    .description(
      "Turns news articles into a knowledge graph in which every edge shows the sentence it came from.",
    )
    .usage("<command> [options]")
    .version(packageFacts().version, "-V, --version", "print the version")
    .option("--store <address>", "file, bolt://, neo4j:// or neo4j+s:// address of the graph")
    .option("--json", "print JSON for machines")
    .option("-q, --quiet", "print results and errors only")
    .option("--debug", "print the stack trace of an error")
    .addOption(new Option("--no-color", "print without colours (also NO_COLOR=1)"))
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      getOutHelpWidth: () => Math.min(100, process.stdout.columns || 100),
      getErrHelpWidth: () => Math.min(100, process.stderr.columns || 100),
      outputError: (message, write) => write(oneLine(message, "pressgraph")),
    })
    .exitOverride()
    .addHelpText(
      "after",
      `${examples(
        ["pressgraph ingest articles/*.txt", "read articles into pressgraph.db"],
        ["pressgraph view", "explore the graph in the browser"],
        ["pressgraph help query", "help for one command"],
      )}

The store is --store, else PRESSGRAPH_STORE, else NEO4J_URI (with NEO4J_USERNAME and
NEO4J_PASSWORD), else the file pressgraph.db in this folder.
Exit codes: 0 done, 1 failed, 2 wrong use, 3 partly done.`,
    );
  for (const { name, summary, group } of COMMANDS) {
    program.commandsGroup(`${group}:`);
    program
      .command(name)
      .description(sentence(summary))
      .summary(summary)
      .copyInheritedSettings(program)
      .configureOutput({
        outputError: (message, write) => write(oneLine(message, `pressgraph ${name}`)),
      });
  }
  program.hook("preSubcommand", async (_, subcommand) => {
    const entry = COMMANDS.find(({ name }) => name === subcommand.name());
    if (entry) (await entry.load()).configure(subcommand);
  });
  return program;
}

const sentence = (summary: string) => `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;

/** "error: unknown option '--x'\n(Did you mean --y?)" on one line, with what to do. */
function oneLine(message: string, command: string): string {
  const text = message
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .join(" ");
  const end = /[.?)!]$/.test(text) ? "" : ".";
  return `${text}${end} See ${command} --help.\n`;
}
