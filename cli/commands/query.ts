import type { Command } from "commander";
import { findSavedQuery, SAVED_QUERIES } from "../../graph/queries/saved-queries.ts";
import type { QueryResult } from "../../graph/store.ts";
import { contextOf } from "../context.ts";
import { UsageError } from "../errors.ts";
import { examples } from "../examples.ts";
import { withGraph } from "../open-graph.ts";
import { formatValue } from "../output/format-value.ts";
import { parameter, wholeNumber } from "../parse-options.ts";
import { readStandardInput } from "../standard-input.ts";

type QueryOptions = {
  readonly param?: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly timeout: number;
  readonly saved?: string;
  /** Parameters of saved queries, by name. */
  readonly [parameter: string]: unknown;
};

/** The saved queries' parameters, each an option; `limit` is one of the command's own. */
const SAVED_PARAMETERS = new Map(
  SAVED_QUERIES.flatMap(({ parameters }) => parameters).map((each) => [each.name, each]),
);
SAVED_PARAMETERS.delete("limit");

export function configure(command: Command): void {
  command
    .argument("[cypher]", "the query; - reads it from standard input")
    .option("--param <name=value>", "value of $name, as JSON or text (repeatable)", parameter)
    .option("--limit <rows>", "rows at most", wholeNumber(1, 100_000), 100)
    .option("--timeout <seconds>", "seconds at most", wholeNumber(1, 60), 10)
    .option("--saved <name>", "run a saved query; `--saved list` shows them");
  for (const { name, kind, description, example } of SAVED_PARAMETERS.values()) {
    command.option(`--${name} <${kind}>`, `saved queries: ${description} (such as ${example})`);
  }
  command
    .addHelpText(
      "after",
      examples(
        [
          `pressgraph query "MATCH (o:Official)-[s:SIGNED]->(a:Agreement) RETURN o.name, a.name, s.sentences[0]"`,
          "who signed what, with the sentence",
        ],
        [
          `pressgraph query 'MATCH (c:Country {id: $id})--(x) RETURN x.name' --param id=country:NO --json`,
          "with a parameter, for machines",
        ],
        ["pressgraph query --saved list", "questions that are asked often"],
        ["pressgraph query --saved co-signatories --country AZ", "who signs with Azerbaijan"],
      ),
    )
    .action(run);
}

async function run(
  cypher: string | undefined,
  options: QueryOptions,
  command: Command,
): Promise<void> {
  const context = contextOf(command);
  const { output } = context;
  if (options.saved === "list") return listSaved(command);
  const { text, parameters } = await choose(cypher, options);
  const result = await withGraph(context, (store) =>
    store.query(text, { parameters, limit: options.limit, timeout: options.timeout * 1000 }),
  );
  if (context.options.json) {
    output.printJson({
      columns: result.columns,
      rows: result.rows.map((row) => asRecord(result, row)),
      truncated: result.truncated,
    });
    return;
  }
  if (result.rows.length === 0) output.note("No rows.");
  else {
    output.printTable(
      result.columns.map((head) => ({ head, grows: true })),
      result.rows.map((row) => row.map((value) => formatValue(value))),
    );
    output.note(`${result.rows.length} ${result.rows.length === 1 ? "row" : "rows"}`);
  }
  if (result.truncated) output.note(`There are more rows: raise --limit ${options.limit}.`);
}

const asRecord = ({ columns }: QueryResult, row: readonly unknown[]) =>
  Object.fromEntries(columns.map((column, index) => [column, row[index]]));

async function choose(cypher: string | undefined, { saved, param = {}, ...rest }: QueryOptions) {
  const named = Object.keys(rest).filter((name) => SAVED_PARAMETERS.has(name));
  if (saved === undefined && named[0] !== undefined) {
    throw new UsageError(
      `--${named[0]} belongs to a saved query. Give --saved, or --param ${named[0]}=…`,
    );
  }
  if (saved !== undefined) {
    const query = findSavedQuery(saved);
    if (!query) {
      throw new UsageError(
        `There is no saved query "${saved}". See: pressgraph query --saved list`,
      );
    }
    const { savedParameters } = await import("../saved-parameters.ts");
    const given = Object.fromEntries(named.map((name) => [name, rest[name]]));
    return { text: query.cypher, parameters: savedParameters(query, { ...given, ...param }) };
  }
  const text = cypher === "-" ? await readStandardInput() : cypher;
  if (text === undefined || text.trim() === "") {
    throw new UsageError("No query was given. See: pressgraph help query");
  }
  return { text, parameters: param };
}

async function listSaved(command: Command): Promise<void> {
  const { options, output } = contextOf(command);
  if (options.json) return output.printJson(SAVED_QUERIES);
  output.printTable(
    [{ head: "name" }, { head: "question", grows: true }, { head: "parameters", grows: true }],
    SAVED_QUERIES.map(({ name, question, parameters }) => [
      name,
      question.en,
      parameters
        .map((each) => (each.fallback === undefined ? `${each.name} (required)` : each.name))
        .join(", "),
    ]),
  );
}
