import { afterEach, describe, expect, test } from "@jest/globals";
import { answer, extractorFor, fact, readWith, TEXT } from "./article.ts";
import {
  type ChatServer,
  fencedText,
  type Reply,
  refuse,
  sendCompletion,
  sendJson,
  startChatServer,
} from "./chat-server.ts";

let server: ChatServer;
afterEach(() => server?.close());

const good = answer([fact()]);
const start = async (...replies: Reply[]) => {
  server = await startChatServer(...replies);
  return server.url;
};
const breakOff: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
  response.write('{"choices":[{"mess');
  setTimeout(() => response.destroy(), 5);
};

describe("tries again", () => {
  test.each<[string, Reply]>([
    ["429", refuse(429, "slow down", { "retry-after": "0" })],
    ["429 with a date", refuse(429, "slow down", { "retry-after": new Date(0).toUTCString() })],
    ["500", refuse(500, "oops")],
    ["503 with a page", (response) => void response.writeHead(503).end("<html>Busy</html>")],
    ["a reset connection", (response) => void response.destroy()],
    ["an answer that breaks off", breakOff],
    ["no JSON", "I am sorry, I cannot do that."],
    ["half an object", good.slice(0, good.length / 2)],
    ["another kind of JSON", '["facts"]'],
    ["lists of the wrong kind", '{"entities": {"a": 1}, "facts": "none"}'],
    ["no choices", (response) => sendJson(response, 200, { choices: [] })],
    ["no completion", (response) => sendJson(response, 200, { hello: "world" })],
  ])("after %s", async (_, fault) => {
    const extractor = extractorFor(await start(fault, good));
    const graph = await readWith(extractor);
    expect(graph.facts).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
    expect(extractor.usage.retries).toBe(1);
  });

  test("when the server says, not before", async () => {
    const url = await start(refuse(429, "slow down", { "retry-after": "1" }), good);
    const began = performance.now();
    expect((await readWith(extractorFor(url))).facts).toHaveLength(1);
    expect(performance.now() - began).toBeGreaterThan(950);
  });

  test("three times, with longer and longer pauses", async () => {
    const url = await start(refuse(500, "oops"));
    const began = performance.now();
    const graph = await readWith(extractorFor(url, { backoffMilliseconds: 20 }));
    expect(server.requests).toHaveLength(4);
    expect(performance.now() - began).toBeGreaterThan(130);
    expect(graph.coverage.skipped).toEqual([
      expect.stringMatching(/^llm@1: 0 to \d+: the server answered 500: oops$/),
    ]);
  });
});

