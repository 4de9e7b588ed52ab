import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import { expectedHash } from "../helpers/expected-graph.ts";
import { news } from "../helpers/news.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { administer } from "./administer.ts";

jest.setTimeout(60_000);

const ingestedAt = "2026-01-01T00:00:00Z";

describeNeo4j(
  "data that a database refuses",
  (server) => {
    beforeEach(() => server().wipe());
    afterEach(() => server().wipe());
    const open = () => openNeo4jStore(server().uri, server());

    test("D15 ids that are there twice are named, and nothing of them is deleted", async () => {
      const first = await open();
      await first.migrate();
      await first.close();
      await administer(server(), "DROP CONSTRAINT pressgraph_entity_id");
      await administer(server(), "UNWIND [1, 2] AS x CREATE (:Entity:Topic {id: 'topic:twice'})");
      const store = await open();
      await expect(store.write(news(), { ingestedAt })).rejects.toThrow(
        /the same id twice.*topic:twice/,
      );
      const [row] = await administer(server(), "MATCH (n:Entity) RETURN count(n) AS count");
      expect(row).toEqual({ count: 2 });
      await store.close();
    });

    test("D16 names, texts and roles longer than an index key are stored", async () => {
      const long = "ü".repeat(20_000);
      const article = documentGraph("A long name", (told) => {
        const official = told.entity("Official", long, { role: long, aliases: [long] });
        told.fact(official, "HOLDS_OFFICE_AT", told.entity("Institution", `Office ${long}`), {
          role: long,
        });
        told.statement(official, long);
      });
      const store = await open();
      const documents = [...news(), article];
      await store.write(documents, { ingestedAt });
      expect((await store.stats()).graphHash).toBe(expectedHash(documents));
      await store.close();
    });
  },
  NEO4J_VERSIONS.slice(0, 1),
);
