import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compiledProgram } from "../cli/compiled-program.ts";
import { type Benchmark, type BenchmarkRow, measure, median } from "./benchmark.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

async function row(what: string, args: () => readonly string[]): Promise<BenchmarkRow> {
  const times = await measure(() => run(args()), { times: 7, warmUp: 1 });
  return { what, value: median(times), unit: "ms", note: `best ${times[0]?.toFixed(0)} ms` };
}

const benchmark: Benchmark = {
  name: "whole processes, compiled",
  async run() {
    const program = compiledProgram();
    const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-bench-"));
    const names = readdirSync(samples).filter((name) => name.endsWith(".txt"));
    const files = names.map((name) => path.join(samples, name));
    const article = files[0] as string;
    let stores = 0;
    const store = () => path.join(folder, `${stores++}.db`);
    try {
      return [
        await row("node -e 0 (reference)", () => ["-e", "0"]),
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
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export default benchmark;
