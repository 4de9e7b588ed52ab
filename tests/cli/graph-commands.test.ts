import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { DocumentGraph } from "../../schema/document-graph.ts";
import { ARTICLES, writeArticles } from "./articles.ts";
import { compiledProgram } from "./compiled-program.ts";
import { environment, pressgraph, temporaryFolder } from "./pressgraph.ts";

const folder = temporaryFolder();
const run = (...args: readonly string[]) => pressgraph(args, { cwd: folder });
const json = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await run(...args, "--json");
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

beforeAll(async () => {
  writeArticles(path.join(folder, "articles"));
  const { code, stdout, stderr } = await run("ingest", "articles");
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout).toMatch(/^2 articles in [\d.]+ s: 2 added\n$/);
  expect(stderr).toMatch(/^store: pressgraph\.db\n\d+ nodes and \d+ edges written\n$/);
}, 60_000);

describe("pressgraph read", () => {
  test("--json prints a document graph", async () => {
    const document = DocumentGraph.parse(await json("read", "articles/hafen.txt"));
    expect(document.article.publisher).toBe("Küstenblatt");
    expect(document.entities.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["country:NO", "country:IS"]),
    );
  });

  test("for people shows each sentence once with what it states", async () => {
    const { stdout } = await run("read", "articles/hafen.txt");
    expect(stdout.split("ein Abkommen über Häfen unterzeichnet.")).toHaveLength(2);
    expect(stdout).toMatch(/Norwegen SIGNED .*happened/);
  });

  test("reads standard input", async () => {
    const input = ARTICLES["hafen.txt"];
    const { code, stdout } = await pressgraph(["read", "-", "--json"], { input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).article.title).toContain("Hafenabkommen");
  });

  test("neutralises what a terminal would obey", async () => {
    const input = "Norwegen und Island haben das \u202EAbkommen \u2066Bergen\u2069 unterzeichnet.";
    const { stdout } = await pressgraph(["read", "-", "--language", "de"], { input });
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  });
});

describe("pressgraph ingest", () => {
  test("again changes nothing, and a changed article is replaced", async () => {
    writeArticles(path.join(folder, "changing"));
    const ingest = () => json("ingest", "changing", "--store", "changing.db");
    expect(await ingest()).toMatchObject({ added: 2, replaced: 0, unchanged: 0, failed: 0 });
    const before = await json("stats", "--store", "changing.db");
    expect(await ingest()).toMatchObject({ added: 0, replaced: 0, unchanged: 2, failed: 0 });
    expect(await json("stats", "--store", "changing.db")).toEqual(before);
  });
});

describe("pressgraph stats", () => {
  test("--json counts nodes and edges by type", async () => {
    const stats = await json("stats");
    expect(stats).toMatchObject({ articles: 2, nodes: { Article: 2, Country: 3 } });
    expect(stats.graphHash).toMatch(/^[0-9a-f]{64}$/);
    expect(stats.edges.SIGNED).toBeGreaterThanOrEqual(4);
  });
});

describe("pressgraph search", () => {
  test("finds an alias without accents and case", async () => {
    const hits = await json("search", "falkenby");
    expect(hits[0]).toMatchObject({ type: "Official", name: "Lars Falkenby" });
  });

  test("says when nothing is found", async () => {
    const { code, stdout, stderr } = await run("search", "xyzzy");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain('Nothing is found for "xyzzy".');
  });
});

