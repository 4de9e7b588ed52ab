import type { ArticleOutcome } from "../../graph/store.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../errors.ts";
import type { IngestReport } from "../ingest-articles.ts";
import { safeLine } from "../output/safe-text.ts";

/** Prints the summary and sets the exit code. */
export function reportIngest({ options, output }: Context, report: IngestReport): void {
  const { articles, failures, nodesWritten, edgesWritten, seconds, isInterrupted } = report;
  const count = (outcome: ArticleOutcome) =>
    articles.filter((article) => article.outcome === outcome).length;
  const counts = {
    added: count("added"),
    replaced: count("replaced"),
    unchanged: count("unchanged"),
    failed: failures.length,
  };
  if (options.json) {
    output.printJson({ ...counts, nodesWritten, edgesWritten, articles, failures });
  } else {
    const parts = Object.entries(counts).flatMap(([name, number]) =>
      number === 0 && name !== "added" ? [] : `${number} ${name}`,
    );
    const total = articles.length === 1 ? "1 article" : `${articles.length} articles`;
    output.print(`${total} in ${seconds.toFixed(1)} s: ${parts.join(", ")}`);
    printChanges(output, report);
    output.note(`${nodesWritten} nodes and ${edgesWritten} edges written`);
    if (articles.length > 0 && failures.length > 0) {
      output.note("List failures with `pressgraph ingest --failed`, retry with --retry-failed.");
    }
  }
  if (isInterrupted) process.exitCode = 130;
  else if (failures.length > 0) {
    process.exitCode = articles.length > 0 ? EXIT.partlyDone : EXIT.failed;
  }
}

const MOST_CHANGES = 40;

/** What replaced articles state now or no longer, a line a fact. */
function printChanges(output: Context["output"], { articles }: IngestReport): void {
  const lines = articles.flatMap(({ changes }) =>
    (["gained", "lost"] as const).flatMap((what) =>
      (changes?.[what] ?? []).map(({ type, from, to, status }) => {
        const sign = what === "gained" ? "+" : "−";
        return `${sign} ${from} ${type} ${to}${status === "happened" ? "" : ` (${status})`}`;
      }),
    ),
  );
  for (const line of lines.slice(0, MOST_CHANGES)) output.print(`  ${safeLine(line)}`);
  if (lines.length > MOST_CHANGES) output.print(`  … and ${lines.length - MOST_CHANGES} more`);
  const kept = articles.reduce((sum, { changes }) => sum + (changes?.kept ?? 0), 0);
  if (lines.length > 0) output.print(`  ${kept} facts kept`);
}
