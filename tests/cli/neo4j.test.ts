import path from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { describeNeo4j } from "../servers/neo4j.ts";
import { writeArticles } from "./articles.ts";
import { pressgraph, temporaryFolder } from "./pressgraph.ts";

describeNeo4j("pressgraph", (server) => {
  const folder = temporaryFolder();

  const run = (args: readonly string[], password = server().password) => {
    const { uri, username } = server();
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    return pressgraph(args, { env, cwd: folder });
  };
  const json = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await run([...args, "--json"]);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };

  beforeAll(async () => {
    await server().wipe();
    writeArticles(path.join(folder, "articles"));
    expect(await json("ingest", "articles")).toMatchObject({ added: 2, failed: 0 });
  }, 60_000);

  test("gives the same graph hash as the embedded store", async () => {
    await json("ingest", "articles", "--store", "graph.db");
    expect(await json("stats")).toEqual(await json("stats", "--store", "graph.db"));
  }, 30_000);

  test.each([
    ["graphml", /<data key="n_ingestedAt">[^<]*/g],
    ["json", /"ingestedAt":"[^"]*"/g],
  ])(
    "exports the same %s as the embedded store",
    async (format, moment) => {
      const [here, there] = [
        await run(["export", "-", "--format", format]),
        await run(["export", "-", "--format", format, "--store", "graph.db"]),
      ];
      expect(here.stdout.replace(moment, "")).toBe(there.stdout.replace(moment, ""));
      expect(here.stdout).toContain("Lars Falkenby");
    },
    30_000,
  );

  test("runs a saved query with a limit, and is well by the doctor", async () => {
    const { rows } = await json("query", "--saved", "co-signatories", "--param", "country=NO");
    expect(rows).toHaveLength(2);
    const states = (await json("doctor")).map(({ what, state }: Record<string, string>) => [
      what,
      state,
    ]);
    expect(states).toContainEqual(["store", "fine"]);
    expect(states).toContainEqual(["search index", "fine"]);
  }, 30_000);

  test("refuses a write through the query path", async () => {
    const { code, stderr } = await run(["query", "CREATE (n:Country {id: 'country:XX'})"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^store: .*\nerror: .*\n$/);
  }, 30_000);

  test("says in one line that the password is wrong", async () => {
    const { code, stdout, stderr } = await run(["stats"], "surely-wrong");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^error: .*refused the log-in\. Check NEO4J_USERNAME and NEO4J_PASSWORD\.\n$/,
    );
  }, 30_000);
});
