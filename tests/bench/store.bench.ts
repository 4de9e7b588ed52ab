import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { toGraph } from "../../graph/to-graph.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import { type Benchmark, type BenchmarkRow, median } from "./benchmark.ts";

const ARTICLES = 1000;
/** The first round warms up and is left out. */
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

export default {
  name: "document graphs to a file",
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-bench-"));
    try {
      const embedded = await openGrafeoStore(path.join(folder, "bench.db"));
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measureRound(embedded, round));
      await embedded.close();
      return rowsOf("embedded", rounds.slice(1));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
    }
  },
} satisfies Benchmark;
