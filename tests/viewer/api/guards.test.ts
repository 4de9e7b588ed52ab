import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createServer } from "../../../viewer/api/create-server.ts";
import type { Server } from "../../../viewer/api/routes/context.ts";
import { isSameToken } from "../../../viewer/api/security/token.ts";
import { type Client, connectTo } from "./client.ts";
import { fakeStore } from "./servers.ts";

const queries: string[] = [];
const logLines: string[] = [];
let server: Server;
let client: Client;
let token: string;
let routes: { method: "GET" | "POST"; url: string }[];

beforeAll(async () => {
  const store = fakeStore({
    query: async (cypher) => {
      queries.push(cypher);
      return { columns: ["n"], rows: [[1]], truncated: false };
    },
  });
  const log = { write: (line: string) => logLines.push(line) };
  server = await createServer({ store, console: true, verbose: true, log });
  client = await connectTo(server);
  token = (await client.read<{ token: string }>("/api/session")).token;
  const { paths } = await client.read<{ paths: object }>("/api/openapi.json");
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase() as "GET" | "POST",
      url: path.replace(/\{\w+\}/g, "country:AZ"),
    })),
  );
});
afterAll(() => server.close());

const post = (headers: Record<string, string>, payload = '{"cypher":"RETURN 1"}') =>
  client.send({
    method: "POST",
    url: "/api/query",
    headers: { "content-type": "application/json", ...headers },
    payload,
  });

test("the OpenAPI description lists every route that the guards are tried on", () => {
  expect(routes.length).toBeGreaterThanOrEqual(15);
  expect(routes).toContainEqual({ method: "POST", url: "/api/query" });
});

describe("A1 a foreign Host is answered with 421 on every route", () => {
  const foreign = [
    "evil.example",
    "evil.example:3737",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "evil.example:80@localhost",
    "localhost:3737.evil.example",
    "0.0.0.0",
  ];
  test.each(foreign)("%j", async (host) => {
    for (const route of routes) {
      const answer = await client.send({ ...route, headers: { host } });
      expect(answer.status).toBe(421);
    }
  });

  test.each(["localhost", "LOCALHOST:3737", "127.0.0.1:1", "[::1]:3737"])(
    "%s passes",
    async (host) => {
      const answer = await client.send({ url: "/api/ontology", headers: { host } });
      expect(answer.status).toBe(200);
    },
  );
});

describe("A2 a foreign page can do nothing", () => {
  const foreign: Record<string, string>[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:9999" },
    { origin: "https://localhost" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  test.each(foreign)("%j is refused on every route", async (headers) => {
    for (const route of routes) {
      const answer = await client.send({
        ...route,
        headers: { ...headers, host: "localhost:3737", "x-pressgraph-token": token },
      });
      expect(answer.status).toBe(403);
    }
  });

  test.each([
    ["text/plain", '{"cypher":"RETURN 1"}'],
    ["application/x-www-form-urlencoded", "cypher=RETURN+1"],
    ["multipart/form-data; boundary=x", "--x--"],
  ])("a body of %s is answered with 415", async (type, body) => {
    const answer = await post({ "content-type": type, "x-pressgraph-token": token }, body);
    expect(answer.status).toBe(415);
  });

  test("GET runs no Cypher", async () => {
    const before = queries.length;
    const answer = await client.get("/api/query?cypher=MATCH+(n)+DETACH+DELETE+n");
    expect(answer.status).toBe(404);
    expect(queries.length).toBe(before);
  });

  test("no answer lets another origin read it", async () => {
    const answer = await client.send({ url: "/api/session", headers: { host: "localhost" } });
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
    expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(answer.headers["cache-control"]).toBe("no-store");
  });
});

describe("A3 writing and queries need the token", () => {
  test.each(["", "x", "A".repeat(43), "A".repeat(10_000)])(
    "%.9j is answered with 401",
    async (wrong) => {
      const before = queries.length;
      expect((await post({ "x-pressgraph-token": wrong })).status).toBe(401);
      expect((await post({})).status).toBe(401);
      expect(queries.length).toBe(before);
    },
  );

  test("the right one passes, and differs from run to run", async () => {
    expect((await post({ "x-pressgraph-token": token })).status).toBe(200);
    const other = await createServer({ store: fakeStore(), console: true });
    const fresh = await connectTo(other);
    expect((await fresh.read<{ token: string }>("/api/session")).token).not.toBe(token);
    expect(token).toMatch(/^[\w-]{43}$/);
    await other.close();
  });

  test("comparison takes any length and compares all of it", () => {
    expect(isSameToken(token, token)).toBe(true);
    expect(isSameToken(token.slice(0, -1), token)).toBe(false);
    expect(isSameToken(`${token}x`, token)).toBe(false);
    expect(isSameToken([token], token)).toBe(false);
    expect(isSameToken(undefined, token)).toBe(false);
  });

  test("neither the address nor the log ever holds it", async () => {
    await post({ "x-pressgraph-token": token });
    expect(logLines.length).toBeGreaterThan(0);
    expect(logLines.filter((line) => line.includes(token))).toEqual([]);
  });

  test("the console is closed unless it was opened, and closed for readers from elsewhere", async () => {
    for (const options of [{}, { console: true, isReadOnly: true }]) {
      const closed = await createServer({ store: fakeStore(), ...options });
      const reader = await connectTo(closed);
      expect((await reader.read<{ console: boolean }>("/api/session")).console).toBe(false);
      const answer = await reader.post("/api/query", { cypher: "RETURN 1" });
      expect(answer.status).toBe("isReadOnly" in options ? 401 : 404);
      await closed.close();
    }
  });
});

test("A8 log lines are JSON, whatever the request holds", async () => {
  const url = "/api/node/%0a%7B%22level%22%3A60%7D%1b%5B31m?limit=%0d%0aevil";
  await client.send({ url, headers: { "user-agent": "\u009b31m" } });
  const lines = logLines.join("").trimEnd().split("\n");
  for (const line of lines) {
    expect(() => JSON.parse(line)).not.toThrow();
    expect(line).not.toContain("\u001b");
  }
});

describe("A9 every answer has the security headers", () => {
  const urls = ["/api/ontology", "/api/nothing", "/", "/%c0%ae", "/api/node/x", "/api/search?q="];
  test.each(urls)("%s", async (url) => {
    const { headers } = await client.get(url);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/base-uri 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)|\*|http:/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  test("scripts come from files of ours only", async () => {
    const { headers } = await client.get("/api/ontology");
    const policy = String(headers["content-security-policy"]).split(";");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(headers).not.toHaveProperty("strict-transport-security");
  });
});
