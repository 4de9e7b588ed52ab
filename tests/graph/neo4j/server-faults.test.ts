import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createDriver } from "../../../graph/neo4j/driver.ts";
import { openNeo4jStore } from "../../../graph/neo4j/neo4j-store.ts";
import { StoreError } from "../../../schema/errors.ts";
import { loadingQueries } from "../../contracts/refused-queries.ts";
import { expectedHash } from "../../helpers/expected-graph.ts";
import { news } from "../../helpers/news.ts";
import { startCanary } from "../../servers/canary.ts";
import { LOGON, startCountingProxy } from "../../servers/counting-proxy.ts";
import { describeNeo4j } from "../../servers/neo4j.ts";

jest.setTimeout(60_000);

const ingestedAt = "2026-01-01T00:00:00Z";
const SECRET = "canary-secret-7321";

async function openingError(uri: string, options: Parameters<typeof openNeo4jStore>[1]) {
  const error = await openNeo4jStore(uri, options).then(
    () => new Error("it opened"),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  expect(error.message).not.toContain(SECRET);
  expect(error.message).not.toContain("\n");
  return error.message as string;
}

describe("without a server", () => {
  test("D1 a server that is down is named at once, with what to do", async () => {
    const begun = Date.now();
    const message = await openingError("bolt://127.0.0.1:1", { password: SECRET });
    expect(message).toBe(
      "bolt://127.0.0.1:1 cannot be reached. Check that it runs and the address.",
    );
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  test("D9 the port for browsers is told from the Bolt port", async () => {
    const canary = await startCanary();
    const uri = canary.url.replace("http:", "bolt:");
    const message = await openingError(uri, { password: SECRET }).finally(canary.close);
    expect(message).toContain("is the port for browsers (HTTP). Name the Bolt port");
  });

  test("a password in the address is refused and not repeated", async () => {
    const opening = openNeo4jStore(`bolt://me:${SECRET}@127.0.0.1:1`, {});
    await expect(opening).rejects.toThrow("NEO4J_PASSWORD");
    await expect(opening).rejects.not.toThrow(SECRET);
  });
});

describeNeo4j("faults", (server) => {
  const open = (options = {}) => openNeo4jStore(server().uri, { ...server(), ...options });
  const admin = async (cypher: string) => {
    const settings = { poolSize: 1, retryTime: 0, plainIntegers: true };
    const driver = createDriver({ ...server(), database: undefined }, settings);
    try {
      const { records } = await driver.executeQuery(cypher);
      return records.map((record) => record.toObject());
    } finally {
      await driver.close();
    }
  };
  beforeEach(() => server().wipe());
  afterEach(() => server().wipe());

  test("D8 a wrong password is tried once and never again", async () => {
    const proxy = await startCountingProxy(Number(new URL(server().uri).port));
    const uri = `bolt://127.0.0.1:${proxy.port}`;
    const message = await openingError(uri, { password: SECRET }).finally(proxy.close);
    expect(proxy.count(LOGON)).toBe(1);
    expect(message).toContain("refused the log-in. Check NEO4J_USERNAME and NEO4J_PASSWORD.");
    await (await open()).close();
  });

  test("D9 a database that is not there is named, with what to do", async () => {
    const message = await openingError(server().uri, { ...server(), database: "nosuch" });
    expect(message).toContain("has no such database");
    expect(message).toContain("NEO4J_DATABASE");
  });

  test("D9 TLS where there is none is named, with what to do", async () => {
    const uri = server().uri.replace("bolt:", "bolt+s:");
    expect(await openingError(uri, server())).toMatch(/TLS/);
  });

  test("D14 constraints that went missing are made again before anything is written", async () => {
    const names = async () =>
      (await admin("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")).map(
        ({ name }) => name,
      );
    const store = await open();
    await store.migrate();
    await store.close();
    const before = await names();
    expect(before).toHaveLength(20);
    await admin("DROP CONSTRAINT pressgraph_entity_id");
    await admin("DROP CONSTRAINT pressgraph_signed_id");
    await admin("DROP INDEX pressgraph_entity_search");
    expect(await names()).toHaveLength(before.length - 2);
    const next = await open();
    await next.write(news(), { ingestedAt });
    expect(await names()).toEqual(before);
    expect(await next.search("lindq")).not.toEqual([]);
    await next.close();
  });

  test("D14 a constraint that cannot be made keeps everything unwritten", async () => {
    const store = await open();
    await store.migrate();
    await admin("DROP CONSTRAINT pressgraph_entity_id");
    await admin("UNWIND [1, 2] AS x CREATE (:Entity:Topic {id: 'topic:twice'})");
    const next = await open();
    await expect(next.write(news(), { ingestedAt })).rejects.toThrow("the same id twice");
    expect((await next.stats()).articles).toBe(0);
    await server().wipe();
    await next.write(news(), { ingestedAt });
    expect((await next.stats()).graphHash).toBe(expectedHash(news()));
    await Promise.all([store.close(), next.close()]);
  });

  test("the full-text index of an earlier version makes way for one that holds up no write", async () => {
    const fullText = async () =>
      await admin(`SHOW FULLTEXT INDEXES YIELD name, options
        RETURN name, options.indexConfig['fulltext.eventually_consistent'] AS follows ORDER BY name`);
    const store = await open();
    await store.write(news(), { ingestedAt });
    await admin("DROP INDEX pressgraph_entity_search");
    await admin("CREATE FULLTEXT INDEX pressgraph_entities FOR (n:Entity) ON EACH [n.searchText]");
    await admin("MATCH (m:PressgraphMeta) SET m.version = 4");
    await store.close();
    const next = await open();
    await next.migrate();
    expect(await fullText()).toEqual([
      { name: "pressgraph_article_search", follows: true },
      { name: "pressgraph_entity_search", follows: true },
    ]);
    expect(await next.search("lindq")).not.toEqual([]);
    await next.close();
  });

  test("D14 a database that a newer version wrote is refused", async () => {
    await admin("MERGE (m:PressgraphMeta {id: 'meta'}) SET m.version = 99");
    expect(await openingError(server().uri, server())).toContain("newer Pressgraph");
  });

  test("a store opened for reading writes nothing", async () => {
    const store = await open({ readOnly: true });
    await expect(store.write(news(), { ingestedAt })).rejects.toThrow("reading only");
    await expect(store.remove("article:x")).rejects.toThrow("reading only");
    await store.close();
    expect(await admin("MATCH (n) RETURN n")).toEqual([]);
  });

  test("C3 the server's own configuration keeps LOAD CSV from files and addresses, too", async () => {
    await admin("CREATE (:Topic)");
    const canary = await startCanary();
    try {
      for (const cypher of loadingQueries(canary.url, import.meta.filename)) {
        // Whether there is a line is not asked before the plan is made, so that is never loaded.
        if (!cypher.includes("EXISTS")) await expect(admin(cypher)).rejects.toThrow();
      }
    } finally {
      await canary.close();
    }
    expect(canary.hits()).toBe(0);
  });

  test("a query that the server does not end is given up, and the store goes on", async () => {
    const store = await open();
    const begun = Date.now();
    const endless = "UNWIND range(1, 100000000) AS x UNWIND range(1, 100000000) AS y RETURN sum(y)";
    await expect(store.query(endless, { timeout: 500 })).rejects.toThrow("Narrow it down");
    expect(Date.now() - begun).toBeLessThan(6000);
    expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
    await store.close();
  });

  test("statements are tried again after a deadlock, and nothing is lost", async () => {
    const stores = await Promise.all([open(), open(), open()]);
    await stores[0]!.migrate();
    const documents = news();
    await Promise.all(
      stores.flatMap((store) =>
        documents.map((document) => store.write([document], { ingestedAt })),
      ),
    );
    expect((await stores[0]!.stats()).graphHash).toBe(expectedHash(documents));
    await Promise.all(stores.map((store) => store.close()));
  });
});
