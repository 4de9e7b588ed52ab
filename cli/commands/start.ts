import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { examples } from "../examples.ts";
import { appFolder, type ExplorerOptions, isAppCurrent, serveExplorer } from "../explorer.ts";
import { reportIngest } from "../ingest/report-ingest.ts";
import { ingestArticles } from "../ingest-articles.ts";
import { packageRoot } from "../package-root.ts";
import { wholeNumber } from "../parse-options.ts";
import { addReaderOptions, type ReaderOptions } from "../reader-options.ts";

export function configure(command: Command): void {
  addReaderOptions(
    command
      .argument("[inputs...]", "articles to ingest first (default: the samples)")
      .option(
        "--port <number>",
        "port to listen on; 0 takes a free one (default: 3737)",
        wholeNumber(0, 65_535),
      )
      .option("--open", "open it in the browser"),
  )
    .addHelpText(
      "after",
      examples(
        ["pressgraph start", "the samples in the explorer"],
        ["pressgraph start articles/", "your own articles in the explorer"],
      ),
    )
    .action(run);
}

async function run(
  inputs: readonly string[],
  options: ExplorerOptions & ReaderOptions,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const chosen = inputs.length > 0 ? inputs : await sampleArticles();
  reportIngest(context, await ingestArticles(context, chosen, options));
  if (!isAppCurrent()) {
    context.output.note("Building the explorer …");
    await buildApp();
  }
  process.exitCode = undefined;
  await serveExplorer(context, options);
}

async function sampleArticles(): Promise<readonly string[]> {
  const folder = path.join(packageRoot(), "samples");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => path.join(folder, name));
}

async function buildApp(): Promise<void> {
  const { build } = await import("vite");
  await build({
    configFile: path.join(packageRoot(), "vite.config.ts"),
    root: path.join(packageRoot(), "viewer/app"),
    build: { outDir: appFolder() },
    logLevel: "error",
  });
}
