import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { llmOptions } from "../../../../ingest/extractors/llm/llm-options.ts";
import { answer, extractorFor, fact, readWith, TEXT } from "./article.ts";
import { type ChatServer, sendCompletion, startChatServer } from "./chat-server.ts";

let server: ChatServer;
let cache: string;
beforeEach(async () => {
  cache = mkdtempSync(path.join(tmpdir(), "llm-cache-"));
  server = await startChatServer(answer([fact()]));
});
afterEach(async () => {
  await server.close();
  rmSync(cache, { recursive: true, force: true });
});

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".json"),
  );

describe("the cache", () => {
  test("gives a rerun the same graph without a request", async () => {
    const first = await readWith(extractorFor(server.url, { cache }));
    expect(server.requests).toHaveLength(1);
    const again = extractorFor(server.url, { cache });
    expect(await readWith(again)).toEqual(first);
    expect(server.requests).toHaveLength(1);
    expect(again.usage).toMatchObject({ requests: 0, cached: 1, inputTokens: 0, outputTokens: 0 });
  });

  test("works with the server gone", async () => {
    const first = await readWith(extractorFor(server.url, { cache }));
    await server.close();
    expect(await readWith(extractorFor(server.url, { cache }))).toEqual(first);
  });

  test.each([
    ["another model", { model: "other-model" }, TEXT],
    ["another text", {}, `${TEXT} Goodbye.`],
  ])("asks anew for %s", async (_, change, text) => {
    await readWith(extractorFor(server.url, { cache }));
    await readWith(extractorFor(server.url, { cache, ...change }), text);
    expect(server.requests).toHaveLength(2);
  });

  test("asks anew where a file is damaged", async () => {
    await readWith(extractorFor(server.url, { cache }));
    const file = path.join(cache, filesIn(cache)[0]!);
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 10));
    expect((await readWith(extractorFor(server.url, { cache }))).facts).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  test("keeps no key and no answer that failed, for the user's eyes only", async () => {
    await readWith(extractorFor(server.url, { cache, key: "canary-key" }));
    expect(server.headers[0]!.authorization).toBe("Bearer canary-key");
    const [file] = filesIn(cache);
    expect(readFileSync(path.join(cache, file!), "utf8")).not.toContain("canary-key");
    if (process.platform !== "win32")
      expect(statSync(path.join(cache, file!)).mode & 0o077).toBe(0);
    const bad = await startChatServer("no JSON");
    const other = mkdtempSync(path.join(tmpdir(), "llm-cache-"));
    await readWith(extractorFor(bad.url, { cache: other, retries: 0 }));
    await bad.close();
    expect(filesIn(other)).toEqual([]);
    rmSync(other, { recursive: true });
  });

  test("that cannot be written costs no request", async () => {
    writeFileSync(path.join(cache, "file"), "");
    const graph = await readWith(extractorFor(server.url, { cache: path.join(cache, "file/sub") }));
    expect(graph.coverage.skipped[0]).toMatch(
      /cannot be written\. Choose another with --llm-cache/,
    );
    expect(server.requests).toHaveLength(0);
  });
});

describe("long articles", () => {
  const sentences = Array.from(
    { length: 60 },
    (_, at) => `Norway put its name under the Harbour Pact, delegate number ${at} said.`,
  );
  const text = sentences.join(" ");

  test("are cut into windows of whole sentences that overlap, read a few at a time", async () => {
    let running = 0;
    let most = 0;
    const slow = await startChatServer(async (response) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running--;
      sendCompletion(response, answer([]));
    });
    await readWith(extractorFor(slow.url, { windowCharacters: 500, concurrency: 2 }), text);
    await slow.close();
    const windows = slow.requests.map(({ messages }) => messages[1]!.content.split("\n")[1]!);
    expect(windows.length).toBeGreaterThan(8);
    for (const window of windows) {
      expect(window.length).toBeLessThanOrEqual(500);
      expect(window).toMatch(/^Norway .* said\.$/);
    }
    expect(sentences.every((sentence) => windows.some((window) => window.includes(sentence)))).toBe(
      true,
    );
    expect(windows.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(text.length);
    expect(most).toBe(2);
  });

  test("are asked about up to a bound, and the rest is said to be left out", async () => {
    const graph = await readWith(
      extractorFor(server.url, { windowCharacters: 500, mostWindows: 3 }),
      text,
    );
    expect(server.requests).toHaveLength(3);
    expect(graph.coverage.skipped.at(-1) ?? "").toMatch(/left out/);
    expect(graph.coverage.skipped.join()).toMatch(/asked for the first 3 parts of an article only/);
  });
});

test("tokens and the estimated cost are told", async () => {
  const extractor = extractorFor(server.url, { price: { input: 2, output: 10 } });
  await readWith(extractor);
  expect(extractor.summary()).toEqual([
    "llm test-model: 1 requests, 0 answers from the cache, 1000 tokens in, 200 out, estimated cost 0.0040",
    "llm test-model: 1 facts grounded",
  ]);
});

describe("settings", () => {
  const env = { PRESSGRAPH_LLM_URL: "http://localhost:11434/v1", PRESSGRAPH_LLM_MODEL: "small" };

  test("come from the environment where no option is given", () => {
    expect(llmOptions({ model: "large" }, { ...env, OPENAI_API_KEY: "k" })).toMatchObject({
      url: "http://localhost:11434/v1",
      model: "large",
      key: "k",
    });
    expect(llmOptions({}, { ...env, OPENAI_API_KEY: "k", PRESSGRAPH_LLM_KEY: "own" }).key).toBe(
      "own",
    );
  });

  test.each<[string, object, Record<string, string>, RegExp]>([
    ["no server", {}, { PRESSGRAPH_LLM_MODEL: "m" }, /no server: set --llm-url/],
    ["no model", {}, { PRESSGRAPH_LLM_URL: "http://x/v1" }, /no model: set --llm-model/],
    ["no address", { url: "localhost" }, env, /option url cannot be used/],
    ["a file as address", { url: "file:///etc/passwd" }, env, /option url cannot be used/],
    ["a password in the address", { url: "http://me:pw@x/v1" }, env, /set PRESSGRAPH_LLM_KEY/],
    ["a negative price", { price: { input: -1, output: 0 } }, env, /option price.input/],
  ])("%s: one line says what to do", (_, settings, given, message) => {
    expect(() => llmOptions(settings, given)).toThrow(message);
  });
});
