import { describe, expect, test } from "@jest/globals";
import { COMMANDS } from "../../cli/commands.ts";
import packageJson from "../../package.json" with { type: "json" };
import { pressgraph } from "./pressgraph.ts";

describe("pressgraph", () => {
  test("prints its version", async () => {
    expect(await pressgraph(["--version"])).toEqual({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: "",
    });
  });

  test("without arguments prints the help on standard error and exits with 2", async () => {
    const { code, stdout, stderr } = await pressgraph([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    for (const { name, summary } of COMMANDS)
      expect(stderr).toContain(`${name.padEnd(18)} ${summary}`);
  });

  test.each(COMMANDS.map(({ name }) => name))("help %s shows examples", async (name) => {
    const { code, stdout } = await pressgraph(["help", name]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: pressgraph ${name} [options]`);
    expect(stdout).toContain(`Examples:\n  pressgraph ${name}`);
    const tooWide = stdout.split("\n").filter((line) => line.length > 110);
    expect(tooWide).toEqual([]);
  });

  test.each([
    [["ingst"], "unknown command 'ingst' (Did you mean ingest?)"],
    [["frobnicate"], "unknown command 'frobnicate'"],
    [["query", "--limt", "3"], "unknown option '--limt' (Did you mean --limit?)"],
    [["query", "--limit", "many", "RETURN 1"], "Give a whole number, 1 to 100000."],
    [["query", "--param", "name", "RETURN 1"], "Write it as name=value."],
    [["query"], "No query was given."],
    [["query", "--saved", "nothing"], 'There is no saved query "nothing".'],
    [["read", "x.txt", "--extractor", "oracle"], "Choose from rules, llm, onnx"],
    [["read", "x.txt", "--extractor", "onnx"], "write rules,onnx"],
    [["read", "x.txt", "--llm-price", "cheap"], "Write two numbers"],
    [["read", "x.txt", "--language", "xx"], "Choose from de, en, fr."],
    [["search"], "missing required argument 'words'. See pressgraph search --help."],
    [["read"], "missing required argument 'inputs'"],
    [["stats", "superfluous"], "too many arguments"],
    [["export", "graph.doc"], "No format is known for graph.doc."],
    [["export", "-", "--format", "csv"], "CSV is two tables."],
    [["export", "a.gexf", "--around", "x", "--query", "y"], "exclude each other"],
    [["help", "nothing"], "unknown command 'nothing'"],
  ])("%j is wrong use", async (args, message) => {
    const { code, stdout, stderr } = await pressgraph(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/^error: /);
  });
});
