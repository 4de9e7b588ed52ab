import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { InvalidInputError, StoreError } from "../../../schema/errors.ts";
import { ApiError } from "../../../viewer/api/contract.ts";
import { createServer } from "../../../viewer/api/create-server.ts";
import type { Server } from "../../../viewer/api/routes/context.ts";
import { isDeeperThan } from "../../../viewer/api/security/json-body.ts";
import { type Client, connectTo } from "./client.ts";
import { fakeStore } from "./servers.ts";

const log: string[] = [];
let folder: string;
let server: Server;
let client: Client;
let failure: Error | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pressgraph-app-"));
  const app = path.join(folder, "app");
  await mkdir(path.join(app, "assets"), { recursive: true });
  await writeFile(path.join(folder, "secret.txt"), "secret");
  await writeFile(path.join(app, ".env"), "secret");
  await writeFile(path.join(app, "index.html"), "<!doctype html><title>Pressgraph</title>");
  await writeFile(path.join(app, "assets", "main-Ab3dE6gh.js"), "export {};");
  const fail = async () => {
    throw failure ?? new Error("no failure was set");
  };
  const store = fakeStore({ node: fail, query: fail });
  server = await createServer({
    store,
    console: true,
    appFolder: app,
    log: { write: (line) => log.push(line) },
  });
  client = await connectTo(server);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const post = (payload: string) => client.post("/api/query", payload);

describe("A5 a body that is big, deep or broken is refused", () => {
  const deep = (depth: number) =>
    `{"cypher":"RETURN 1","parameters":{"x":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
  test.each([
    [
      "bigger than 64 kB",
      413,
      JSON.stringify({ cypher: "RETURN 1", parameters: { x: "x".repeat(70_000) } }),
    ],
    ["deeper than 32 levels", 400, deep(40)],
    ["30,000 levels deep", 400, deep(30_000)],
    ["not JSON", 400, '{"cypher":'],
    ["empty", 400, ""],
    ["a prototype", 400, '{"cypher":"RETURN 1","__proto__":{"a":1}}'],
    ["a constructor's prototype", 400, '{"constructor":{"prototype":{"a":1}},"cypher":"RETURN 1"}'],
    ["a list", 400, "[]"],
    ["null", 400, "null"],
    ["without a query", 400, "{}"],
    ["with a number as query", 400, '{"cypher":1}'],
    ["with an unknown field", 400, '{"cypher":"RETURN 1","timeout":600000}'],
    ["with too long a query", 400, JSON.stringify({ cypher: `RETURN ${"1".repeat(4000)}` })],
    ["with too many rows", 400, '{"cypher":"RETURN 1","limit":1000000}'],
  ])("%s → %i", async (_, status, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    ApiError.parse(JSON.parse(answer.body));
  });

  test.each([
    ["/api/search", "q"],
    ["/api/search?q=", "q"],
    ["/api/search?q=a&q=b", "q"],
    ["/api/search?q=a&limit=0", "limit"],
    ["/api/search?q=a&limit=1e9", "limit"],
    ["/api/search?q=a&limit=NaN", "limit"],
    ["/api/search?q=a&types=Person", "types"],
    ["/api/search?q=a&unknown=1", "unknown"],
    [`/api/search?q=${"a".repeat(300)}`, "q"],
    ["/api/node/country:AZ/neighbourhood?depth=99", "depth"],
    ["/api/node/country:AZ/facts?type=RELATED_TO&direction=out", "type"],
    ["/api/node/country:AZ/facts?type=SIGNED&direction=both", "direction"],
    ["/api/paths?from=country:AZ", "to"],
  ])("%.60s → 400 that names %s", async (url, parameter) => {
    const answer = await client.get(url);
    expect(answer.status).toBe(400);
    expect(ApiError.parse(JSON.parse(answer.body)).error.message).toContain(parameter);
  });

  test("an id that is too long → 400 or 404", async () => {
    expect((await client.get(`/api/node/${"x".repeat(500)}`)).status).toBe(400);
    expect((await client.get(`/api/node/${"x".repeat(5000)}`)).status).toBe(404);
  });

  test.each([
    ['"[[[["', 1, false],
    ['{"a":"\\"[["}', 1, false],
    ["[[]]", 1, true],
    ["[[],[],[]]", 2, false],
  ])("isDeeperThan(%s, %i) is %s", (json, most, expected) => {
    expect(isDeeperThan(json, most)).toBe(expected);
  });
});

describe("A5 over a raw socket", () => {
  const send = (text: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = "";
      const socket = connect(client.port, "127.0.0.1", () => socket.write(text));
      socket.on("data", (data) => {
        answer += data;
      });
      socket.on("close", () => resolve(answer));
      socket.on("error", reject);
    });

  test.each([
    [
      "a header of 100 kB",
      431,
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(100_000)}\r\n\r\n`,
    ],
    ["no HTTP", 400, "\u0000\u0001 nonsense\r\n\r\n"],
    [
      "two lengths",
      400,
      "POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
    ],
    [
      "a broken chunk",
      400,
      "POST /api/query HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
  ])("%s → %i", async (_, status, text) => {
    const [head = "", body = ""] = (await send(text)).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    ApiError.parse(JSON.parse(body));
  });
});

