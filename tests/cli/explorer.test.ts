import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { isAppBuilt } from "../../cli/explorer.ts";
import { buildExplorer } from "../../scripts/build.ts";
import { writeArticles } from "./articles.ts";
import { compiledProgram } from "./compiled-program.ts";
import { environment, temporaryFolder } from "./pressgraph.ts";

const folder = temporaryFolder();
let child: ChildProcess | undefined;

beforeAll(() => {
  writeArticles(path.join(folder, "articles"));
  if (!isAppBuilt()) buildExplorer();
}, 120_000);

afterEach(() => void child?.kill("SIGKILL"));

/** Starts a command that serves, and waits for the address it prints. */
async function startServing(...args: readonly string[]): Promise<string> {
  child = spawn(process.execPath, [compiledProgram(), ...args, "--port", "0"], {
    cwd: folder,
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const text of child.stdout as AsyncIterable<Buffer>) {
    printed += text;
    const url = /http:\/\/\S+/.exec(printed)?.[0];
    if (url) return url;
  }
  throw new Error(`no address was printed, only: ${printed}`);
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child as ChildProcess, "exit");
  child?.kill(signal);
  const [code] = await exit;
  return code;
}

test("start ingests articles, serves explorer and graph, and ends with Ctrl-C", async () => {
  const url = await startServing("start", "articles", "--quiet");
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<title>Pressgraph</title>");
  const hits = await fetch(new URL("/api/search?q=falkenby", url));
  expect(await hits.text()).toContain("Lars Falkenby");
  expect(await stop("SIGINT")).toBe(0);
}, 60_000);

test("view serves what is there, and lets others read the store meanwhile", async () => {
  const url = await startServing("view", "--quiet");
  const other = spawn(process.execPath, [compiledProgram(), "stats", "--json"], {
    cwd: folder,
    env: environment(),
  });
  expect(await once(other, "exit")).toEqual([0, null]);
  expect((await fetch(url)).status).toBe(200);
  expect(await stop("SIGTERM")).toBe(0);
}, 60_000);

test("what readers decide in the explorer is written, and others see it", async () => {
  const url = await startServing("view", "--quiet");
  const json = async (path: string, init?: RequestInit) => {
    const answer = await fetch(new URL(path, url), init);
    return { status: answer.status, body: await answer.json() };
  };
  const { body: session } = await json("/api/session");
  const send = (method: string, path: string, body: unknown) =>
    json(path, {
      method,
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "x-pressgraph-token": session.token },
    });
  const rename = { kind: "rename", entity: "official:lars-falkenby", name: "Lars B. Falkenby" };
  expect((await send("POST", "/api/decisions", rename)).status).toBe(200);
  expect(await send("PUT", "/api/places", { ids: ["country:NO"], xs: [1], ys: [2] })).toEqual({
    status: 200,
    body: {},
  });
  const hits = await fetch(new URL("/api/search?q=falkenby", url));
  expect(await hits.text()).toContain("Lars B. Falkenby");
  const other = spawn(process.execPath, [compiledProgram(), "decisions", "--json"], {
    cwd: folder,
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let decisions = "";
  for await (const text of other.stdout) decisions += text;
  expect(decisions).toContain("Lars B. Falkenby");
  expect(await stop("SIGTERM")).toBe(0);
}, 60_000);
