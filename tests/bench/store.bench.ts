import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import { createDriver } from "../../graph/neo4j/driver.ts";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { toParameters } from "../../graph/neo4j/parameters.ts";
import type { GraphStore } from "../../graph/store.ts";
import { storedEdge, storedNode } from "../../graph/stored-rows.ts";
import { toGraph } from "../../graph/to-graph.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { EDGE_TYPE_NAMES } from "../../schema/edge-types.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import { expectedGraph } from "../helpers/expected-graph.ts";
import { missingFor, NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { FOR_MEASUREMENTS, type RunningNeo4j, startNeo4j } from "../servers/start-neo4j.ts";
import { type Benchmark, type BenchmarkRow, median } from "./benchmark.ts";

const ARTICLES = 1000;
/** The first round warms the server up, whose compiler takes tens of thousands of rows, and is left out. */
const ROUNDS = 4;
const ingestedAt = "2026-01-01T00:00:00Z";

/** About 8 entities, 9 facts and a quotation each; countries and topics recur, people half of the time. */
function articles(count: number, prefix: string): DocumentGraph[] {
  return Array.from({ length: count }, (_, index) =>
    documentGraph(`${prefix} ${index}`, (article) => {
      const parties = [
        article.country("NO", "Norway"),
        article.country(
          ["AT", "FI", "FR", "DE", "IT"][index % 5] as string,
          `Country ${index % 5}`,
        ),
      ];
      const people = [
        article.entity("Official", `Person ${index % 500} Alpha`, {
          role: `minister ${index % 9}`,
        }),
        article.entity("Official", `${prefix} Person ${index} Beta`),
      ];
      const ministry = article.entity("Institution", `Ministry ${index % 200}`);
      const pact = article.entity("Agreement", `${prefix} pact ${index}`, { kind: "treaty" });
      const topics = [0, 7].map((step) => article.entity("Topic", `topic ${(index + step) % 100}`));
      for (const party of [...parties, ...people]) article.fact(party, "SIGNED", pact);
      for (const person of people) article.fact(person, "HOLDS_OFFICE_AT", ministry);
      for (const topic of topics) article.fact(pact, "COVERS", topic);
      article.fact(ministry, "REPRESENTS", parties[0] as string);
      article.statement(people[0] as string, "Both sides will gain from it", { about: pact });
    }),
  );
}

const seconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

type Round = { readonly edges: number; readonly articles: number; readonly again: number };

/** Edges and articles a second, and articles a second when they come again. */
async function measureRound(store: GraphStore, round: number): Promise<Round> {
  const documents = articles(ARTICLES, `Article ${round}`);
  const edges = documents.flatMap((document) => toGraph(document, ingestedAt).edges).length;
  const first = await seconds(() => store.write(documents, { ingestedAt }));
  const again = await seconds(() => store.write(documents, { ingestedAt }));
  return { edges: edges / first, articles: ARTICLES / first, again: ARTICLES / again };
}

const medianOf = (values: readonly number[]) => median([...values].sort((a, b) => a - b));

function rowsOf(name: string, rounds: readonly Round[]): BenchmarkRow[] {
  const of = (key: keyof Round) => medianOf(rounds.map((round) => round[key]));
  const note = `median of ${rounds.length} rounds of ${ARTICLES} articles`;
  return [
    { what: `${name}: write`, value: of("edges"), unit: "edges/s", note },
    { what: `${name}: write`, value: of("articles"), unit: "articles/s" },
    { what: `${name}: the same again`, value: of("again"), unit: "articles/s" },
  ];
}

/** The rows of the same graph, made before the clock runs, written as fast as the plain driver can. */
async function measureReference(
  { uri, username, password }: RunningNeo4j,
  round: number,
): Promise<number> {
  const target = { uri, username, password, database: undefined };
  const driver = createDriver(target, { poolSize: 2, retryTime: 0, plainIntegers: true });
  const documents = articles(ARTICLES, `Reference ${round}`);
  const { nodes } = expectedGraph(documents);
  const edges = documents.flatMap((document) => toGraph(document, ingestedAt).edges);
  const run = (text: string, rows: readonly object[]) =>
    driver.executeQuery(text, { rows: toParameters(rows) });
  const inChunks = async (rows: readonly object[], text: string) => {
    for (let at = 0; at < rows.length; at += 2000) await run(text, rows.slice(at, at + 2000));
  };
  const duration = await seconds(async () => {
    for (const label of ["Article", "Entity"]) {
      const rows = nodes.filter(({ type }) => (type === "Article") === (label === "Article"));
      const text = `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.properties`;
      await inChunks(rows.map(storedNode), text);
    }
    for (const type of EDGE_TYPE_NAMES) {
      const from = type === "MENTIONS" ? "Article" : "Entity";
      const text = `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:Entity {id: row.to})
                    MERGE (a)-[e:${type} {id: row.id}]->(b) SET e = row.properties`;
      await inChunks(
        edges.filter((edge) => edge.type === type).map((edge) => storedEdge(edge)),
        text,
      );
    }
  });
  await driver.close();
  return edges.length / duration;
}

async function measureNeo4j(folder: string): Promise<readonly BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const neo4j of NEO4J_VERSIONS) {
    const name = `Neo4j ${neo4j.version}`;
    const missing = missingFor(neo4j);
    if (missing !== undefined) throw new Error(missing);
    const server = await startNeo4j(neo4j, path.join(folder, neo4j.version), FOR_MEASUREMENTS);
    try {
      const store = await openNeo4jStore(server.uri, server);
      const rounds: Round[] = [];
      const references: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push(await measureRound(store, round));
        references.push(await measureReference(server, round));
      }
      await store.close();
      const ours = rowsOf(name, rounds.slice(1));
      const reference = medianOf(references.slice(1));
      const ratio = (ours[0] as BenchmarkRow).value / reference;
      rows.push(...ours);
      rows.push({
        what: `${name}: plain driver, UNWIND + MERGE`,
        value: reference,
        unit: "edges/s",
      });
      rows.push({ what: `${name}: ratio to that`, value: ratio, unit: "" });
    } finally {
      process.kill(server.pid, "SIGTERM");
    }
  }
  return rows;
}

export default {
  name: "document graphs to a store",
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-bench-"));
    try {
      const embedded = await openGrafeoStore(path.join(folder, "bench.db"));
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measureRound(embedded, round));
      await embedded.close();
      return [...rowsOf("embedded", rounds.slice(1)), ...(await measureNeo4j(folder))];
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
    }
  },
} satisfies Benchmark;
