import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import { neo4jCsv } from "../../graph/export/neo4j-csv.ts";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { createReader } from "../../ingest/read-article.ts";
import { readSources } from "../../ingest/sources/read-sources.ts";
import type { GraphEdge, GraphNode, PropertyValue } from "../../schema/graph.ts";
import { graphHash } from "../../schema/graph-hash.ts";
import { generateArticles } from "../bench/generate-articles.ts";
import { importCsv } from "../servers/import-csv.ts";
import { missingFor, NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { runUnless } from "../servers/run-unless.ts";
import { startNeo4j } from "../servers/start-neo4j.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");
const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-import-"));
const files = {
  nodes: path.join(folder, "graph.nodes.csv"),
  edges: path.join(folder, "graph.edges.csv"),
};

/** The samples, generated articles, and one with all that CSV has to escape. */
async function* articles() {
  for await (const { input } of readSources([samples])) if (input) yield input;
  yield* generateArticles(200, 5);
  yield {
    text: "Norway and Iceland signed \"the Pact; on ice, fish\" in Oslo.\n\nA line \\ and a 'quote';\ttabs, =1+1.",
    metadata: { key: "hostile", language: "en" },
  };
}

let source: GraphStore;
let expected: string;

/** The import leaves out lists that are empty or hold one empty text; all else must be the same. */
async function hashOf(store: Pick<GraphStore, "nodes" | "edges">): Promise<string> {
  const isLost = (value: PropertyValue) => Array.isArray(value) && value.join("") === "";
  const kept = <Item extends GraphNode | GraphEdge>(item: Item): Item => ({
    ...item,
    properties: Object.fromEntries(
      Object.entries(item.properties).filter(([, value]) => !isLost(value)),
    ),
  });
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for await (const node of store.nodes()) nodes.push(kept(node));
  for await (const edge of store.edges()) edges.push(kept(edge));
  return `${nodes.length} nodes, ${edges.length} edges, ${graphHash(nodes, edges)}`;
}

beforeAll(async () => {
  const reader = await createReader();
  source = await openGrafeoStore(path.join(folder, "graph.db"));
  const documents = [];
  for await (const input of articles()) documents.push(reader.readSync(input));
  await source.write(documents, { ingestedAt: "2026-01-01T00:00:00Z" });
  const [nodes, edges] = neo4jCsv.files;
  await writeFile(files.nodes, nodes!.write(source));
  await writeFile(files.edges, edges!.write(source));
  expected = await hashOf(source);
}, 300_000);

afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
});

describe.each(NEO4J_VERSIONS)("neo4j-admin database import of $version", (neo4j) => {
  const missing = missingFor(neo4j);
  const { test: whereItCanBeHad } = runUnless(missing, "neo4j-admin database import");

  whereItCanBeHad(
    "takes the export, and the database holds the same graph",
    async () => {
      const home = path.join(folder, neo4j.version);
      expect(await importCsv(neo4j, home, files)).toContain("IMPORT DONE");
      const { uri, username, password, pid } = await startNeo4j(neo4j, home);
      const store = await openNeo4jStore(uri, { username, password });
      try {
        expect(await hashOf(store)).toBe(expected);
        await store.migrate();
        expect(await hashOf(store)).toBe(expected);
        const [hit] = await store.search("Norwegen");
        expect(hit).toMatchObject({ id: "country:NO" });
      } finally {
        await store.close();
        process.kill(pid, "SIGTERM");
      }
    },
    300_000,
  );
});