describe("pressgraph show", () => {
  test("an entity by name, with its facts and their sentences", async () => {
    const { code, stdout } = await run("show", "Lars", "Falkenby");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Lars Falkenby {2}Official {2}official:lars-falkenby\n/);
    expect(stdout).toContain(
      "Der norwegische Außenminister Lars Falkenby nahm an der Zeremonie teil.",
    );
    expect(stdout).toContain("Mentioned in 1 article\n");
  });

  test("an article by title, whole", async () => {
    const { stdout } = await run("show", "Gipfel in Oslo");
    expect(stdout).toContain("Norwegen und Schweden haben in Oslo");
  });

  test("an article with its coverage", async () => {
    const { stdout } = await run("show", "Gipfel in Oslo", "--coverage");
    expect(stdout).toMatch(/\d of 2 sentences \(\d+ %\) stated something\./);
  });

  test("how much of all articles was understood", async () => {
    expect(await json("stats")).toMatchObject({
      sentences: 4,
      sentencesRead: 4,
      sentencesMissed: 0,
    });
    const { stdout } = await run("stats");
    expect(stdout).toMatch(/^ {2}that stated something +4 \(100 %\)$/m);
    expect(stdout).toMatch(/^ {2}not understood, .* 0 \(0 %\)$/m);
  });

  test("in colour where it is asked for, and never with NO_COLOR or --no-color", async () => {
    const show = (env: Record<string, string>, ...more: readonly string[]) =>
      pressgraph(["show", "country:NO", ...more], { cwd: folder, env });
    expect((await show({ FORCE_COLOR: "1" })).stdout).toContain("\u001B[");
    expect((await show({ FORCE_COLOR: "1", NO_COLOR: "1" })).stdout).not.toContain("\u001B[");
    expect((await show({ FORCE_COLOR: "1" }, "--no-color")).stdout).not.toContain("\u001B[");
  });

  test.each([
    [
      "nothing of that name",
      "Atlantis",
      'is called "Atlantis". Look for it with: pressgraph search',
    ],
    ["a name with several meanings", "Küstenblatt Norwegen", "is called"],
  ])("refuses %s", async (_, name, message) => {
    const { code, stderr } = await run("show", name);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe("pressgraph query", () => {
  const cypher =
    "MATCH (c:Country {id: $id})-[:SIGNED]->(a:Agreement) RETURN c.name AS country, count(a) AS n";

  test("--json gives rows by column, with parameters", async () => {
    expect(await json("query", cypher, "--param", "id=country:NO")).toEqual({
      columns: ["country", "n"],
      rows: [{ country: expect.any(String), n: 2 }],
      truncated: false,
    });
  });

  test("shows nodes, edges and paths by name", async () => {
    const { stdout } = await run(
      "query",
      `MATCH path = (o:Official)-[r:SIGNED]->(a)<-[:SIGNED]-(c:Country {id: 'country:NO'})
       RETURN o, path`,
    );
    expect(stdout.split("\n").slice(1)).toEqual([
      "Official Karin Lindqvist  Official Karin Lindqvist —SIGNED→ Agreement Vertrag über Fischerei",
      expect.stringContaining("←SIGNED— Country Norway"),
      "",
    ]);
  });

  test("reads the query from standard input and prints a table", async () => {
    const args = ["query", "-", "--param", "id=country:SE"];
    const { stdout, stderr } = await pressgraph(args, { input: cypher, cwd: folder });
    expect(stdout).toMatch(/^country +n\n\S+ +1\n$/);
    expect(stderr).toContain("1 row\n");
  });

  test("says that the limit left rows out", async () => {
    const { stderr } = await run("query", "MATCH (n) RETURN n.id", "--limit", "2");
    expect(stderr).toContain("There are more rows: raise --limit 2.");
  });

  test("runs a saved query with a country's name", async () => {
    const saved = ["query", "--saved", "co-signatories"];
    const { rows } = await json(...saved, "--country", "Norwegen");
    expect(rows).toHaveLength(2);
    expect((await json(...saved, "--param", "country=NO")).rows).toEqual(rows);
  });
});

describe("pressgraph export", () => {
  test.each([
    ["graph.graphml", ["graph.graphml"]],
    ["graph.gexf", ["graph.gexf"]],
    ["graph.json", ["graph.json"]],
    ["graph.csv", ["graph.edges.csv", "graph.nodes.csv"]],
  ])("writes %s", async (name, files) => {
    const target = path.join("exports", name.replace("graph.", ""));
    mkdirSync(path.join(folder, target), { recursive: true });
    const { code } = await run("export", path.join(target, name));
    expect(code).toBe(0);
    expect(readdirSync(path.join(folder, target))).toEqual(files);
    for (const each of files) {
      expect(readFileSync(path.join(folder, target, each), "utf8")).toMatch(/Norw|SIGNED/);
    }
  });

  test("into a folder that is not there names the file that was asked for", async () => {
    const { code, stderr } = await run("export", "no/graph.gexf");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining("error: no/graph.gexf: There is no such file or folder."),
    });
  });

  test("around an entity leaves out what lies further away", async () => {
    const { stdout } = await run("export", "-", "--format", "json", "--around", "Lars Falkenby");
    const { nodes } = JSON.parse(stdout);
    const ids = nodes.map(({ id }: { id: string }) => id);
    expect(ids).toContain("country:NO");
    expect(ids).not.toContain("country:SE");
  });

  test("of a query holds every end of an edge", async () => {
    const { stdout } = await run(
      "export",
      "-",
      "--format",
      "json",
      "--query",
      "MATCH ()-[s:SIGNED]->() RETURN s",
    );
    const { nodes, links } = JSON.parse(stdout);
    const ids = new Set(nodes.map(({ id }: { id: string }) => id));
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) {
      expect(ids).toContain(link.source);
      expect(ids).toContain(link.target);
      expect(link).toMatchObject({
        article: expect.stringMatching(/^article:/),
        sentences: expect.arrayContaining([expect.any(String)]),
      });
      expect(link.starts).toHaveLength(link.sentences.length);
      expect(link.ends).toHaveLength(link.sentences.length);
    }
  });

  test("into a pipe that closes early ends without a word", async () => {
    const child = spawn(process.execPath, [compiledProgram(), "export", "-", "--format", "json"], {
      cwd: folder,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "store: pressgraph.db\n" });
  });
});

