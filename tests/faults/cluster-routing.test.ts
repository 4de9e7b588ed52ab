import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { StoreError } from "../../schema/errors.ts";
import { expectedHash } from "../helpers/expected-graph.ts";
import { news } from "../helpers/news.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { type Cluster, type ClusterScript, startCluster } from "./cluster-proxy.ts";

jest.setTimeout(120_000);

const ingestedAt = "2026-01-01T00:00:00Z";
const NOBODY = "127.0.0.1:1";

describeNeo4j(
  "a cluster",
  (server) => {
    let cluster: Cluster;
    beforeEach(() => server().wipe());
    afterEach(() => cluster.close());

    const write = async (script: ClusterScript, retrying = 60_000) => {
      cluster = await startCluster(server().uri, script);
      const store = await openNeo4jStore(cluster.uri, { ...server(), patience: { retrying } });
      try {
        await store.write(news(), { ingestedAt });
        return (await store.stats()).graphHash;
      } finally {
        await store.close();
      }
    };

    test("D13 a leader that steps down is followed to the next one", async () => {
      let leader = 0;
      const script: ClusterScript = {
        tableOf: (_, members) => ({ writers: [members[leader] as string] }),
        isLeader(member) {
          if (member === 0) leader = 1;
          return member === 1;
        },
      };
      expect(await write(script)).toBe(expectedHash(news()));
      expect(cluster.asked()).toBeGreaterThan(1);
    });

    test("D13 a routing table that names a member that is gone is asked for anew", async () => {
      const tableOf: ClusterScript["tableOf"] = (asked, members) => ({
        writers: asked === 1 ? [NOBODY] : [members[1] as string],
      });
      expect(await write({ tableOf })).toBe(expectedHash(news()));
    });

    test("D13 a cluster without a leader is waited for", async () => {
      const tableOf: ClusterScript["tableOf"] = (asked, members) => ({
        writers: asked < 4 ? [] : [members[0] as string],
      });
      expect(await write({ tableOf })).toBe(expectedHash(news()));
    });

    test("D13 one that stays without a leader is given up with a reason", async () => {
      const error = await write({ tableOf: () => ({ writers: [] }) }, 3000).catch(
        (reason) => reason,
      );
      expect(error).toBeInstanceOf(StoreError);
      expect(error.message).toContain("no member that takes writes");
      expect(error.message).toContain("nothing was written");
    });
  },
  NEO4J_VERSIONS.slice(0, 1),
);
