import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { compiledProgram } from "../cli/compiled-program.ts";
import { type Benchmark, type BenchmarkRow, measure, median } from "./benchmark.ts";

const root = path.resolve(import.meta.dirname, "../..");
const samples = path.join(root, "samples");
const FROM_SOURCE = ["--import", "tsx", path.join(root, "cli/main.ts")];

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

async function row(what: string, args: () => readonly string[]): Promise<BenchmarkRow> {
  const times = await measure(() => run(args()), { times: 7, warmUp: 1 });
  return { what, value: median(times), unit: "ms", note: `best ${times[0]?.toFixed(0)} ms` };
}

/** Milliseconds from the start of `npm start`'s program to its first page; it builds what is not built. */
async function timeToFirstPage(folder: string): Promise<number> {
  const started = performance.now();
  const args = ["--import", "tsx", "cli/main.ts", "start", "--port", "0", "--store"];
  const child = spawn(process.execPath, [...args, path.join(folder, "start.db")], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    for await (const line of createInterface(child.stdout)) {
      const url = /http:\S+/.exec(line)?.[0];
      if (url === undefined) continue;
      const page = await fetch(url);
      if (!page.ok) throw new Error(`${url} answers ${page.status}`);
      await page.text();
      return performance.now() - started;
    }
    throw new Error("pressgraph start ended before it served a page.");
  } finally {
    child.kill("SIGTERM");
  }
}

const benchmark: Benchmark = {
  name: "whole processes",
  async run() {
    const program = compiledProgram();
    const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-bench-"));
    const names = readdirSync(samples).filter((name) => name.endsWith(".txt"));
    const files = names.map((name) => path.join(samples, name));
    const article = files[0] as string;
    let stores = 0;
    const store = () => path.join(folder, `${stores++}.db`);
    try {
      const reference = await row("node -e 0 (reference)", () => ["-e", "0"]);
      const rows = [
        await row("pressgraph --version", () => [program, "--version"]),
        await row("pressgraph read, one article", () => [program, "read", article]),
        await row("pressgraph ingest, one article, new embedded store", () => [
          ...[program, "ingest", article, "--store", store()],
        ]),
        await row(`pressgraph ingest, ${files.length} articles`, () => [
          ...[program, "ingest", ...files, "--store", store()],
        ]),
        await row("pressgraph stats", () => [
          program,
          "stats",
          "--store",
          path.join(folder, "0.db"),
        ]),
        await row("pressgraph --version, from source", () => [...FROM_SOURCE, "--version"]),
        await row("pressgraph ingest, one article, from source", () => [
          ...[...FROM_SOURCE, "ingest", article, "--store", store()],
        ]),
      ];
      return [
        reference,
        ...rows.map(({ note, ...each }) => ({
          ...each,
          note: `${(each.value / reference.value).toFixed(1)} times the reference, ${note}`,
        })),
        {
          what: "npm start, to the first page",
          value: (await timeToFirstPage(folder)) / 1000,
          unit: "s",
          note: `${files.length} samples`,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export default benchmark;
