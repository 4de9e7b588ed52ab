import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { formatDecisions, parseDecisions } from "../../graph/decisions/decisions-file.ts";
import { writeAtomically } from "../../graph/export/write-atomically.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import { contextOf } from "../context.ts";
import { describeDecision } from "../decisions/describe-decision.ts";
import { printReport } from "../decisions/take-decision.ts";
import { examples } from "../examples.ts";
import { openForWriting, withGraph } from "../open-graph.ts";
import { safeLine } from "../output/safe-text.ts";
import { readStandardInput } from "../standard-input.ts";

export function configure(command: Command): void {
  command
    .argument("[action]", "list, export or import", "list")
    .argument("[file]", "file to write or read; - or nothing is standard output or input")
    .option("--ahead", "import also what is about articles that are not here yet")
    .addHelpText(
      "after",
      examples(
        ["pressgraph decisions", "what people decided, with the ids for `undo`"],
        ["pressgraph decisions export decisions.json", "write them to a file"],
        ["pressgraph decisions import decisions.json", "take them all, or none"],
      ),
    )
    .action(run);
}

type DecisionsOptions = { readonly ahead?: boolean };

async function run(
  action: string,
  file: string | undefined,
  options: DecisionsOptions,
  command: Command,
): Promise<void> {
  if (action === "list") return list(command);
  if (action === "export") return exportTo(file ?? "-", command);
  if (action === "import") return importFrom(file ?? "-", options, command);
  throw new InvalidInputError(`"${action}" is neither list, export nor import.`);
}

async function list(command: Command): Promise<void> {
  const context = contextOf(command);
  const decisions = await withGraph(context, (store) => store.decisions());
  const { output } = context;
  if (context.options.json) return output.printJson(decisions);
  if (decisions.length === 0) return output.note("Nothing has been decided.");
  output.printTable(
    [{ head: "id" }, { head: "decision", grows: true }, { head: "by" }, { head: "at" }],
    decisions.map(({ id, decision }) => [
      id,
      describeDecision(decision) + (decision.note ? `\n${safeLine(decision.note)}` : ""),
      safeLine(decision.by ?? ""),
      safeLine(decision.at ?? "").slice(0, 16),
    ]),
  );
}

async function exportTo(file: string, command: Command): Promise<void> {
  const context = contextOf(command);
  const decisions = await withGraph(context, (store) => store.decisions());
  const text = formatDecisions(decisions);
  if (file === "-") return context.output.print(text);
  await writeAtomically(file, [text]);
  context.output.note(`${decisions.length} decisions were written to ${file}.`);
}

async function importFrom(
  file: string,
  { ahead = false }: DecisionsOptions,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const text = file === "-" ? await readStandardInput() : await readFile(file, "utf8");
  const decisions = parseDecisions(text, file === "-" ? "Standard input" : file);
  const store = await openForWriting(context);
  try {
    printReport(context, "decided", await store.importDecisions(decisions, { ahead }));
  } finally {
    await store.close();
  }
}
