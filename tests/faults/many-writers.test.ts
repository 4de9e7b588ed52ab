import { beforeEach, expect, jest, test } from "@jest/globals";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import { expectedHash } from "../helpers/expected-graph.ts";
import { manyArticles } from "../helpers/many-articles.ts";
import { news } from "../helpers/news.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { administer, dropConstraints } from "./administer.ts";
import { processWriter } from "./writers.ts";

jest.setTimeout(120_000);

const ingestedAt = "2026-01-01T00:00:00Z";

describeNeo4j(
  "many at once",
  (server) => {
    beforeEach(() => server().wipe());
    const openMany = (count: number) =>
      Promise.all(Array.from({ length: count }, () => openNeo4jStore(server().uri, server())));

    test("D12 forty writers of shared entities in different orders end in one graph", async () => {
      const stores = await openMany(8);
      const documents = manyArticles(40);
      await stores[0]?.migrate();
      await Promise.all(
        documents.map((_, index) => {
          const own = [0, 7, 13, 26].map((step) => documents[(index + step) % 40] ?? documents[0]!);
          return stores[index % 8]?.write(index % 2 === 0 ? own : own.reverse(), { ingestedAt });
        }),
      );
      expect((await stores[0]?.stats())?.graphHash).toBe(expectedHash(documents));
      await Promise.all(stores.map((store) => store.close()));
    });

    test("I23 the same articles from eight writers at the same time are there once", async () => {
      const stores = await openMany(8);
      const reports = await Promise.all(stores.map((store) => store.write(news(), { ingestedAt })));
      const outcomes = reports.flatMap(({ articles }) => articles.map(({ outcome }) => outcome));
      expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(news().length);
      expect(outcomes.filter((outcome) => outcome === "replaced")).toEqual([]);
      expect((await stores[0]?.stats())?.graphHash).toBe(expectedHash(news()));
      await Promise.all(stores.map((store) => store.close()));
    });

    test("D18 two hundred askers at once are all answered", async () => {
      const store = await openNeo4jStore(server().uri, server());
      await store.write(news(), { ingestedAt });
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          index % 2 === 0
            ? store.node("country:NO")
            : store.query("MATCH (c:Country {id: 'country:NO'}) RETURN c.id"),
        ),
      );
      expect(answers).not.toContain(undefined);
      await store.close();
    });

    test("D18 queries that take every connection fail in time, and leave them free", async () => {
      const store = await openNeo4jStore(server().uri, server());
      const endless =
        "UNWIND range(1, 100000000) AS x UNWIND range(1, 100000000) AS y RETURN sum(y)";
      const begun = Date.now();
      const asked = Array.from({ length: 8 }, () => store.query(endless, { timeout: 500 }));
      for (const outcome of await Promise.allSettled(asked)) {
        expect(outcome).toMatchObject({
          status: "rejected",
          reason: expect.any(InvalidInputError),
        });
      }
      expect(Date.now() - begun).toBeLessThan(15_000);
      expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
      await store.close();
    });

    test("D20 four processes that start at once make the constraints once", async () => {
      const names = async () =>
        (await administer(server(), "SHOW CONSTRAINTS YIELD name RETURN name")).length;
      const store = await openNeo4jStore(server().uri, server());
      await store.migrate();
      const constraints = await names();
      await dropConstraints(server());
      await Promise.all(Array.from({ length: 4 }, () => processWriter(server()).done));
      expect(await names()).toBe(constraints);
      expect((await store.stats()).graphHash).toBe(expectedHash(news().slice(0, 2)));
      await store.close();
    });
  },
  NEO4J_VERSIONS.slice(0, 1),
);
