import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest } from "@jest/globals";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { administer } from "../faults/administer.ts";
import { BOLT } from "../faults/bolt-frames.ts";
import { startBoltProxy } from "../faults/bolt-proxy.ts";
import { expectedHash } from "../helpers/expected-graph.ts";
import { manyArticles } from "../helpers/many-articles.ts";
import { missingFor, NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { runUnless } from "../servers/run-unless.ts";
import { type RunningNeo4j, restartNeo4j, startNeo4j } from "../servers/start-neo4j.ts";

jest.setTimeout(600_000);

const ingestedAt = "2026-01-01T00:00:00Z";

const empty = (server: RunningNeo4j) => administer(server, "MATCH (n) DETACH DELETE n");

describe.each(NEO4J_VERSIONS)("a server that is killed and comes back, Neo4j $version", (neo4j) => {
  const missing = missingFor(neo4j);
  const { test: whereItCanBeHad } = runUnless(missing, "a server that is killed");
  let home: string;
  let server: RunningNeo4j;
  let pid: number;
  beforeAll(async () => {
    if (missing !== undefined) return;
    home = await mkdtemp(path.join(tmpdir(), "pressgraph-killed-"));
    server = await startNeo4j(neo4j, home);
    pid = server.serverPid;
    const store = await openNeo4jStore(server.uri, server);
    await store.migrate();
    await store.close();
  });
  afterAll(async () => {
    if (missing !== undefined) return;
    process.kill(pid, "SIGTERM");
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  });

  whereItCanBeHad.each([
    ["kill before", BOLT.begin, 1],
    ["kill before", BOLT.pull, 20],
    ["kill after", BOLT.pull, 20],
    ["kill before", BOLT.commit, 1],
    ["kill after", BOLT.commit, 1],
  ] as const)("D5 %s message %i, %i. of its kind from the end", async (kind, message, place) => {
    const documents = manyArticles(40);
    await empty(server);
    const trial = await startBoltProxy(server.uri);
    const counted = await openNeo4jStore(trial.uri, server);
    await counted.write(documents, { ingestedAt });
    await counted.close();
    trial.close();
    const places = trial.messages.flatMap((signature, index) =>
      signature === message ? [index + 1] : [],
    );
    const at = places.at(-place) as number;
    await empty(server);

    let restarting: Promise<number> | undefined;
    const kill = () => {
      process.kill(pid, "SIGKILL");
      restarting = restartNeo4j(neo4j, home);
    };
    const proxy = await startBoltProxy(server.uri, { at, kind, kill });
    const store = await openNeo4jStore(proxy.uri, server);
    await store.write(documents, { ingestedAt });
    expect(restarting).toBeDefined();
    pid = (await restarting) ?? pid;
    expect((await store.stats()).graphHash).toBe(expectedHash(documents));
    await store.close();
    proxy.close();
  });
});
