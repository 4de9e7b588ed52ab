import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { loadRuntime } from "../../../../ingest/extractors/onnx/onnx-runtime.ts";
import { DocumentGraph } from "../../../../schema/document-graph.ts";
import type { Job } from "./read-with-model.ts";

const MODEL = path.join(import.meta.dirname, "tiny-model");
const SCRIPT = path.join(import.meta.dirname, "read-with-model.ts");
const TEXT =
  "Trade envoy Torven Askeland of Norway met people of the Nordhav Fonden in Vesterby on Monday.";

type Result = {
  readonly name: string;
  readonly tagged: readonly { start: number; end: number; label: string; confidence: number }[];
  readonly graph: unknown;
  readonly again: unknown;
  readonly alone: unknown;
  readonly error?: string;
  readonly type?: string;
};

function run(jobs: readonly Job[]): Result[] {
  const output = execFileSync(process.execPath, ["--import", "tsx", SCRIPT, JSON.stringify(jobs)], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "" },
  });
  return JSON.parse(output) as Result[];
}

describe("a GLiNER model from a folder", () => {
  const long = `${"word ".repeat(70)}Nordhav Fonden`;
  let results: Result[] = [];
  beforeAll(() => {
    results = run([
      { folder: MODEL, text: TEXT },
      { folder: MODEL, text: long },
    ]);
  }, 120_000);

  test("tags names by words, whatever pieces the tokenizer makes of them", () => {
    const words = TEXT.split(" ");
    expect(
      results[0]!.tagged.map(({ start, end, label }) => [label, words.slice(start, end).join(" ")]),
    ).toEqual([
      ["PER", "Torven Askeland"],
      ["ORG", "Nordhav Fonden"],
      ["LOC", "Vesterby"],
    ]);
    expect(results[0]!.tagged.every(({ confidence }) => confidence > 0.9)).toBe(true);
  });

  test("gives the rules names that no list has, each at its place in the text", () => {
    const graph = DocumentGraph.parse(results[0]!.graph);
    const alone = DocumentGraph.parse(results[0]!.alone);
    const names = (document: DocumentGraph) => document.entities.map(({ name }) => name);
    expect(names(alone)).not.toContain("Nordhav Fonden");
    expect(names(graph)).toContain("Nordhav Fonden");
    const fund = graph.entities.find(({ name }) => name === "Nordhav Fonden")!;
    expect(fund.type).toBe("Institution");
    expect(fund.confidence).toBeGreaterThan(0.9);
    for (const { mentions, aliases } of graph.entities)
      for (const { start, end } of mentions) expect(aliases).toContain(TEXT.slice(start, end));
  });

  test("leaves what the lists are certain of", () => {
    const graph = DocumentGraph.parse(results[0]!.graph);
    expect(graph.entities.find(({ id }) => id === "country:NO")?.confidence).toBe(0.95);
  });

  test("reads the same again", () => {
    expect(results[0]!.again).toEqual(results[0]!.graph);
  });

  test("reads a sentence longer than the model piece by piece", () => {
    expect(results[1]!.tagged).toEqual([
      expect.objectContaining({ start: 70, end: 72, label: "ORG" }),
    ]);
  });
});

describe("a folder that cannot be used: one line says what to do", () => {
  const folders: string[] = [];
  const damaged = (name: string, content?: string | object) => {
    const folder = mkdtempSync(path.join(tmpdir(), "onnx-model-"));
    folders.push(folder);
    cpSync(MODEL, folder, { recursive: true });
    if (content === undefined) rmSync(path.join(folder, name));
    else
      writeFileSync(
        path.join(folder, name),
        typeof content === "string" ? content : JSON.stringify(content),
      );
    return folder;
  };
  const config = JSON.parse(readFileSync(path.join(MODEL, "gliner_config.json"), "utf8")) as object;
  const cases = (
    [
      ["no folder", path.join(tmpdir(), "no-such-model"), /has no model\.onnx/],
      ["no model", damaged("model.onnx"), /has no model\.onnx/],
      ["no tokenizer", damaged("tokenizer.json"), /has no tokenizer\.json/],
      ["a tokenizer that is no JSON", damaged("tokenizer.json", "<html>"), /is no JSON object/],
      ["a tokenizer of no kind", damaged("tokenizer.json", {}), /damaged or of a kind not known/],
      [
        "a model that is none",
        damaged("model.onnx", "PK\u0003\u0004"),
        /is no ONNX model that can be run/,
      ],
      [
        "no width",
        damaged("gliner_config.json", {}),
        /is no configuration of a GLiNER model: max_width/,
      ],
      [
        "a token-level model",
        damaged("gliner_config.json", { ...config, span_mode: "token_level" }),
        /only span models/,
      ],
      [
        "another width than the model's",
        damaged("gliner_config.json", { ...config, max_width: 3 }),
        /stopped with an error|scores where/,
      ],
    ] as const
  ).map(([name, folder, message]) => ({ name, folder, message }));
  let results: Result[] = [];
  beforeAll(() => {
    results = run(cases.map(({ folder }) => ({ folder, text: TEXT })));
  }, 120_000);
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  test.each(cases.map((item, index) => ({ ...item, index })))("$name", ({ index, message }) => {
    expect(results[index]!.error).toMatch(message);
    expect(results[index]!.error).not.toContain("\n");
    expect(results[index]!.type).toMatch(/^(InvalidInput|Extraction)Error$/);
  });
});

test("without ONNX Runtime, it says what to install", async () => {
  await expect(loadRuntime(["no-such-onnx-runtime"])).rejects.toThrow(
    "Run `npm install onnxruntime-node`",
  );
});
