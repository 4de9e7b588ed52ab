import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compiledProgram } from "../cli/compiled-program.ts";
import { missingFor, NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { FOR_MEASUREMENTS, startNeo4j } from "../servers/start-neo4j.ts";
import type { Benchmark, BenchmarkRow } from "./benchmark.ts";
import { generateArticles } from "./generate-articles.ts";

const FEW = Number(process.env.PRESSGRAPH_BENCH_FEW ?? 1000);
const MANY = Number(process.env.PRESSGRAPH_BENCH_MANY ?? 10_000);

type Measured = {
  readonly seconds: number;
  /** The most that the process held, with the database where that is in the file. */
  readonly megabytes: number;
  /** The most that JavaScript held where articles are written: without the file's database. */
  readonly heap: number;
};

/** Notes the most memory that JavaScript holds in the file named by BENCH_HEAP. */
const WATCH_HEAP = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
let most = 0;
if (isMainThread) {
  setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  }, 20).unref();
  process.on("exit", () => writeFileSync(process.env.BENCH_HEAP, String(most)));
}`)}`;

/** A run of the compiled program with its time and, from /proc, the most memory that it held. */
async function measure(args: readonly string[], env = {}): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-heap-"));
  const heapFile = path.join(folder, "heap");
  const program = compiledProgram();
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", WATCH_HEAP, program, ...args], {
    env: { ...process.env, ...env, BENCH_HEAP: heapFile },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let kilobytes = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      kilobytes = Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? kilobytes);
    } catch {
      clearInterval(timer);
    }
  }, 100);
  const [code] = await once(child, "close");
  clearInterval(timer);
  if (code !== 0) throw new Error(`pressgraph ${args.join(" ")} ended with ${code}.`);
  const seconds = (performance.now() - started) / 1000;
  const heap = Number(readFileSync(heapFile, "utf8")) / 1e6;
  rmSync(folder, { recursive: true });
  return { seconds, megabytes: kilobytes / 1000, heap };
}

async function writeArticles(file: string, count: number, seed: number): Promise<void> {
  const out = createWriteStream(file);
  for (const { text, metadata } of generateArticles(count, seed)) {
    if (!out.write(`${JSON.stringify({ ...metadata, text })}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

async function measureStore(
  name: string,
  files: readonly [string, string],
  stores: readonly [string, string],
  env = {},
): Promise<readonly BenchmarkRow[]> {
  const few = await measure(["ingest", files[0], "--store", stores[0], "--quiet"], env);
  const many = await measure(["ingest", files[1], "--store", stores[1], "--quiet"], env);
  const again = await measure(["ingest", files[1], "--store", stores[1], "--quiet"], env);
  const row = (what: string, count: number, measured: Measured): BenchmarkRow => ({
    what: `${name}: ${what}`,
    value: count / measured.seconds,
    unit: "articles/s",
    note: `${measured.seconds.toFixed(1)} s, at most ${measured.megabytes.toFixed(0)} MB, JavaScript ${measured.heap.toFixed(0)} MB`,
  });
  return [
    row(`${FEW} articles`, FEW, few),
    row(`${MANY} articles`, MANY, many),
    row(`the same ${MANY} again`, MANY, again),
    {
      what: `${name}: memory, ${MANY} to ${FEW} articles`,
      value: many.megabytes / few.megabytes,
      unit: "times",
    },
    {
      what: `${name}: the same of JavaScript alone`,
      value: many.heap / few.heap,
      unit: "times",
    },
  ];
}

const benchmark: Benchmark = {
  name: "from articles to the graph, whole processes",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-bench-"));
    const files = [path.join(folder, "few.jsonl"), path.join(folder, "many.jsonl")] as const;
    try {
      await writeArticles(files[0], FEW, 1);
      await writeArticles(files[1], MANY, 2);
      const embedded = await measureStore("embedded", files, [
        path.join(folder, "few.db"),
        path.join(folder, "many.db"),
      ]);
      const version = NEO4J_VERSIONS.find((each) => missingFor(each) === undefined);
      if (!version) return embedded;
      const home = path.join(folder, "neo4j");
      const { uri, username, password, pid } = await startNeo4j(version, home, FOR_MEASUREMENTS);
      const env = {
        ...{ NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
        XDG_CACHE_HOME: path.join(folder, "cache"),
      };
      try {
        return [
          ...embedded,
          ...(await measureStore(`Neo4j ${version.version}`, files, [uri, uri], env)),
        ];
      } finally {
        process.kill(pid, "SIGTERM");
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 1000 });
    }
  },
};

export default benchmark;
