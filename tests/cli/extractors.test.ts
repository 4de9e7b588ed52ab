import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { DocumentGraph } from "../../schema/document-graph.ts";
import { answer, entity, fact } from "../ingest/extractors/llm/article.ts";
import {
  type ChatServer,
  type Reply,
  refuse,
  startChatServer,
} from "../ingest/extractors/llm/chat-server.ts";
import { pressgraph } from "./pressgraph.ts";

const TEXT =
  "Norway and Ghana signed a fisheries agreement in Accra on Monday. Ghana put its name under the Reef Charter, too.";
const ANSWER = answer(
  [
    fact({
      sentence: "Ghana put its name under the Reef Charter, too.",
      from: "g",
      to: "r",
      fromWords: "Ghana",
      toWords: "Reef Charter",
    }),
    fact({ sentence: "Ghana signed the Moon Treaty.", from: "g", to: "r" }),
  ],
  [entity("g", "Country", "Ghana"), entity("r", "Agreement", "Reef Charter")],
);

let folder: string;
let file: string;
let server: ChatServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "extractors-"));
  file = path.join(folder, "article.txt");
  writeFileSync(file, TEXT);
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

async function read(reply: Reply, extractor: string, ...options: string[]) {
  server ??= await startChatServer(reply);
  const { code, stdout, stderr } = await pressgraph([
    ...["read", file, "--json", "--recogniser", "rules", "--language", "en"],
    ...["--extractor", extractor, "--llm-url", server.url, "--llm-model", "small"],
    ...["--llm-cache", path.join(folder, "cache"), ...options],
  ]);
  return { code, stderr, graph: code === 0 ? DocumentGraph.parse(JSON.parse(stdout)) : undefined };
}
const readers = (graph: DocumentGraph | undefined) =>
  new Set(graph?.facts.flatMap(({ evidence }) => evidence.map(({ extractor }) => extractor)));

test("--extractor rules,llm merges both; a rerun costs nothing and prints the same", async () => {
  const { code, stderr, graph } = await read(ANSWER, "rules,llm", "--llm-price", "1,2");
  expect(code).toBe(0);
  expect(readers(graph)).toEqual(new Set(["rules@1", "llm@1"]));
  expect(stderr).toContain("1 requests, 0 answers from the cache");
  expect(stderr).toContain("estimated cost 0.0014");
  expect(stderr).toContain("1 left out (a sentence that is not in the article)");
  const again = await read(ANSWER, "rules,llm");
  expect(again.graph).toEqual(graph);
  expect(again.stderr).toContain("0 requests, 1 answers from the cache");
  expect(server?.requests).toHaveLength(1);
});

test("--extractor llm reads without the rules' facts", async () => {
  const { graph } = await read(ANSWER, "llm", "--no-llm-cache");
  expect(readers(graph)).toEqual(new Set(["llm@1"]));
});

test("a model that fails leaves the rules' facts, with a warning", async () => {
  const { code, stderr, graph } = await read(refuse(401, "bad key"), "rules,llm");
  expect(code).toBe(0);
  expect(readers(graph)).toEqual(new Set(["rules@1"]));
  expect(graph?.coverage.skipped).toEqual([expect.stringContaining("answered 401: bad key")]);
  expect(stderr).toMatch(/1 parts of articles were not read by the model at http/);
});

test.each([
  [["--extractor", "rules,llm"], "has no server: set --llm-url"],
  [["--extractor", "rules,onnx"], "set --onnx-model FOLDER"],
  [["--extractor", "rules,onnx", "--onnx-model", "nowhere"], "nowhere has no model.onnx"],
])("%j is told in one line what it lacks", async (options, message) => {
  const { code, stderr } = await pressgraph(["read", file, ...options]);
  expect(code).not.toBe(0);
  expect(stderr).toContain(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
