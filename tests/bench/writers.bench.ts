import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BatchReader, openBatchReader } from "../../cli/ingest/batch-reader.ts";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { expectedGraph } from "../helpers/expected-graph.ts";
import { missingFor, NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { FOR_MEASUREMENTS, type RunningNeo4j, startNeo4j } from "../servers/start-neo4j.ts";
import { type Benchmark, type BenchmarkRow, median, processorTime } from "./benchmark.ts";
import { generateArticles } from "./generate-articles.ts";
import { ownWriter } from "./own-writer.ts";
import { APOC, installPeers, PEERS, writeGraphFile, writeWithPeer } from "./peers/peer-writers.ts";
import { referenceWriter } from "./reference-writer.ts";

const ARTICLES = Number(process.env.PRESSGRAPH_BENCH_ARTICLES ?? 500);
/** Rounds that warm the server up, whose compiler takes tens of thousands of rows, and are left out. */
const WARM_UP = 3;
/** Rounds of which each figure is the median. */
const ROUNDS = 3;
const ingestedAt = "2026-01-01T00:00:00Z";

/** Given the nodes and edges, as every other writer is. */
const OURS = "Pressgraph's writer";
/** Given the articles as they were read: who is who, copies, versions and then the nodes and edges. */
const WHOLE = "Pressgraph, from articles as read";
const AGAIN = "Pressgraph, the same articles again";
const REFERENCE = "plain driver, UNWIND + MERGE on the id";
const BY_ARTICLE = "langchain-neo4j by article";
type Writer = typeof OURS | typeof WHOLE | typeof AGAIN | typeof REFERENCE | (typeof PEERS)[number];

type Time = { readonly seconds: number; readonly busy: number };

type Measured = {
  readonly seconds: number;
  /** Edges a second. */
  readonly rate: number;
  /** Edges a second of processor time, of the server and the writer: other work does not count. */
  readonly busyRate: number;
  /** Share of the edges that are there afterwards. */
  readonly kept: number;
};

async function readArticles(
  { read }: BatchReader,
  count: number,
  seed: number,
): Promise<DocumentGraph[]> {
  return Promise.all([...generateArticles(count, seed)].map(read));
}

const secondsOf = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

async function writeAgain(store: GraphStore, documents: readonly DocumentGraph[]): Promise<void> {
  const { nodesWritten, edgesWritten } = await store.write(documents, { ingestedAt });
  if (nodesWritten + edgesWritten > 0) throw new Error("The same articles were written again.");
}

/** Every writer writes the same graph into the same server, one after the other, in turns. */
async function measureWriters(
  server: RunningNeo4j,
  { store, reader, folder }: { store: GraphStore; reader: BatchReader; folder: string },
): Promise<Map<Writer, Measured[]>> {
  const python = await installPeers();
  const reference = referenceWriter(server);
  const own = await ownWriter(server);
  await reference.prepare();
  const measured = new Map<Writer, Measured[]>();
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const documents = await readArticles(reader, ARTICLES, 1 + round);
    const { nodes, edges } = expectedGraph(documents);
    const file = path.join(folder, "graph.json");
    await writeGraphFile(file, nodes, edges);
    const measureAll = async (writer: Writer, write: () => Promise<Time>) => {
      const before = await reference.countEdges();
      const ofServer = processorTime(server.serverPid);
      const { seconds, busy } = await write();
      const busySeconds = busy + processorTime(server.serverPid) - ofServer;
      const kept = ((await reference.countEdges()) - before) / edges.length;
      const rate = edges.length / seconds;
      const result = { seconds, rate, busyRate: edges.length / busySeconds, kept };
      console.error(
        `round ${round}: ${writer}: ${rate.toFixed(0)} edges/s, ${busySeconds.toFixed(1)} s of processor time`,
      );
      if (round >= WARM_UP) measured.set(writer, [...(measured.get(writer) ?? []), result]);
    };
    const measure = (writer: Writer, write: () => Promise<number>) =>
      measureAll(writer, async () => {
        const busy = processorTime(process.pid);
        return { seconds: await write(), busy: processorTime(process.pid) - busy };
      });
    const turns = [
      () => measure(OURS, () => own.write(nodes, edges)),
      async () => {
        const write = () => secondsOf(() => store.write(documents, { ingestedAt }));
        await measure(WHOLE, write);
        await measure(AGAIN, () => secondsOf(() => writeAgain(store, documents)));
      },
      () => measure(REFERENCE, () => reference.write(nodes, edges)),
      ...PEERS.map(
        (peer) => () => measureAll(peer, () => writeWithPeer(python, peer, file, server)),
      ),
    ];
    for (let turn = 0; turn < turns.length; turn++) {
      await turns[(turn + round) % turns.length]?.();
    }
  }
  await Promise.all([reference.close(), own.close()]);
  return measured;
}

const medianOf = (values: readonly number[]) => median(values.toSorted((a, b) => a - b));

function rowsOf(measured: ReadonlyMap<Writer, readonly Measured[]>): BenchmarkRow[] {
  const all = (writer: Writer) => measured.get(writer) ?? [];
  const rate = (writer: Writer) => medianOf(all(writer).map(({ rate }) => rate));
  /** Of the same round, as the machine may have been slower in another. */
  const ratio = (writer: Writer, other: Writer, key: "rate" | "busyRate") =>
    medianOf(all(writer).map((one, round) => one[key] / (all(other)[round] as Measured)[key]));
  const bulk = PEERS.slice(0, 3).toSorted((a, b) => rate(b) - rate(a))[0] as Writer;
  const ratioRow = (writer: Writer, other: Writer): BenchmarkRow => ({
    what: `${writer}, to ${other}`,
    value: ratio(writer, other, "rate"),
    unit: "times",
    note: `${ratio(writer, other, "busyRate").toFixed(2)} times of processor time`,
  });
  return [
    ...[...measured.keys()].map((writer): BenchmarkRow => {
      const kept = medianOf(all(writer).map(({ kept }) => kept)) * 100;
      const busy = medianOf(all(writer).map(({ busyRate }) => busyRate)).toFixed(0);
      const written =
        writer === AGAIN ? "writes nothing" : `${kept.toFixed(1)} % of the edges kept`;
      const note = `${busy} a second of processor time; ${written}`;
      return { what: writer, value: rate(writer), unit: "edges/s", note };
    }),
    ...([OURS, WHOLE] as const).flatMap((writer) =>
      [REFERENCE, bulk, BY_ARTICLE].map((other) => ratioRow(writer, other as Writer)),
    ),
    ratioRow(AGAIN, WHOLE),
  ];
}

const benchmark: Benchmark = {
  name: `writers to one Neo4j, ${ARTICLES} articles a round`,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-bench-"));
    const version = NEO4J_VERSIONS[0] as (typeof NEO4J_VERSIONS)[number];
    const missing = missingFor(version);
    if (missing !== undefined) throw new Error(missing);
    const home = path.join(folder, "neo4j");
    const server = await startNeo4j(version, home, FOR_MEASUREMENTS, { apoc: APOC });
    const reader = await openBatchReader({ recogniser: "tagger", extractor: ["rules"] });
    const store = await openNeo4jStore(server.uri, server);
    try {
      return rowsOf(await measureWriters(server, { store, reader, folder }));
    } finally {
      await store.close();
      await reader.close();
      process.kill(server.pid, "SIGTERM");
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
    }
  },
};

export default benchmark;
