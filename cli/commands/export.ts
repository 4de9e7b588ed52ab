import path from "node:path";
import { type Command, Option } from "commander";
import type { ExportFormat, ExportSource } from "../../graph/export/export-format.ts";
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  type ExportFormatName,
} from "../../graph/export/formats.ts";
import { selectByQuery, sourceOf } from "../../graph/export/select.ts";
import { writeAtomically } from "../../graph/export/write-atomically.ts";
import type { GraphStore } from "../../graph/store.ts";
import { type Context, contextOf } from "../context.ts";
import { UsageError } from "../errors.ts";
import { examples } from "../examples.ts";
import { findNode } from "../find-node.ts";
import { withGraph } from "../open-graph.ts";
import { writeToStandardOutput } from "../output/write-to-stdout.ts";
import { parameter, wholeNumber } from "../parse-options.ts";

type ExportOptions = {
  readonly format?: ExportFormatName;
  readonly around?: string;
  readonly depth: number;
  readonly query?: string;
  readonly param?: Readonly<Record<string, unknown>>;
};

const IMPORT_CALL = `
To load neo4j-csv into an empty Neo4j database:
  neo4j-admin database import full --multiline-fields=true --array-delimiter=U+001F \\
    --nodes=NAME.nodes.csv --relationships=NAME.edges.csv`;

export function configure(command: Command): void {
  const formats = EXPORT_FORMAT_NAMES.map(
    (name) => `  ${name.padEnd(10)} ${EXPORT_FORMATS[name].description}`,
  );
  command
    .argument("<file>", "where to write; - is standard output")
    .addOption(
      new Option("--format <format>", "format (default: by the file's extension)").choices(
        EXPORT_FORMAT_NAMES,
      ),
    )
    .option("--around <entity>", "only what lies around this id or name")
    .option("--depth <edges>", "edges away from --around", wholeNumber(1, 6), 1)
    .option("--query <cypher>", "only the nodes and edges that this query returns")
    .option("--param <name=value>", "value of $name in --query (repeatable)", parameter)
    .addHelpText("after", `\nFormats:\n${formats.join("\n")}`)
    .addHelpText("after", IMPORT_CALL)
    .addHelpText(
      "after",
      examples(
        ["pressgraph export graph.gexf", "the whole graph for Gephi"],
        ['pressgraph export holm.graphml --around "Mira Holm" --depth 2', "an ego network"],
        [
          'pressgraph export - --format json --query "MATCH (a:Agreement)-[r]-(b) RETURN a, r, b"',
          "the result of a query to standard output",
        ],
      ),
    )
    .action(run);
}

async function run(file: string, options: ExportOptions, command: Command): Promise<void> {
  const context = contextOf(command);
  const format = EXPORT_FORMATS[formatOf(file, options)];
  if (options.around !== undefined && options.query !== undefined) {
    throw new UsageError("--around and --query exclude each other. Give one of them.");
  }
  if (file === "-" && format.files.length > 1) {
    throw new UsageError("CSV is two tables. Name a file instead of -, such as graph.csv.");
  }
  await withGraph(context, async (store) => {
    const source = await select(store, options, context);
    if (file === "-") {
      const [only] = format.files;
      if (only) await writeToStandardOutput(only.write(source));
      return;
    }
    const written = await writeFiles(file, format, source);
    if (context.options.json) context.output.printJson(written);
    else {
      for (const each of written) {
        context.output.print(`${each.file}  ${(each.bytes / 1000).toFixed(1)} kB`);
      }
    }
  });
}

function formatOf(file: string, { format }: ExportOptions): ExportFormatName {
  if (format) return format;
  const extension = path.extname(file).slice(1).toLowerCase();
  const name = EXPORT_FORMAT_NAMES.find((each) => EXPORT_FORMATS[each].extension === extension);
  if (!name) {
    throw new UsageError(
      `No format is known for ${file}. Give --format ${EXPORT_FORMAT_NAMES.join(", ")}.`,
    );
  }
  return name;
}

async function select(
  store: GraphStore,
  { around, depth, query, param }: ExportOptions,
  { output }: Context,
): Promise<ExportSource> {
  if (query !== undefined) {
    const { source, truncated } = await selectByQuery(store, query, param);
    if (truncated) output.warn("The query has more rows than an export takes: some are missing.");
    return source;
  }
  if (around === undefined) return store;
  const { id } = await findNode(store, around);
  const subgraph = await store.neighbourhood(id, { depth, limit: 1_000_000 });
  if (subgraph.omitted > 0) output.warn(`${subgraph.omitted} edges were left out.`);
  return sourceOf(subgraph);
}

async function writeFiles(file: string, format: ExportFormat, source: ExportSource) {
  const { dir, name } = path.parse(file);
  const written: { file: string; bytes: number }[] = [];
  for (const { suffix, write } of format.files) {
    const target = suffix === "" ? file : path.join(dir, `${name}${suffix}.${format.extension}`);
    written.push({ file: target, bytes: await writeAtomically(target, write(source)) });
  }
  return written;
}