describe("keeps what the rules read and says why the model gave nothing", () => {
  const never: Reply = () => undefined;
  const drip: Reply = (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  };
  const flood: Reply = (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
    };
    response.on("drain", more);
    more();
  };
  test.each<[string, Reply, RegExp, number]>([
    ["401", refuse(401, "bad key canary-key"), /answered 401: bad key …$/, 1],
    ["404", refuse(404, "no such model"), /answered 404: no such model$/, 1],
    ["400 for good", refuse(400, "never"), /answered 400: never$/, 3],
    ["silence", never, /gave no answer in 0\.1 s$/, 2],
    ["an answer a byte at a time", drip, /gave no answer in 0\.1 s$/, 2],
    ["a flood", flood, /sent more than 100000 bytes$/, 1],
    [
      "a web page",
      (response) =>
        void response.writeHead(200, { "content-type": "text/html" }).end("<html>Welcome</html>"),
      /sent text\/html that is no JSON: its address should end in \/v1$/,
      1,
    ],
    [
      "another address",
      (response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      /redirects to another address \(302\): give that one$/,
      1,
    ],
    [
      "a wish to wait for an hour",
      refuse(429, "quota", { "retry-after": "3600" }),
      /answered 429: quota, and asks to wait 3600 s$/,
      1,
    ],
  ])("%s", async (_, fault, reason, requests) => {
    const url = await start(fault);
    const extractor = extractorFor(url, {
      key: "canary-key",
      retries: 1,
      requestSeconds: fault === never || fault === drip ? 0.1 : 10,
      mostAnswerBytes: 100_000,
    });
    const text = "Norway and Ghana signed a trade agreement in Accra on Monday.";
    const alone = await readWith(extractor, text, true);
    expect(alone.facts.length).toBeGreaterThan(0);
    expect(alone.facts.every(({ evidence }) => evidence[0]!.extractor.startsWith("rules@"))).toBe(
      true,
    );
    expect(alone.coverage.skipped).toEqual([expect.stringMatching(reason)]);
    expect(JSON.stringify(alone) + extractor.summary().join()).not.toContain("canary-key");
    expect(server.requests).toHaveLength(requests);
  });

  test("a server that is not running", async () => {
    const url = await start(good);
    await server.close();
    const graph = await readWith(extractorFor(url, { retries: 1 }));
    expect(graph.coverage.skipped[0]).toMatch(/is not running \(ECONNREFUSED\)$/);
  });

  test("the time of an article is bounded over all windows and retries", async () => {
    const url = await start(refuse(500, "oops"));
    const extractor = extractorFor(url, {
      articleSeconds: 0.3,
      retries: 10,
      backoffMilliseconds: 50,
    });
    const began = performance.now();
    const graph = await readWith(extractor);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(graph.coverage.skipped[0]).toMatch(/gave no answer in the 0\.3 s an article may take$/);
  });
});

test.each([
  ["a refused key", refuse(401, "bad key"), 1],
  ["three failures in a row", refuse(500, "oops"), 3],
])("after %s the server is not asked again", async (_, fault, requests) => {
  const extractor = extractorFor(await start(fault), { retries: 0 });
  for (let article = 0; article < 6; article++) {
    const graph = await readWith(extractor, `${TEXT} Again ${article}.`);
    expect(graph.coverage.skipped).toHaveLength(1);
  }
  expect(server.requests).toHaveLength(requests);
});

describe("adapts to the server", () => {
  test.each<[string, (request: Readonly<Record<string, unknown>>) => boolean, string]>([
    [
      "json_schema",
      ({ response_format }) => (response_format as { type?: string })?.type === "json_schema",
      "response_format json_schema is not supported",
    ],
    ["response_format", (request) => "response_format" in request, "unknown field response_format"],
    ["temperature", (request) => "temperature" in request, "temperature does not support 0"],
    [
      "max_tokens",
      (request) => "max_tokens" in request,
      "max_tokens is not supported with this model",
    ],
  ])("that refuses %s", async (_, isRefused, message) => {
    const url = await start((response, request) =>
      isRefused(request)
        ? sendJson(response, 400, { error: { message } })
        : sendCompletion(response, good),
    );
    const extractor = extractorFor(url);
    expect((await readWith(extractor)).facts).toHaveLength(1);
    const asked = server.requests.length;
    expect((await readWith(extractor, `${TEXT} More.`)).facts).toHaveLength(1);
    expect(server.requests).toHaveLength(asked + 1);
    const last = server.requests.at(-1)!;
    if (last.response_format?.type !== "json_schema")
      expect(last.messages[0]!.content).toContain('"additionalProperties":false');
  });

  test.each<[string, Reply]>([
    ["cuts its answer off", (response) => sendCompletion(response, good.slice(0, 50), "length")],
    ["finds the text too long", refuse(400, "maximum context length is 100 tokens")],
  ])("that %s: the window is halved", async (_, fault) => {
    const url = await start(async (response, request) => {
      if (fencedText(request).length > 200)
        await (fault as Exclude<Reply, string>)(response, request);
      else sendCompletion(response, good);
    });
    const graph = await readWith(extractorFor(url));
    expect(graph.facts).toHaveLength(1);
    expect(server.requests.length).toBeGreaterThan(2);
  });
});