describe("pressgraph remove", () => {
  test("takes an article out with what only it supported, and lists what is not there", async () => {
    await run("ingest", "articles", "--store", "removing.db");
    const { code, stdout, stderr } = await run(
      "remove",
      "Gipfel in Oslo",
      "article:none",
      "--store",
      "removing.db",
    );
    expect(code).toBe(3);
    expect(stdout).toMatch(/^removed article:[0-9a-f]+: \d+ nodes, \d+ edges\n$/);
    expect(stderr).toContain('is called "article:none"');
    const { articles, nodes } = await json("stats", "--store", "removing.db");
    expect({ articles, countries: nodes.Country }).toEqual({ articles: 1, countries: 2 });
  });
});

describe("pressgraph eval", () => {
  test("reads annotated articles and writes the report", async () => {
    mkdirSync(path.join(folder, "gold"));
    const text = "Norwegen und Island haben ein Abkommen unterzeichnet.";
    const gold = {
      id: "hafen",
      language: "de",
      text,
      entities: [
        { id: "no", type: "Country", name: "Norwegen", aliases: ["Norwegen"], countryCode: "NO" },
        { id: "is", type: "Country", name: "Island", aliases: ["Island"], countryCode: "IS" },
        { id: "a", type: "Agreement", name: "Abkommen", aliases: ["Abkommen"] },
      ],
      relations: ["no", "is"].map((from) => ({ type: "SIGNED", from, to: "a", evidence: text })),
    };
    writeFileSync(path.join(folder, "gold/hafen.json"), JSON.stringify(gold));
    const result = await json("eval", "gold", "--html", "report.html");
    expect(result).toMatchObject({ articles: 1, entities: { gold: 3 }, facts: { gold: 2, f1: 1 } });
    expect(readFileSync(path.join(folder, "report.html"), "utf8")).toContain("<!doctype html>");
    writeFileSync(path.join(folder, "before.json"), JSON.stringify(result));
    const { stdout } = await run("eval", "gold", "--compare", "before.json");
    expect(stdout).toContain("All figures are equal.");
  });
});

test("pressgraph doctor says what is there", async () => {
  const results: { what: string; state: string }[] = await json("doctor");
  expect(results).toContainEqual(expect.objectContaining({ what: "Node.js", state: "fine" }));
  expect(results).toContainEqual(
    expect.objectContaining({ what: "store", state: "fine", found: "pressgraph.db, 2 articles" }),
  );
  expect(results).toContainEqual(expect.objectContaining({ what: "search index", state: "fine" }));
});
