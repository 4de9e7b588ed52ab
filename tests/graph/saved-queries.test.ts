import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { SAVED_QUERIES } from "../../graph/queries/saved-queries.ts";
import type { GraphStore } from "../../graph/store.ts";
import { createReader } from "../../ingest/read-article.ts";
import { readSources } from "../../ingest/sources/read-sources.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import { describeNeo4j } from "../servers/neo4j.ts";

jest.setTimeout(120_000);

const samples = path.resolve(import.meta.dirname, "../../samples");

/** The samples, and articles with what these don't hold: a plan, a source's word, a copy of a copy. */
async function documents(): Promise<readonly DocumentGraph[]> {
  const reader = await createReader({ recogniser: "rules" });
  const read: DocumentGraph[] = [];
  for await (const { input } of readSources([samples]))
    if (input) read.push(await reader.read(input));
  const words = (from: number) =>
    Array.from({ length: 60 }, (_, at) => `word${at < from ? `${from}x` : ""}${at}`).join(" ");
  const wire = (day: number) =>
    documentGraph(
      "Wire",
      (article) => {
        const pact = article.entity("Agreement", "Cod Treaty", { kind: "treaty" });
        const ministry = article.entity("Institution", "Ministry of Fish");
        article.fact(article.country("IS", "Iceland"), "SIGNED", pact);
        article.fact(article.country("NO", "Norway"), "SIGNED", pact, { status: "planned" });
        const topic = article.entity("Topic", "cod quotas");
        article.fact(pact, "COVERS", topic, { attributedTo: ministry });
      },
      { key: `wire ${day}`, tail: words(day * 3), publishedAt: `2026-03-0${day}` },
    );
  return [...read, wire(1), wire(2), wire(3)];
}

/** The answers to all saved questions with their examples, by name. */
async function answersOf(store: GraphStore): Promise<Readonly<Record<string, unknown>>> {
  await store.write(await documents(), { ingestedAt: "2026-01-01T00:00:00Z" });
  const answers: [string, unknown][] = [];
  for (const { name, cypher, parameters } of SAVED_QUERIES) {
    const values = parameters.map(({ name: key, example, fallback, kind }) => {
      const value = kind === "number" ? 500 : (fallback ?? example);
      return [key, value] as const;
    });
    const options = { parameters: Object.fromEntries(values), timeout: 60_000 };
    answers.push([name, (await store.query(cypher, options)).rows]);
  }
  return Object.fromEntries(answers);
}

let folder: string;
let embedded: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pressgraph-saved-"));
  const store = await openGrafeoStore(path.join(folder, "graph.db"));
  embedded = await answersOf(store);
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(SAVED_QUERIES)("$name has an answer, embedded", ({ name }) => {
  expect(embedded[name]).not.toEqual([]);
});

test("copies of a copy are one source", () => {
  const single = JSON.stringify(embedded["single-source"]);
  expect(single).toContain('"Iceland","SIGNED","Cod Treaty"');
});

describeNeo4j("saved queries", (server) => {
  let answers: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    await server().wipe();
    const store = await openNeo4jStore(server().uri, server());
    answers = await answersOf(store);
    await store.close();
  });

  test.each(SAVED_QUERIES)("$name is answered as by the embedded store", ({ name }) => {
    expect(answers[name]).toEqual(embedded[name]);
  });
});
