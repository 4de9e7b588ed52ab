import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../../graph/store.ts";
import { StoreError } from "../../../schema/errors.ts";
import { ApiError } from "../../../viewer/api/contract.ts";
import { createServer } from "../../../viewer/api/create-server.ts";
import { serve } from "../../../viewer/api/serve.ts";
import { connectTo } from "./client.ts";
import { fakeStore } from "./servers.ts";

const never = () => new Promise<never>(() => {});

async function withServer<Value>(
  store: Partial<GraphStore>,
  options: Omit<Parameters<typeof createServer>[0], "store">,
  work: (client: Awaited<ReturnType<typeof connectTo>>) => Promise<Value>,
): Promise<Value> {
  const log = { write: () => {} };
  const server = await createServer({ store: fakeStore(store), log, ...options });
  try {
    return await work(await connectTo(server));
  } finally {
    await server.close();
  }
}

describe("serve()", () => {
  test("takes another port when the one asked for is busy, and says so", async () => {
    const first = await serve({ store: fakeStore(), port: 0 });
    const port = Number(new URL(first.url).port);
    const second = await serve({ store: fakeStore(), port });
    expect(first.busyPort).toBeUndefined();
    expect(second.busyPort).toBe(port);
    expect(second.url).not.toBe(first.url);
    for (const { url } of [first, second]) {
      expect((await fetch(new URL("api/health", url))).status).toBe(200);
    }
    await Promise.all([first.close(), second.close()]);
    await expect(fetch(new URL("api/health", first.url))).rejects.toThrow();
  });

  test("logs nothing when a reader leaves in the middle of an answer", async () => {
    const lines: string[] = [];
    const server = await createServer({
      store: fakeStore(),
      log: { write: (line) => lines.push(line) },
    });
    const left = new Promise((resolve) => {
      server.get("/endless", async (request, reply) => {
        const text = new Readable({ read: () => text.push(randomBytes(4096).toString("hex")) });
        text.once("close", resolve);
        request.log.error(new Error("what else goes wrong"));
        return reply.type("text/plain").send(text);
      });
    });
    const address = await server.listen({ port: 0, host: "127.0.0.1" });
    const leaving = new AbortController();
    const answer = await fetch(`${address}/endless`, { signal: leaving.signal });
    expect(answer.headers.get("content-encoding")).not.toBeNull();
    await answer.body?.getReader().read();
    leaving.abort();
    await left;
    await server.close();
    expect(lines.join("")).toMatch(/^\{.*what else goes wrong.*\}\n$/);
  });

  test("is bound to this machine and open to no other", async () => {
    const { url, close } = await serve({ store: fakeStore(), port: 0 });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await close();
  });

  test("only reads where others can reach it", async () => {
    const { url, close } = await serve({
      store: fakeStore(),
      host: "0.0.0.0",
      port: 0,
      console: true,
      allowedHosts: ["127.0.0.1"],
    });
    const session = await fetch(`http://127.0.0.1:${new URL(url).port}/api/session`);
    expect(await session.json()).toEqual({ console: false });
    await close();
  });

  test("lets a running request end before it stops, and drops idle connections", async () => {
    let [asked, release] = [() => {}, () => {}];
    const hasAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const node = () =>
      new Promise<undefined>((resolve) => {
        release = () => resolve(undefined);
        asked();
      });
    const { url, close } = await serve({ store: fakeStore({ node }), port: 0 });
    const idle = connect(Number(new URL(url).port), "127.0.0.1");
    const running = fetch(new URL("api/health", url));
    await hasAsked;
    const closed = close();
    release();
    expect((await running).status).toBe(200);
    await closed;
    idle.destroy();
  });
});

describe("a store that is gone", () => {
  const gone = async () => {
    throw new StoreError("connect ECONNREFUSED neo4j://neo4j:secret@db:7687");
  };

  test("is a 503 that says what to do, and comes back by itself", async () => {
    let isGone = true;
    const node = () => (isGone ? gone() : Promise.resolve(undefined));
    await withServer({ node }, {}, async (client) => {
      const answer = await client.get("/api/health");
      expect(answer.status).toBe(503);
      expect(answer.headers["retry-after"]).toBe("5");
      const { error } = ApiError.parse(JSON.parse(answer.body));
      expect(error).toMatchObject({ message: "The store does not answer." });
      expect(answer.body).not.toContain("secret");
      isGone = false;
      expect((await client.get("/api/health")).status).toBe(200);
    });
  });

  test("that never answers is a 503 at the deadline", async () => {
    await withServer({ node: never, read: never }, { storeDeadline: 200 }, async (client) => {
      for (const url of ["/api/health", "/api/node/country:AZ", "/api/stats", "/api/start"]) {
        const started = performance.now();
        expect((await client.get(url)).status).toBe(503);
        expect(performance.now() - started).toBeLessThan(2000);
      }
    });
  });
});

test("A4 a flood is answered with 429 and Retry-After", async () => {
  await withServer({}, { requestsPerMinute: 20 }, async (client) => {
    const statuses: number[] = [];
    for (let index = 0; index < 25; index++) {
      statuses.push((await client.get("/api/ontology")).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    const answer = await client.get("/api/ontology");
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    ApiError.parse(JSON.parse(answer.body));
  });
});
