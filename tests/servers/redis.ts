import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { hasCommand } from "./find-java.ts";
import { runUnless } from "./run-unless.ts";

export type TestRedis = { readonly address: string; stop(): Promise<void> };

/** Defines tests that need Redis; where there is none, that is reported at the end of the run. */
export function describeWithRedis(name: string, define: () => void): void {
  const isThere = hasCommand("redis-server");
  const missing = isThere
    ? undefined
    : "no redis-server (install Redis, on Debian the package redis-server)";
  const suite = runUnless(missing, name);
  if (isThere) suite.describe(name, define);
  else suite.describe(name, () => suite.test("runs where Redis can be had", () => undefined));
}

/** A server of its own that keeps nothing, on a free port of this machine. */
export async function startRedis(given?: number): Promise<TestRedis & { readonly port: number }> {
  const port = given ?? (await freePort());
  const folder = mkdtempSync(path.join(tmpdir(), "pressgraph-redis-"));
  const child = spawn(
    "redis-server",
    ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", folder],
    { stdio: "ignore" },
  );
  const address = `redis://127.0.0.1:${port}`;
  await untilReady(address, child);
  return {
    port,
    address,
    async stop() {
      const exit = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGTERM");
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 100 && child.exitCode === null; tried++) {
    const redis = new Redis(address, { lazyConnect: true, retryStrategy: () => null });
    redis.on("error", () => undefined);
    const answer = await redis.connect().then(
      () => redis.ping(),
      () => undefined,
    );
    redis.disconnect();
    if (answer === "PONG") return;
    await sleep(50);
  }
  throw new Error("redis-server did not start.");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
