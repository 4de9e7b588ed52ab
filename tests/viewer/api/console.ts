import { createServer as createHttpServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../../graph/store.ts";
import { ApiError } from "../../../viewer/api/contract.ts";
import {
  QueryAnswer,
  type QueryCheck,
  type Questions,
} from "../../../viewer/api/query-contract.ts";
import { news } from "../../helpers/news.ts";
import { serverOver, type TestServer } from "./servers.ts";

/** How the console holds out against hostile queries over any store. */
export function testConsole(openStore: () => Promise<GraphStore>): void {
  let api: TestServer;
  let canary: HttpServer;
  let hits = 0;
  let hash: string;

  beforeAll(async () => {
    api = await serverOver(openStore, news(), { console: true });
    hash = (await api.store.stats()).graphHash;
    canary = createHttpServer((_, response) => {
      hits++;
      response.end("a,b\n1,2\n");
    });
    await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
  }, 60_000);
  afterAll(async () => {
    await new Promise((resolve) => canary.close(resolve));
    await api.close();
  });

  const ask = (cypher: string) => api.post("/api/query", { cypher });

  test("a question is answered in columns and rows", async () => {
    const answer = await api.post("/api/query", {
      cypher:
        "MATCH (c:Country)-[s:SIGNED]->(a) WHERE c.id = $id RETURN c, s, a.name AS name ORDER BY s.status",
      parameters: { id: "country:NO" },
    });
    const { columns, rows, truncated } = QueryAnswer.parse(JSON.parse(answer.body));
    expect(columns).toEqual(["c", "s", "name"]);
    expect(truncated).toBe(false);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject([
      { kind: "node", id: "country:NO", type: "Country" },
      { kind: "edge", from: "country:NO", type: "SIGNED", status: "denied" },
      "Water Treaty",
    ]);
  });

  test("a query is judged without being run, and told where it stumbles", async () => {
    const check = async (cypher: string) => {
      const { status, body } = await api.post("/api/query/check", { cypher });
      expect(status).toBe(200);
      return (JSON.parse(body) as QueryCheck).problem;
    };
    expect(await check("MATCH (c:Country) RETURN c.name")).toBeUndefined();
    expect((await check("CREATE (n) RETURN n"))?.message).toMatch(/only read/);
    const cypher = "MATCH (c:Country) RETURN nothing";
    const problem = await check(cypher);
    expect(cypher.slice(problem?.offset)).toBe("nothing");
  });

  test("every saved question runs with the examples of its parameters", async () => {
    const { questions } = await api.read<Questions>("/api/questions");
    expect(questions.length).toBeGreaterThanOrEqual(10);
    for (const { cypher, parameters } of questions) {
      const values = parameters.map(({ name, kind, example }) => [
        name,
        kind === "number" ? Number(example) : example,
      ]);
      const answer = await api.post("/api/query", {
        cypher,
        parameters: Object.fromEntries(values),
      });
      expect(answer.body).toContain('"columns":["');
    }
  });

  describe("C2 a write is refused, however it is written", () => {
    test.each([
      "CREATE (n:Canary) RETURN n",
      "create (n:Canary)",
      "/* MATCH */ CREATE (:Canary)",
      "CREATE // comment\n (:Canary)",
      "MERGE (n:Country {id: 'country:XX'}) RETURN n",
      "MATCH (n) SET n.name = 'x'",
      "MATCH (n) SET n += {name: 'x'}",
      "MATCH (n:Nowhere) SET n.name = 'x'",
      "MATCH (n) REMOVE n.name",
      "MATCH (n) REMOVE n:Country",
      "MATCH (n) DELETE n",
      "MATCH (n) DETACH DELETE n",
      "MATCH ()-[e]->() DELETE e",
      "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
      "UNWIND [1, 2] AS x CREATE (:Canary {x: x})",
      "RETURN 1 UNION CREATE (n:Canary) RETURN 2",
      "MATCH (n) WITH n LIMIT 1 SET n.x = 1 RETURN n",
      "CALL { CREATE (:Canary) }",
      "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
      "UNWIND range(1, 10) AS x CALL (x) { CREATE (:Canary) } IN TRANSACTIONS",
      "CREATE INDEX FOR (n:Country) ON (n.name)",
      "CREATE CONSTRAINT FOR (n:Country) REQUIRE n.name IS UNIQUE",
      "DROP INDEX x",
      "INSERT (:Canary)",
      "DROP GRAPH default",
      "PROFILE CREATE (:Canary)",
      "EXPLAIN CREATE (:Canary)",
      "RETURN 1; CREATE (:Canary)",
      "CALL db.createLabel('Canary')",
      "CR\\u0045ATE (:Canary)",
    ])("%s", async (cypher) => {
      const answer = await ask(cypher);
      expect([400, 403]).toContain(answer.status);
      ApiError.parse(JSON.parse(answer.body));
    });

    test("a plain write says that only reading is possible", async () => {
      expect((await ask("CREATE (n:Canary) RETURN n")).status).toBe(403);
    });
  });

  describe("C3 nothing is loaded from files or the network", () => {
    const urls = () => [
      "file:///etc/passwd",
      `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x.csv`,
      "ftp://127.0.0.1/x.csv",
    ];
    test.each([
      "LOAD CSV FROM 'URL' AS row RETURN row",
      "LOAD CSV WITH HEADERS FROM 'URL' AS row RETURN row",
      "load csv from 'URL' as row return row",
      "CALL { LOAD CSV FROM 'URL' AS row RETURN row } RETURN row",
      "MATCH (n) CALL (n) { LOAD CSV FROM 'URL' AS row RETURN row } RETURN row",
      "RETURN 1 AS row UNION LOAD CSV FROM 'URL' AS row RETURN row",
      "LOAD DATA FROM 'URL' FORMAT CSV AS row RETURN row",
      "LOAD JSONL FROM 'URL' AS row RETURN row",
      "LOAD PARQUET FROM 'URL' AS row RETURN row",
    ])("%s", async (form) => {
      for (const url of urls()) {
        const answer = await ask(form.replace("URL", url));
        expect([400, 403]).toContain(answer.status);
        expect(answer.body).not.toContain("root:");
      }
      expect(hits).toBe(0);
    });
  });

  describe("C4 the server's own affairs are closed", () => {
    test.each([
      "TERMINATE TRANSACTION 'neo4j-transaction-1'",
      "SHOW TRANSACTIONS",
      "SHOW USERS",
      "SHOW SETTINGS",
      "SHOW DATABASES",
      "CALL dbms.killConnection('bolt-1')",
      "CALL dbms.listConfig()",
      "CALL dbms.queryJmx('*:*')",
      "CALL db.clearQueryCaches()",
      "CREATE USER x SET PASSWORD 'password'",
      "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
      "SESSION SET GRAPH x",
      "START TRANSACTION",
      "COMMIT",
    ])("%s", async (cypher) => {
      expect([400, 403]).toContain((await ask(cypher)).status);
    });
  });

  test("C8 a million rows stop at the limit and say so", async () => {
    const answer = await ask("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x, y");
    const { rows, truncated } = QueryAnswer.parse(JSON.parse(answer.body));
    expect(rows).toHaveLength(1000);
    expect(truncated).toBe(true);
  }, 30_000);

  test("C8 a hundred million rows stop at the limit or are refused, in time", async () => {
    const started = performance.now();
    const answer = await ask("UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y RETURN x, y");
    expect(performance.now() - started).toBeLessThan(9000);
    if (answer.status === 200) {
      const { rows, truncated } = QueryAnswer.parse(JSON.parse(answer.body));
      expect([rows.length, truncated]).toEqual([1000, true]);
    } else {
      expect(answer.status).toBe(400);
      expect(ApiError.parse(JSON.parse(answer.body)).error.message).toMatch(/Narrow it down/);
    }
  }, 30_000);

  test("C8 rows that are large stop at two megabytes", async () => {
    const wide = "'0123456789012345678901234567890123456789'";
    const row = `[${Array.from({ length: 90 }, () => wide).join(", ")}]`;
    const answer = await ask(`UNWIND range(1, 1000) AS x RETURN ${row.slice(0, 3800)}`);
    expect(Buffer.byteLength(answer.body)).toBeLessThan(2_100_000);
  });

  test("after all of this the graph is what it was and answers", async () => {
    expect((await api.store.stats()).graphHash).toBe(hash);
    expect((await ask("MATCH (n:Canary) RETURN count(n) AS n")).body).toContain('"rows":[[0]]');
    expect(hits).toBe(0);
  });
}
