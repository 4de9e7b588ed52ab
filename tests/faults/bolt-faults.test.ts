import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { expectedHash } from "../helpers/expected-graph.ts";
import { news } from "../helpers/news.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { dropConstraints } from "./administer.ts";
import { BOLT } from "./bolt-frames.ts";
import type { Fault } from "./bolt-proxy.ts";
import { openFaultHarness, type Writer } from "./inject-faults.ts";
import { carelessWriter, hastyWriter, ourWriter, processWriter } from "./writers.ts";

jest.setTimeout(180_000);

const everyMessage = (messages: readonly number[]) => messages.map((_, index) => index + 1);
const placesOf = (signature: number, messages: readonly number[]) =>
  everyMessage(messages).filter((at) => messages[at - 1] === signature);

describeNeo4j(
  "faults at Bolt messages",
  (server) => {
    const graphHash = expectedHash(news().slice(0, 2));
    let harness: Awaited<ReturnType<typeof openFaultHarness>>;
    let messages: readonly number[];
    beforeAll(async () => {
      harness = await openFaultHarness(server());
      await harness.undisturbed(ourWriter);
      const undisturbed = await harness.undisturbed(ourWriter);
      expect(undisturbed.graphHash).toBe(graphHash);
      ({ messages } = undisturbed);
    });
    afterAll(() => harness.close());

    const wrongRuns = (writer: Writer, faults: readonly Pick<Fault, "at" | "kind">[]) =>
      harness.wrongRuns(writer, faults, graphHash);

    test("D2 D3 a writer that dies at any message leaves what the next one completes", async () => {
      const faults = everyMessage(messages).map((at) => {
        const kind = at % 2 === 0 ? "kill before" : "kill after";
        return { at, kind } as const;
      });
      expect(faults.length).toBeGreaterThanOrEqual(48);
      expect(await wrongRuns(ourWriter, faults)).toEqual([]);
    });

    test("D3 kill -9 of a writing process before and after a commit", async () => {
      const at = placesOf(BOLT.commit, messages).at(-1) as number;
      const faults = [
        { at, kind: "kill before" },
        { at, kind: "kill after" },
      ] as const;
      expect(await wrongRuns(processWriter, faults)).toEqual([]);
    });

    test("D4 a lost reply to a commit doubles nothing, though the driver sends all again", async () => {
      const commits = placesOf(BOLT.commit, messages);
      const faults = commits.map((at) => ({ at, kind: "cut after" }) as const);
      expect(await wrongRuns(ourWriter, faults)).toEqual([]);
    });

    test("D6 D7 delays, single bytes and silence at the last commit change nothing", async () => {
      const at = placesOf(BOLT.commit, messages).at(-1) as number;
      const begin = placesOf(BOLT.begin, messages).at(-1) as number;
      const faults = [
        { at, kind: "delay" },
        { at: begin, kind: "slice" },
        { at, kind: "black hole" },
        { at: begin + 1, kind: "black hole" },
      ] as const;
      expect(await wrongRuns(hastyWriter, faults)).toEqual([]);
    });

    describe("a writer with CREATE for MERGE", () => {
      test("is found out by a lost reply to a commit", async () => {
        await dropConstraints(server());
        const undisturbed = await harness.undisturbed(carelessWriter);
        expect(undisturbed.graphHash).toBe(graphHash);
        const at = placesOf(BOLT.commit, undisturbed.messages).at(-1) as number;
        const [before, after] = [
          await harness.run(carelessWriter, { at, kind: "cut before" }),
          await harness.run(carelessWriter, { at, kind: "cut after" }),
        ];
        expect(before.graphHash).toBe(graphHash);
        expect(after.graphHash).not.toBe(graphHash);
        await server().wipe();
      });
    });
  },
  NEO4J_VERSIONS.slice(0, 1),
);
