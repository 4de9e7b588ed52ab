import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { BOLT } from "../faults/bolt-frames.ts";
import { FAULTS } from "../faults/bolt-proxy.ts";
import { openFaultHarness } from "../faults/inject-faults.ts";
import { hastyWriter, ourWriter, processWriter } from "../faults/writers.ts";
import { expectedHash } from "../helpers/expected-graph.ts";
import { news } from "../helpers/news.ts";
import { describeNeo4j } from "../servers/neo4j.ts";

jest.setTimeout(3_600_000);

describeNeo4j("every fault at every Bolt message", (server) => {
  const graphHash = expectedHash(news().slice(0, 2));
  let harness: Awaited<ReturnType<typeof openFaultHarness>>;
  let messages: readonly number[];
  beforeAll(async () => {
    harness = await openFaultHarness(server());
    await harness.undisturbed(ourWriter);
    ({ messages } = await harness.undisturbed(ourWriter));
  });
  afterAll(() => harness.close());

  test.each(FAULTS)("D2 D3 D4 D7 %s", async (kind) => {
    const faults = messages.map((_, index) => ({ at: index + 1, kind }));
    // Together at least 500 runs for each server.
    expect(faults.length * FAULTS.length).toBeGreaterThanOrEqual(500);
    const writer = kind === "black hole" ? hastyWriter : ourWriter;
    expect(await harness.wrongRuns(writer, faults, graphHash)).toEqual([]);
  });

  test.each(["kill before", "kill after"] as const)("D3 %s, in a process", async (kind) => {
    const places = messages.map((_, index) => index + 1);
    const faults = places
      .filter((at) => at % 4 === 0 || messages[at - 1] === BOLT.commit)
      .map((at) => ({ at, kind }));
    expect(await harness.wrongRuns(processWriter, faults, graphHash)).toEqual([]);
  });
});
