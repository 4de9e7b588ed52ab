import { expect, jest, test } from "@jest/globals";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { expectedHash } from "../helpers/expected-graph.ts";
import { news } from "../helpers/news.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { cutHandshakes } from "./cut-handshakes.ts";

jest.setTimeout(60_000);

describeNeo4j(
  "a handshake in two packets",
  (server) => {
    test.each([1, 4, 5, 9])("after %i bytes is asked for again", async (bytes) => {
      const proxy = await cutHandshakes(server().uri, (connection) => connection <= 2, bytes);
      const store = await openNeo4jStore(proxy.uri, server());
      expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
      expect(proxy.cuts()).toBe(2);
      await store.close();
      proxy.close();
    });

    test("loses no write, read or query of many at a time", async () => {
      await server().wipe();
      const proxy = await cutHandshakes(server().uri, (connection) => connection % 2 === 1);
      const store = await openNeo4jStore(proxy.uri, server());
      await store.migrate();
      const documents = news();
      await Promise.all([
        ...documents.map((document) =>
          store.write([document], { ingestedAt: "2026-01-01T00:00:00Z" }),
        ),
        ...documents.map(() => store.query("MATCH (n) RETURN count(n)")),
        ...documents.map(() => store.search("lindq")),
      ]);
      expect((await store.stats()).graphHash).toBe(expectedHash(documents));
      expect(proxy.cuts()).toBeGreaterThan(2);
      await store.close();
      proxy.close();
      await server().wipe();
    });

    test.each(["bolt", "neo4j"])("each time is said of a %s:// address", async (scheme) => {
      const proxy = await cutHandshakes(server().uri, () => true);
      const uri = proxy.uri.replace("bolt", scheme);
      await expect(openNeo4jStore(uri, server())).rejects.toThrow(
        `${uri} cannot be reached: its handshake comes in pieces.`,
      );
      proxy.close();
    });
  },
  NEO4J_VERSIONS.slice(0, 1),
);
