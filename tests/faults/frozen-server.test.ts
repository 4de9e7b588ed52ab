import { beforeEach, expect, jest, test } from "@jest/globals";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { StoreError } from "../../schema/errors.ts";
import { expectedHash } from "../helpers/expected-graph.ts";
import { news } from "../helpers/news.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { runUnless } from "../servers/run-unless.ts";
import { startBoltProxy } from "./bolt-proxy.ts";

jest.setTimeout(60_000);

const ingestedAt = "2026-01-01T00:00:00Z";
const DEADLINE = 1500;
const GRACE = 1000;

const { test: ourServerTest } = runUnless(
  process.env.NEO4J_URI === undefined ? undefined : "the one at NEO4J_URI cannot be frozen",
  "D6 a frozen server",
);

describeNeo4j("slow and frozen servers", (server) => {
  beforeEach(() => server().wipe());

  ourServerTest(
    "D6 a frozen server is given up in time, and serves again once it goes on",
    async () => {
      const serverPid = server().serverPid as number;
      const patience = { opening: DEADLINE, reading: DEADLINE, writing: DEADLINE };
      const patient = await openNeo4jStore(server().uri, server());
      await patient.write(news().slice(0, 1), { ingestedAt });
      const hasty = await openNeo4jStore(server().uri, { ...server(), patience });
      await hasty.migrate();
      const given = async (attempt: () => Promise<unknown>) => {
        const begun = Date.now();
        await expect(attempt()).rejects.toThrow(StoreError);
        return Date.now() - begun;
      };
      process.kill(serverPid, "SIGSTOP");
      let waits: number[];
      try {
        waits = await Promise.all([
          given(() => hasty.stats()),
          given(() => hasty.node("country:NO")),
          given(() => hasty.write(news(), { ingestedAt })),
          given(() => openNeo4jStore(server().uri, { ...server(), patience })),
        ]);
      } finally {
        process.kill(serverPid, "SIGCONT");
      }
      for (const wait of waits) expect(wait).toBeLessThan(DEADLINE + GRACE);
      const resumed = Date.now();
      await patient.node("country:NO");
      await hasty.node("country:NO");
      expect(Date.now() - resumed).toBeLessThan(5000);
      await patient.write(news(), { ingestedAt });
      expect((await patient.stats()).graphHash).toBe(expectedHash(news()));
      await Promise.all([patient.close(), hasty.close()]);
    },
  );

  test("D7 a line that carries single bytes, both ways, changes nothing", async () => {
    const proxy = await startBoltProxy(server().uri, { at: 1, kind: "slice" });
    const store = await openNeo4jStore(proxy.uri, server());
    await store.write(news(), { ingestedAt });
    expect((await store.stats()).graphHash).toBe(expectedHash(news()));
    await store.close();
    proxy.close();
  });
});
