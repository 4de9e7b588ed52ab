import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { createReader } from "../../ingest/read-article.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { runUnless } from "../servers/run-unless.ts";

jest.setTimeout(120_000);

const folder = path.resolve(import.meta.dirname, "../../../shared/seed");
const isThere = existsSync(path.join(folder, "expected.json"));
const skipping = runUnless(
  isThere ? undefined : `there is no ${folder}`,
  "the seed article in stores",
  { isElsewhere: true },
);

type Expected = {
  entities: { id: string; type: string; name: string; aliases: string[] }[];
  relations: {
    type: string;
    from: string;
    to: string;
    evidence: string;
    status?: string;
    attributedTo?: string;
  }[];
  statements: { by: string; about: string | null; direct: boolean; text?: string }[];
  notEntities: string[];
};

/** The Cypher with which the design explains the graph. */
const SIGNERS_AND_TOPICS = `
MATCH (o:Official)-[s:SIGNED {status: 'happened'}]->(a:Agreement)-[:COVERS]->(t:Topic)
RETURN o.name, a.name, collect(DISTINCT t.name), s.sentences[0]`;

/** Countries bear one name in every graph, and have the others beside it. */
function germanName({ properties: { name, names } }: GraphNode): unknown {
  const german = (names as string[] | undefined)?.find((other) => other.startsWith("de:"));
  return german?.slice("de:".length) ?? name;
}

function testSeed(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  let expected: Expected;
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const nameOf = (id: unknown) => {
    const node = nodes.get(String(id));
    return node ? germanName(node) : null;
  };
  const expectedName = (id: string | null | undefined) =>
    expected.entities.find((entity) => entity.id === id)?.name ?? null;

  beforeAll(async () => {
    expected = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8"));
    const text = readFileSync(path.join(folder, "article.txt"), "utf8");
    const document = await (await createReader({})).read({ text });
    store = await open();
    await store.write([document], { ingestedAt: "2026-01-01T00:00:00Z" });
    for await (const node of store.nodes()) nodes.set(node.id, node);
    for await (const edge of store.edges()) edges.push(edge);
  });
  afterAll(() => store?.close());

  test("holds exactly its entities", () => {
    const found = [...nodes.values()]
      .filter(({ type }) => type !== "Article" && type !== "Statement")
      .map((node) => `${node.type} ${germanName(node)}`);
    expect(found.sort()).toEqual(
      expected.entities.map(({ type, name }) => `${type} ${name}`).sort(),
    );
  });

  test("holds exactly its relations, each with its sentence", () => {
    const ours = new Set(["MENTIONS", "MADE", "ABOUT", "COPY_OF"]);
    const facts = edges.filter(({ type }) => !ours.has(type));
    const found = facts.map(({ type, from, to, status, properties }) =>
      [type, nameOf(from), nameOf(to), status, nameOf(properties.attributedTo)].join(" | "),
    );
    const wanted = expected.relations.map(({ type, from, to, status = "happened", attributedTo }) =>
      [type, expectedName(from), expectedName(to), status, expectedName(attributedTo)].join(" | "),
    );
    expect(found.sort()).toEqual(wanted.sort());
    for (const { type, from, to, evidence } of expected.relations) {
      const fact = facts.find(
        (edge) =>
          edge.type === type &&
          nameOf(edge.from) === expectedName(from) &&
          nameOf(edge.to) === expectedName(to),
      );
      expect(fact?.properties.sentences).toContain(evidence);
    }
  });

  test("holds exactly its statements", () => {
    const at = (type: string, end: "from" | "to", id: string) =>
      edges.find((edge) => edge.type === type && edge[end] === id);
    const found = [...nodes.values()]
      .filter(({ type }) => type === "Statement")
      .map(({ id, properties }) =>
        [
          nameOf(at("MADE", "to", id)?.from),
          nameOf(at("ABOUT", "from", id)?.to),
          properties.direct,
          properties.direct ? properties.text : "",
        ].join(" | "),
      );
    const wanted = expected.statements.map(({ by, about, direct, text }) =>
      [expectedName(by), expectedName(about), direct, direct ? text : ""].join(" | "),
    );
    expect(found.sort()).toEqual(wanted.sort());
  });

  test("answers the Cypher of the design", async () => {
    const { rows } = await store.query(SIGNERS_AND_TOPICS);
    const signed = expected.relations.filter(
      ({ type, from }) =>
        type === "SIGNED" && expected.entities.find(({ id }) => id === from)?.type === "Official",
    );
    const wanted = signed.map(({ from, to }) => ({
      signer: expectedName(from),
      agreement: expectedName(to),
      topics: expected.relations
        .filter((relation) => relation.type === "COVERS" && relation.from === to)
        .map((relation) => expectedName(relation.to))
        .sort(),
    }));
    const found = rows.map(([signer, agreement, topics]) => ({
      signer,
      agreement,
      topics: [...(topics as string[])].sort(),
    }));
    const bySigner = (a: { signer: unknown }, b: { signer: unknown }) =>
      String(a.signer) < String(b.signer) ? -1 : 1;
    expect(wanted.length).toBeGreaterThan(0);
    expect(found.sort(bySigner)).toEqual(wanted.sort(bySigner));
    const evidence = new Set(signed.map((relation) => relation.evidence));
    for (const [, , , sentence] of rows) expect(evidence).toContain(sentence);
  });

  test("I21 the same text from another file is the same article, and writes nothing", async () => {
    const { graphHash } = await store.stats();
    const text = readFileSync(path.join(folder, "article.txt"), "utf8");
    const document = await (await createReader({})).read({ text: text });
    const report = await store.write([document], { ingestedAt: "2026-02-02T00:00:00Z" });
    expect(report).toMatchObject({ nodesWritten: 0, edgesWritten: 0 });
    expect((await store.stats()).graphHash).toBe(graphHash);
  });
}

if (isThere) {
  describe("the seed article, embedded", () => {
    let file: string;
    testSeed(async () => {
      file = await mkdtemp(path.join(tmpdir(), "pressgraph-seed-"));
      return openGrafeoStore(path.join(file, "graph.db"));
    });
    afterAll(() => rm(file, { recursive: true, force: true }));
  });

  describeNeo4j("the seed article", (server) => {
    testSeed(async () => {
      await server().wipe();
      return openNeo4jStore(server().uri, server());
    });
  });
} else {
  skipping.test("the seed article in stores", () => undefined);
}
