import type { Command } from "commander";
import { type Conflict, findConflicts } from "../../graph/conflicts.ts";
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

const HEADINGS = {
  status: "happened or not",
  date: "different dates",
  place: "different places",
  office: "different holders of an office",
} as const satisfies Record<Conflict["kind"], string>;

async function run(_: unknown, command: Command): Promise<void> {
  const context = contextOf(command);
  const { output } = context;
  const conflicts = await withGraph(context, findConflicts);
  if (context.options.json) return output.printJson(conflicts);
  if (conflicts.length === 0) return output.note("No reports contradict each other.");
  for (const conflict of conflicts) {
    output.print(output.colors.bold(`${subjectOf(conflict)}: ${HEADINGS[conflict.kind]}`));
    output.printTable(
      [{ head: "says" }, { head: "sentence", grows: true }, { head: "source" }],
      conflict.sides.flatMap(({ says, reports }) =>
        reports.map((report) => [
          safeLine(says),
          safeLine(report.sentence) +
            (report.speaker ? `\n(so says ${safeLine(report.speaker)})` : ""),
          sourceOf(report),
        ]),
      ),
    );
  }
}

function subjectOf({ about, type }: Conflict): string {
  const names = about.map(({ name }) => safeLine(name));
  const target = names.pop() ?? "";
  return names.length === 0 ? target : `${names.join(", ")} ${type} ${target}`;
}

type Report = Conflict["sides"][number]["reports"][number];

/** `Tagblatt (dpa), 2026-03-12`, what the article is shown by, and how often it was printed again. */
function sourceOf({ article, title, publisher, partner, publishedAt, copies }: Report): string {
  const outlet = [publisher ?? title, partner && `(${partner})`].filter(Boolean).join(" ");
  const again = copies.length === 0 ? "" : `\n+ ${copies.length} ${plural("copy", copies.length)}`;
  const day = publishedAt === undefined ? "" : `, ${publishedAt.slice(0, 10)}`;
  return `${safeLine(outlet + day)}\n${safeLine(article)}${again}`;
}

const plural = (word: "copy", count: number) => (count === 1 ? word : "copies");
