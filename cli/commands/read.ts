import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { writeAtomically } from "../../graph/export/write-atomically.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { type Context, contextOf } from "../context.ts";
import { EXIT } from "../errors.ts";
import { examples } from "../examples.ts";
import { documentReport } from "../output/document-report.ts";
import { safeJson } from "../output/safe-text.ts";
import { type ArticleFailure, readArticles } from "../read-articles.ts";
import { addReaderOptions, type ReaderOptions } from "../reader-options.ts";

type ReadOptions = ReaderOptions & { readonly out?: string };

export function configure(command: Command): void {
  addReaderOptions(
    command
      .argument("<inputs...>", "files (text, HTML, JSON, JSONL) or folders; - is standard input")
      .option("--out <folder>", "write NAME.json for each article into this folder"),
  )
    .addHelpText(
      "after",
      examples(
        ["pressgraph read article.txt", "entities, facts and quotations with their sentences"],
        ["pressgraph read article.txt --json", "the document graph for machines"],
        ["pressgraph read articles/ --out graphs/", "one NAME.json for each article"],
      ),
    )
    .action(run);
}

async function run(inputs: readonly string[], options: ReadOptions, command: Command) {
  const context = contextOf(command);
  const failures: ArticleFailure[] = [];
  const names = new Set<string>();
  let read = 0;
  if (options.out !== undefined) await mkdir(options.out, { recursive: true });
  for await (const result of readArticles(context.output, inputs, options)) {
    if ("error" in result) failures.push(result);
    else {
      read++;
      if (options.out !== undefined) {
        const name = freeName(result.name, names);
        const file = path.join(options.out, `${name}.json`);
        await writeAtomically(file, [`${safeJson(result.document, 2)}\n`]);
        context.output.note(file);
      } else print(context, result.document, read > 1);
    }
  }
  if (failures.length > 0) process.exitCode = read > 0 ? EXIT.partlyDone : EXIT.failed;
}

/** One document in full; where there are several, JSON documents stand one a line. */
function print({ options, output }: Context, document: DocumentGraph, isFurther: boolean): void {
  if (options.json) output.print(safeJson(document));
  else
    output.print(
      `${isFurther ? `\n${"─".repeat(output.width)}\n` : ""}${documentReport(document, output)}`,
    );
}

/** The article's name, numbered where two share it (also on file systems that ignore case). */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
  taken.add(free.toLowerCase());
  return free;
}
