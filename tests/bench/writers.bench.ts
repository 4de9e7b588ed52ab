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
import { type Benchmark, type BenchmarkRow, median } from "./benchmark.ts";
import { generateArticles } from "./generate-articles.ts";
import { ownWriter } from "./own-writer.ts";
import { APOC, installPeers, PEERS, writeGraphFile, writeWithPeer } from "./peers/peer-writers.ts";
import { referenceWriter } from "./reference-writer.ts";

const ARTICLES = Number(process.env.PRESSGRAPH_BENCH_ARTICLES ?? 1000);
/** The first round warms the server up, whose compiler takes tens of thousands of rows, and is left out. */
const ROUNDS = 4;
const ingestedAt = "2026-01-01T00:00:00Z";

/** Given the nodes and edges, as every other writer is. */
const OURS = "Pressgraph's writer";
/** Given the articles as they were read: who is who, copies, versions and then the nodes and edges. */
const WHOLE = "Pressgraph, from articles as read";
const AGAIN = "Pressgraph, the same articles again";
const REFERENCE = "plain driver, UNWIND + MERGE on the id";
const BY_ARTICLE = "langchain-neo4j by article";
type Writer = typeof OURS | typeof WHOLE | typeof AGAIN | typeof REFERENCE | (typeof PEERS)[number];

type Measured = {
  readonly seconds: number;
  /** Edges a second. */
  readonly rate: number;
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
  for (let round = 0; round < ROUNDS; round++) {
    const documents = await readArticles(reader, ARTICLES, 1 + round);
    const { nodes, edges } = expectedGraph(documents);
    const file = path.join(folder, "graph.json");
    await writeGraphFile(file, nodes, edges);
    const measure = async (writer: Writer, write: () => Promise<number>) => {
      const before = await reference.countEdges();
      const seconds = await write();
      const kept = ((await reference.countEdges()) - before) / edges.length;
      const result = { seconds, rate: edges.length / seconds, kept };
      console.error(`round ${round}: ${writer}: ${result.rate.toFixed(0)} edges/s`);
      if (round > 0) measured.set(writer, [...(measured.get(writer) ?? []), result]);
    };
    const turns = [
      () => measure(OURS, () => own.write(nodes, edges)),
      async () => {
        const write = () => secondsOf(() => store.write(documents, { ingestedAt }));
        await measure(WHOLE, write);
        await measure(AGAIN, () => secondsOf(() => writeAgain(store, documents)));
      },
      () => measure(REFERENCE, () => reference.write(nodes, edges)),
      ...PEERS.map((peer) => () => measure(peer, () => writeWithPeer(python, peer, file, server))),
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
  const ratio = (writer: Writer, other: Writer) =>
    medianOf(all(writer).map(({ rate }, round) => rate / (all(other)[round] as Measured).rate));
  const bulk = PEERS.slice(0, 3).toSorted((a, b) => rate(b) - rate(a))[0] as Writer;
  const ratioRow = (what: string, value: number): BenchmarkRow => ({ what, value, unit: "times" });
  return [
    ...[...measured.keys()].map((writer): BenchmarkRow => {
      const kept = medianOf(all(writer).map(({ kept }) => kept)) * 100;
      const note = writer === AGAIN ? "writes nothing" : `${kept.toFixed(1)} % of the edges kept`;
      return { what: writer, value: rate(writer), unit: "edges/s", note };
    }),
    ...([OURS, WHOLE] as const).flatMap((writer) => [
      ratioRow(`${writer}, to the plain driver`, ratio(writer, REFERENCE)),
      ratioRow(`${writer}, to the best peer in bulk, ${bulk}`, ratio(writer, bulk)),
      ratioRow(`${writer}, to ${BY_ARTICLE}`, ratio(writer, BY_ARTICLE)),
    ]),
    ratioRow("the same articles again, to the first time", ratio(AGAIN, WHOLE)),
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
