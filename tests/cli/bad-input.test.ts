import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { writeArticles } from "./articles.ts";
import { type Outcome, pressgraph, temporaryFolder } from "./pressgraph.ts";

const folder = temporaryFolder();
const file = (name: string, content: string | Buffer) => {
  writeFileSync(path.join(folder, name), content);
  return name;
};
const run = (args: readonly string[]) => pressgraph(args, { cwd: folder });

/** One line on standard error that holds every part, and nothing on standard output. */
function expectOneError({ stdout, stderr }: Outcome, ...parts: readonly string[]): void {
  expect(stdout).toBe("");
  const errors = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("store: "));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^error: /);
  for (const part of parts) expect(errors[0]).toContain(part);
  expect(stderr).not.toMatch(/\n\s+at /);
}

describe("an article that cannot be read", () => {
  const cases: readonly (readonly [string, () => string, readonly string[]])[] = [
    ["empty file", () => file("empty.txt", ""), ["empty.txt is empty"]],
    ["white space only", () => file("blank.txt", " \n\t\n"), ["blank.txt is empty"]],
    [
      "binary file",
      () => file("binary.txt", randomBytes(5000)),
      ["binary.txt is a binary file, no text"],
    ],
    [
      "image called text",
      () => file("image.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
      ["image.txt is", "convert it to text first"],
    ],
    [
      "50 MB of text",
      () => file("huge.txt", "Norwegen und Island verhandeln. ".repeat(1_600_000)),
      ["huge.txt is 51.2 MB, over the limit of 10.0 MB"],
    ],
    ["missing file", () => "nowhere.txt", ["nowhere.txt does not exist: check the path."]],
    [
      "unsupported language",
      () =>
        file("spanish.txt", "El ministro firmó un acuerdo con las autoridades del país vecino. "),
      ["spanish.txt: Its language was not recognised as one of de, en, fr"],
    ],
  ];

  test.each(cases)("%s: one line, exit code 1, nothing written", async (_, make, parts) => {
    const name = make();
    const before = readdirSync(folder);
    const outcome = await run(["read", name, "--json"]);
    expectOneError(outcome, ...parts);
    expect(outcome.code).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("ingesting a missing file makes no store", async () => {
    const { code, stderr } = await run(["ingest", "nowhere.txt", "--store", "none.db"]);
    expect(code).toBe(1);
    expect(stderr).toContain("error: nowhere.txt does not exist: check the path.\n");
    expect(readdirSync(folder)).not.toContain("none.db");
  });

  test("a language that its file names", async () => {
    file("xx.txt", "---\nlanguage: xx\n---\nNorwegen und Island verhandeln.");
    const outcome = await run(["read", "xx.txt"]);
    expectOneError(outcome, 'xx.txt: The language "xx" is not supported, only de, en, fr.');
    expect(outcome.code).toBe(1);
  });
});

describe("a folder with one broken file among good ones", () => {
  const mixed = path.join(folder, "mixed");
  beforeAll(() => {
    mkdirSync(mixed);
    writeArticles(mixed);
    writeFileSync(path.join(mixed, "broken.json"), '{"text": ');
  });

  test("read --out writes the good ones and exits with 3", async () => {
    const { code, stderr } = await run(["read", "mixed", "--out", "graphs", "--quiet"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error: .*broken\.json is no valid JSON .*\n$/);
    expect(readdirSync(path.join(folder, "graphs"))).toEqual(["gipfel.json", "hafen.json"]);
    const graph = JSON.parse(readFileSync(path.join(folder, "graphs/hafen.json"), "utf8"));
    expect(graph.article.title).toBe("Norwegen und Island unterzeichnen Hafenabkommen");
  });

  test("ingest adds the good ones, lists the broken one and exits with 3", async () => {
    const args = ["ingest", "mixed", "--store", "mixed.db", "--json"];
    const { code, stdout } = await run(args);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      added: 2,
      replaced: 0,
      unchanged: 0,
      failed: 1,
      failures: [{ name: "broken", error: expect.stringContaining("is no valid JSON") }],
    });
  });
});

describe("ingesting what is no article, or the same one again", () => {
  const stats = async () => (await run(["stats", "--store", "kept.db", "--json"])).stdout;
  let before: string;
  beforeAll(async () => {
    mkdirSync(path.join(folder, "kept"));
    writeArticles(path.join(folder, "kept"));
    await run(["ingest", "kept", "--store", "kept.db"]);
    before = await stats();
  });

  test("I1 I2 empty and binary files are rejected, each by name, and change nothing", async () => {
    const rejected = {
      "empty.txt": "",
      "blank.txt": " \n\r\n\t",
      "mark.txt": "\ufeff",
      "image.txt": Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "paper.txt": "%PDF-1.7\n%\xe2\xe3",
      "program.txt": Buffer.from("7f454c460201010000000000", "hex"),
      "archive.txt": Buffer.from("1f8b080000000000", "hex"),
      "noise.txt": Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 167 + 13) % 256)),
    };
    mkdirSync(path.join(folder, "rejected"));
    for (const [name, content] of Object.entries(rejected)) file(`rejected/${name}`, content);
    const { code, stderr } = await run(["ingest", "rejected", "--store", "kept.db"]);
    expect(code).toBe(1);
    for (const name of Object.keys(rejected)) {
      expect(stderr).toMatch(new RegExp(`^error: rejected/${name} is (?:empty|an? \\w+)`, "m"));
    }
    expect(await stats()).toBe(before);
  });

  test("I21 the same text in a file of another name is the same article", async () => {
    mkdirSync(path.join(folder, "renamed"));
    for (const name of ["hafen", "gipfel"]) {
      file(`renamed/copy of ${name}.md`, readFileSync(path.join(folder, `kept/${name}.txt`)));
    }
    const { code, stdout } = await run(["ingest", "renamed", "--store", "kept.db"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^2 articles in [\d.]+ s: 0 added, 2 unchanged\n$/),
    });
    expect(await stats()).toBe(before);
  });
});

