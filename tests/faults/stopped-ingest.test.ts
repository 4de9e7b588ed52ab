import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, jest, test } from "@jest/globals";
import { compiledProgram } from "../cli/compiled-program.ts";
import { environment, pressgraph, temporaryFolder } from "../cli/pressgraph.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { administer } from "./administer.ts";

jest.setTimeout(180_000);

const ARTICLES = 600;

describeNeo4j(
  "an ingest that is stopped",
  (server) => {
    test("D19 SIGTERM in mid-batch leaves whole articles, and the same command completes them", async () => {
      await server().wipe();
      const folder = temporaryFolder();
      const records = Array.from({ length: ARTICLES }, (_, index) =>
        JSON.stringify({
          id: `a${index}`,
          language: "de",
          text: `Norwegen und Island haben in Bergen das Abkommen ${index} unterzeichnet.`,
        }),
      );
      writeFileSync(path.join(folder, "many.jsonl"), records.join("\n"));
      const { uri, username, password } = server();
      const env = {
        NEO4J_URI: uri,
        NEO4J_USERNAME: username,
        NEO4J_PASSWORD: password,
        XDG_CACHE_HOME: folder,
      };
      const stored = async () => {
        const [row] = await administer(
          server(),
          `MATCH (a:Article)
           RETURN count(a) AS articles,
                  sum(CASE WHEN EXISTS { (a)-[:MENTIONS]->(:Country) } THEN 1 ELSE 0 END) AS whole`,
        );
        return row as { articles: number; whole: number };
      };
      const child = spawn(process.execPath, [compiledProgram(), "ingest", "many.jsonl"], {
        cwd: folder,
        env: environment(env),
        stdio: "ignore",
      });
      const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
      while ((await stored()).articles === 0 && child.exitCode === null) await sleep(50);
      const asked = Date.now();
      child.kill("SIGTERM");
      expect(await ended).toBe(130);
      expect(Date.now() - asked).toBeLessThan(30_000);
      const { articles, whole } = await stored();
      expect(articles).toBeGreaterThan(0);
      expect(articles).toBeLessThan(ARTICLES);
      expect(whole).toBe(articles);

      const run = (...args: string[]) => pressgraph(args, { cwd: folder, env });
      expect((await run("ingest", "many.jsonl")).code).toBe(0);
      const fresh = ["--store", "fresh.db"];
      expect((await run("ingest", "many.jsonl", ...fresh)).code).toBe(0);
      const [there, anew] = [await run("stats", "--json"), await run("stats", "--json", ...fresh)];
      expect(JSON.parse(there.stdout)).toEqual(JSON.parse(anew.stdout));
    });
  },
  NEO4J_VERSIONS.slice(0, 1),
);
