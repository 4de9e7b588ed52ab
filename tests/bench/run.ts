import { spawnSync } from "node:child_process";
import path from "node:path";
import Table from "cli-table3";
import { globSync } from "tinyglobby";
import type { Benchmark, BenchmarkRow } from "./benchmark.ts";

const folder = import.meta.dirname;
const [first, ...rest] = process.argv.slice(2);

if (first === "--one") await runOne(rest[0] as string);
else runAll(process.argv.slice(2));

async function runOne(file: string): Promise<void> {
  const { default: benchmark } = (await import(path.join(folder, file))) as { default: Benchmark };
  const rows = await benchmark.run();
  process.stdout.write(`\n${JSON.stringify({ name: benchmark.name, rows })}\n`);
}

/** `npm run bench [NAME…] [--json]`: every `*.bench.ts`, or those whose file name holds a NAME. */
function runAll(args: readonly string[]): void {
  const names = args.filter((arg) => !arg.startsWith("--"));
  const files = globSync("*.bench.ts", { cwd: folder })
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .sort();
  if (files.length === 0) {
    console.error(`No benchmark is called ${names.join(" or ")} in tests/bench.`);
    process.exitCode = 2;
    return;
  }
  for (const file of files) {
    const child = spawnSync(
      process.execPath,
      ["--import", "tsx", path.join(folder, "run.ts"), "--one", file],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 26 },
    );
    const answer = child.stdout.trim().split("\n").at(-1) ?? "";
    if (child.status !== 0 || !answer.startsWith("{")) {
      console.error(`${file} failed.`);
      process.exitCode = 1;
    } else if (args.includes("--json")) console.log(answer);
    else printTable(JSON.parse(answer) as { name: string; rows: readonly BenchmarkRow[] });
  }
}

function printTable({ name, rows }: { name: string; rows: readonly BenchmarkRow[] }): void {
  const table = new Table({
    head: [name, "figure", "unit", ""],
    colAligns: ["left", "right", "left", "left"],
    style: { head: [], border: [] },
  });
  for (const { what, value, unit, note } of rows) {
    const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    const figure = value.toLocaleString("en", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    table.push([what, figure, unit, note ?? ""]);
  }
  console.log(table.toString());
}
