import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openBatchReader } from "../../cli/ingest/batch-reader.ts";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { missingFor, NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { FOR_MEASUREMENTS, startNeo4j } from "../servers/start-neo4j.ts";
import { type Benchmark, type BenchmarkRow, median, processorTime } from "./benchmark.ts";
import { generateArticles } from "./generate-articles.ts";

const ARTICLES = Number(process.env.PRESSGRAPH_BENCH_ARTICLES ?? 1000);
const EDGES = Number(process.env.PRESSGRAPH_BENCH_EDGES ?? 1_000_000);
/** Rounds that warm the server up, whose compiler takes tens of thousands of rows, and are left out. */
const WARM_UP = 3;
/** Rounds of which each figure is the median. */
const ROUNDS = 3;
const ingestedAt = "2026-01-01T00:00:00Z";

type Round = {
  readonly seconds: number;
  /** Processor time of the server and of what writes: other work on the machine does not count. */
  readonly busy: number;
};

const rowsOf = (when: string, rounds: readonly Round[], note: string): BenchmarkRow[] => [
  { what: `${when}, by the clock`, value: perSecond(rounds, "seconds"), unit: "articles/s", note },
  { what: `${when}, of processor time`, value: perSecond(rounds, "busy"), unit: "articles/s" },
];

const perSecond = (rounds: readonly Round[], key: keyof Round) =>
  ARTICLES / median(rounds.map((round) => round[key]).sort((a, b) => a - b));

const benchmark: Benchmark = {
  name: `writing to Neo4j, empty and with ${EDGES.toLocaleString("en")} edges`,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-bench-"));
    const version = NEO4J_VERSIONS[0] as (typeof NEO4J_VERSIONS)[number];
    const missing = missingFor(version);
    if (missing !== undefined) throw new Error(missing);
    const server = await startNeo4j(version, path.join(folder, "neo4j"), FOR_MEASUREMENTS);
    const { read, close } = await openBatchReader({ recogniser: "tagger", extractor: ["rules"] });
    const store = await openNeo4jStore(server.uri, server);
    const busySeconds = () => processorTime(server.serverPid) + processorTime(process.pid);
    let edges = 0;
    let seed = 1;
    const writeRound = async (): Promise<Round> => {
      const documents = await Promise.all([...generateArticles(ARTICLES, seed++)].map(read));
      const [started, busy] = [performance.now(), busySeconds()];
      edges += (await store.write(documents, { ingestedAt })).edgesWritten;
      const seconds = (performance.now() - started) / 1000;
      const round = { seconds, busy: busySeconds() - busy };
      const times = `${seconds.toFixed(1)} s, ${round.busy.toFixed(1)} s of processor time`;
      console.error(`${edges} edges: ${ARTICLES} articles in ${times}`);
      return round;
    };
    const rounds = async (count: number) => {
      const measured: Round[] = [];
      while (measured.length < count) measured.push(await writeRound());
      return measured;
    };
    const noteEdges = () => `up to ${edges.toLocaleString("en")} edges`;
    try {
      await rounds(WARM_UP);
      const before = await rounds(ROUNDS);
      const rows = rowsOf("near empty", before, noteEdges());
      while (edges < EDGES) await writeRound();
      const after = await rounds(ROUNDS);
      const ratio = (key: keyof Round) => perSecond(after, key) / perSecond(before, key);
      return [
        ...rows,
        ...rowsOf("grown", after, noteEdges()),
        { what: "grown to near empty, by the clock", value: ratio("seconds"), unit: "times" },
        { what: "the same of processor time", value: ratio("busy"), unit: "times" },
      ];
    } finally {
      await store.close();
      await close();
      process.kill(server.pid, "SIGTERM");
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
    }
  },
};

export default benchmark;
