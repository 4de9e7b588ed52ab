import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStore } from "../graph/open-store.ts";
import { SAVED_QUERIES } from "../graph/queries/saved-queries.ts";
import type { SavedQuery } from "../graph/queries/saved-query.ts";
import type { GraphStore } from "../graph/store.ts";
import { createReader } from "../ingest/read-article.ts";
import { readSources } from "../ingest/sources/read-sources.ts";

/**
 * The saved queries with what they answer on the samples, written between two marks of the README:
 * `tsx scripts/generate-queries.ts`, as part of `npm run generate`.
 */
const BEGIN = "<!-- queries: written by npm run generate -->";
const END = "<!-- end of queries -->";
const MOST_ROWS = 4;
const LONGEST_CELL = 110;

const root = path.resolve(import.meta.dirname, "..");

/** The README with its queries' answers as they are now. */
export async function readmeWithQueries(): Promise<string> {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const [before, rest] = split(readme, BEGIN);
  const [, after] = split(rest, END);
  return `${before}${BEGIN}\n\n${await answers()}\n${END}${after}`;
}

async function answers(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-queries-"));
  const store = await openStore(path.join(folder, "samples.db"));
  try {
    await ingestSamples(store);
    const sections: string[] = [];
    for (const query of SAVED_QUERIES) sections.push(await section(store, query));
    return sections.join("\n");
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ingestSamples(store: GraphStore): Promise<void> {
  const reader = await createReader();
  const documents = [];
  for await (const item of readSources([path.join(root, "samples")])) {
    if ("input" in item) documents.push(await reader.read(item.input));
  }
  await store.migrate();
  await store.write(documents, { ingestedAt: "2026-01-01T00:00:00Z" });
}

async function section(store: GraphStore, query: SavedQuery): Promise<string> {
  const example = query.parameters.filter(({ name }) => name !== "limit");
  const parameters = Object.fromEntries(
    query.parameters.map(({ name, example, fallback }) => [
      name,
      name === "limit" ? fallback : example,
    ]),
  );
  const { columns, rows } = await store.query(query.cypher, { parameters, timeout: 30_000 });
  const flags = example.map(({ name, example }) => ` --${name} ${quoted(example)}`).join("");
  const table = [
    `| ${columns.join(" | ")} |`,
    `| ${columns.map(() => "---").join(" | ")} |`,
    ...rows.slice(0, MOST_ROWS).map((row) => `| ${row.map(cell).join(" | ")} |`),
  ];
  const others = rows.length - MOST_ROWS;
  const more = others > 0 ? `\n… and ${others} more ${others === 1 ? "row" : "rows"}.\n` : "";
  return [
    `**${query.question.en}** \`pressgraph query --saved ${query.name}${flags}\``,
    "",
    "```cypher",
    query.cypher.trim(),
    "```",
    "",
    rows.length === 0 ? "No rows: the samples hold none." : table.join("\n"),
    more,
  ].join("\n");
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
  const line = text.replace(/\s+/g, " ").replace(/\|/g, "\\|");
  return line.length <= LONGEST_CELL ? line : `${line.slice(0, LONGEST_CELL - 1)}…`;
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`README.md lacks the mark "${mark}".`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(path.join(root, "README.md"), await readmeWithQueries());
}