describe("a store that cannot be used", () => {
  beforeAll(() => {
    file("article.txt", "Norwegen und Island haben ein Abkommen unterzeichnet.");
    file("text.db", "This is no store at all, but a text of some length. ".repeat(200));
  });

  test.each([
    ["unreachable", ["stats", "--store", "bolt://127.0.0.1:1"], "127.0.0.1:1"],
    [
      "unreachable for writing",
      ["ingest", "article.txt", "--store", "neo4j://127.0.0.1:1"],
      "127.0.0.1:1",
    ],
    ["not there", ["stats", "--store", "none.db"], "Run `pressgraph ingest` first."],
    ["no store", ["stats", "--store", "text.db"], "text.db"],
    [
      "of an unknown kind",
      ["stats", "--store", "ftp://user:secret@host/x"],
      "ftp://host/x is no store.",
    ],
    ["in no folder", ["ingest", "article.txt", "--store", "no/where.db"], "there is no folder"],
  ])(
    "%s",
    async (_, args, part) => {
      const outcome = await run(args);
      expectOneError(outcome, part);
      expect(outcome.code).toBe(1);
      expect(outcome.stderr).not.toContain("secret");
    },
    30_000,
  );

  test("--debug adds the stack trace and its causes", async () => {
    const { code, stderr } = await run(["stats", "--store", "text.db", "--debug"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/\n\s+at .*\(/);
  });
});

describe("a query that cannot be run", () => {
  const stats = () => run(["stats", "--store", "mixed.db", "--json"]);

  test.each([
    ["malformed Cypher", "MATCH (n RETURN n", "syntax error"],
    ["a write", "CREATE (n:Country {id: 'country:XX'}) RETURN n", "only read"],
    ["a write in disguise", "MATCH (n) CALL { WITH n DETACH DELETE n } RETURN 1", ""],
    ["an empty one", "   ", "No query was given."],
  ])("%s: one line, and the graph stays as it was", async (_, cypher, part) => {
    const before = await stats();
    const outcome = await run(["query", cypher, "--store", "mixed.db"]);
    expectOneError(outcome, part);
    expect([1, 2]).toContain(outcome.code);
    expect(await stats()).toEqual(before);
  });
});