describe("A6 nothing outside the app's folder is served", () => {
  const steps = [
    "..",
    "..%2f",
    "%2e%2e",
    "%2e%2e%2f",
    "..%5c",
    "..%252f",
    "%c0%ae%c0%ae",
    "..;",
    "....//",
    ".%00.",
  ];
  const paths = steps.flatMap((step) => [
    `/${step}/secret.txt`,
    `/assets/${step}/${step}/secret.txt`,
    `/${step}${step}secret.txt`,
    `//${step}/secret.txt`,
  ]);
  test.each([
    ...paths,
    "/.env",
    "/%2eenv",
    "/assets/",
    "/assets/main-Ab3dE6gh.js%00.html",
    "/C:%5Cwindows%5Cwin.ini",
    "/etc/passwd",
    "//etc/passwd",
    "/node_modules/fastify/package.json",
  ])("%s → 404", async (url) => {
    const answer = await client.get(url);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("secret\n");
    expect(answer.body).not.toBe("secret");
  });

  test("the app itself is", async () => {
    const page = await client.get("/");
    expect(page.headers["content-type"]).toMatch(/^text\/html/);
    expect(page.headers["cache-control"]).toBe("no-cache");
    const script = await client.get("/assets/main-Ab3dE6gh.js");
    expect(script.headers["content-type"]).toMatch(/javascript/);
    expect(script.headers["cache-control"]).toContain("immutable");
  });
});

describe("A7 errors tell no secrets", () => {
  const secrets = /hunter2|\/home\/|\.ts\b|node_modules|MATCH \(|at \w+ \(/;
  const leak = "bolt://neo4j:hunter2@db MATCH (n) /home/me/graph.ts";
  test.each([
    ["a bug", new TypeError(leak), 500],
    ["a store that is gone", new StoreError(leak), 503],
    ["a driver's error", Object.assign(new Error(leak), { code: "ServiceUnavailable" }), 500],
    ["an error with a status", Object.assign(new Error(leak), { statusCode: 418 }), 500],
    [
      "a thrown system error",
      Object.assign(new Error(leak), { code: "EACCES", path: "/home/me" }),
      500,
    ],
  ])("%s", async (_, error, status) => {
    failure = error;
    log.length = 0;
    const answer = await client.get("/api/node/country:AZ");
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(secrets);
    const { id } = ApiError.parse(JSON.parse(answer.body)).error;
    expect(log.filter((line) => JSON.parse(line).id === id)).toHaveLength(1);
  });

  test("the message for a faulty query reaches the one who wrote it", async () => {
    failure = new InvalidInputError("The query cannot be run: unknown function foo");
    const answer = await post('{"cypher":"RETURN foo()"}');
    expect(answer.status).toBe(400);
    expect(ApiError.parse(JSON.parse(answer.body)).error.message).toContain("unknown function foo");
  });
});
