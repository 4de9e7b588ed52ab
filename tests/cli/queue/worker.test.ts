import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openArticleQueue } from "../../../cli/queue/article-queue.ts";
import { describeNeo4j, type TestServer } from "../../servers/neo4j.ts";
import { describeWithRedis, startRedis, type TestRedis } from "../../servers/redis.ts";
import { compiledProgram } from "../compiled-program.ts";
import { environment, pressgraph, temporaryFolder } from "../pressgraph.ts";

const COUNT = 150;
const PLACES = ["Bergen", "Reykjavík", "Oslo", "Helsinki", "Stockholm"];
const folder = temporaryFolder();
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  pressgraph(args, { cwd: folder, env });

const text = (index: number) =>
  `Norwegen und Island haben am ${1 + (index % 28)}. März ${1990 + (index % 30)} in ${PLACES[index % 5]} ein Abkommen über Häfen und Fischerei unterzeichnet. Die Botschafterin Karin Lund nahm an der Zeremonie teil.`;

const hashOf = async (store: string, env = {}) => {
  const { stdout } = await run(["stats", "--store", store, "--json"], env);
  return JSON.parse(stdout) as { graphHash: string; articles: number };
};

const workers = new Set<ChildProcess>();
afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
});

/** A worker as a process of its own. */
function startWorker(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [compiledProgram(), "worker", ...args], {
    ...{ cwd: folder, env: environment(env), stdio: ["ignore", "pipe", "pipe"] },
  });
  workers.add(child);
  child.once("close", () => workers.delete(child));
  let stderr = "";
  child.stderr?.on("data", (data) => {
    stderr += data;
  });
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, exit, stderr: () => stderr };
}

async function until(isTrue: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  for (const due = Date.now() + patience; !(await isTrue()); await sleep(20)) {
    if (Date.now() > due) throw new Error("It did not come about in time.");
  }
}

beforeAll(async () => {
  const lines = Array.from({ length: COUNT }, (_, index) =>
    JSON.stringify({ id: `a${index}`, language: "de", text: text(index) }),
  );
  writeFileSync(path.join(folder, "many.jsonl"), lines.join("\n"));
  await run(["ingest", "many.jsonl", "--store", "alone.db"]);
}, 60_000);

describeWithRedis("a queue of articles", () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  test("one worker empties it into a file; what is in it twice is read once", async () => {
    for (const _ of [1, 2]) {
      const { stdout } = await run(["ingest", "many.jsonl", "--enqueue", redis.address]);
      expect(stdout).toBe(`${COUNT} articles enqueued\n`);
    }
    const args = ["--queue", redis.address, "--store", "one.db", "--until-empty"];
    const { code } = await run(["worker", ...args]);
    expect(code).toBe(0);
    expect(await hashOf("one.db")).toEqual(await hashOf("alone.db"));
  }, 60_000);

  test("gives an article up that cannot be read, lists it, and tries it again when asked", async () => {
    writeFileSync(path.join(folder, "mixed.jsonl"), '{"id":"x","language":"qq","text":"Hm."}\n');
    await run(["ingest", "mixed.jsonl", "--enqueue", redis.address]);
    const queue = ["--queue", redis.address];
    const work = () => run(["worker", ...queue, "--store", "mixed.db", "--until-empty"]);
    const list = async () =>
      JSON.parse((await run(["worker", ...queue, "--failed", "--json"])).stdout);
    expect((await work()).stderr).toContain('"qq" is not supported');
    const failures = [
      { path: "mixed.jsonl:1", error: expect.stringContaining('"qq" is not supported') },
    ];
    expect(await list()).toEqual({ failures });
    const retried = await run(["worker", ...queue, "--retry-failed"]);
    expect(retried.stdout).toContain("1 articles put back");
    expect(await list()).toEqual({ failures: [] });
    await work();
    expect(await list()).toEqual({ failures });
  }, 60_000);

  test("serves metrics, and ends with the articles in hand on SIGTERM", async () => {
    const args = ["--queue", redis.address, "--store", "metrics.db", "--metrics-port", "0"];
    const worker = startWorker(args);
    await until(() => worker.stderr().includes("/metrics"));
    const [url] = /http:\S+/.exec(worker.stderr()) ?? [];
    await run(["ingest", "many.jsonl", "--enqueue", redis.address]);
    const metrics = async () => (await fetch(String(url))).text();
    await until(async () => (await metrics()).includes(`outcome="added"} ${COUNT}`));
    expect(await metrics()).toMatch(/pressgraph_queue_articles\{state="waiting"\} 0/);
    const asked = Date.now();
    worker.child.kill("SIGTERM");
    expect(await worker.exit).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(await hashOf("metrics.db")).toEqual(await hashOf("alone.db"));
  }, 60_000);

  test("outlives a Redis that goes away and comes back", async () => {
    const own = await startRedis();
    const worker = startWorker(["--queue", own.address, "--store", "away.db"]);
    await until(
      () => worker.stderr().includes("store:") || worker.child.exitCode !== null,
      3000,
    ).catch(() => undefined);
    await sleep(1500);
    await own.stop();
    await sleep(500);
    const back = await startRedis(own.port);
    await run(["ingest", "many.jsonl", "--enqueue", back.address]);
    const queue = await openArticleQueue(back.address);
    await until(async () => (await queue.unfinished()) === 0);
    await queue.close();
    worker.child.kill("SIGTERM");
    expect(await worker.exit).toBe(0);
    expect(await hashOf("away.db")).toEqual(await hashOf("alone.db"));
    await back.stop();
  }, 60_000);

  describeNeo4j("two workers", (server) => {
    const address = (): [string, Record<string, string>] => {
      const { uri, username, password } = server() as TestServer;
      return [uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }];
    };

    test("one is killed in mid-article, the other ends with the same graph", async () => {
      await server().wipe();
      const [store, env] = address();
      await run(["ingest", "many.jsonl", "--enqueue", redis.address]);
      const args = ["--queue", redis.address, "--store", store];
      const queue = await openArticleQueue(redis.address);
      const { failed } = await queue.counts();
      const first = startWorker(args, env);
      await until(async () => ((await queue.counts()).active ?? 0) > 0);
      first.child.kill("SIGKILL");
      await first.exit;
      expect(await queue.unfinished()).toBeGreaterThan(0);
      const both = [1, 2].map(() => startWorker([...args, "--until-empty"], env));
      expect(await Promise.all(both.map(({ exit }) => exit))).toEqual([0, 0]);
      expect((await queue.counts()).failed).toBe(failed);
      await queue.close();
      expect(await hashOf(store, env)).toEqual(await hashOf("alone.db"));
    }, 120_000);
  });
});

describe("a queue that cannot be had", () => {
  test.each([
    ["nobody listens", "redis://127.0.0.1:1", "start Redis, or check the address"],
    ["no address of Redis", "http://localhost", "A queue is an address such as redis://"],
  ])(
    "%s",
    async (_, address, message) => {
      for (const args of [
        ["ingest", "many.jsonl", "--enqueue", address],
        ["worker", "--queue", address, "--store", "none.db"],
      ]) {
        const { code, stderr } = await run(args);
        expect(code).toBe(1);
        expect(stderr).toMatch(/^error: [^\n]*\n$/);
        expect(stderr).toContain(message);
      }
    },
    60_000,
  );
});
