import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { ARTICLES } from "./articles.ts";
import { compiledProgram } from "./compiled-program.ts";
import { environment, pressgraph, temporaryFolder } from "./pressgraph.ts";

test("Ctrl-C during ingest keeps what was read, whole, and exits with 130", async () => {
  const folder = temporaryFolder();
  const records = Array.from({ length: 30_000 }, (_, index) =>
    JSON.stringify({
      id: `a${index}`,
      language: "de",
      text: `Norwegen und Island haben Abkommen ${index} unterzeichnet.`,
    }),
  );
  writeFileSync(path.join(folder, "many.jsonl"), records.join("\n"));
  const args = [compiledProgram(), "ingest", "many.jsonl", "--store", "graph.db"];
  const child = spawn(process.execPath, args, { cwd: folder, env: environment() });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const exit = new Promise((resolve) => child.once("close", resolve));
  while (!existsSync(path.join(folder, "graph.db")) && child.exitCode === null) await sleep(20);
  await sleep(300);
  child.kill("SIGINT");
  expect(await exit).toBe(130);
  expect(stderr).toContain("Stopping after the articles in hand.");
  const { stdout } = await pressgraph(["stats", "--store", "graph.db", "--json"], { cwd: folder });
  const { articles, nodes } = JSON.parse(stdout);
  expect(articles).toBeLessThan(30_000);
  expect(nodes.Article ?? 0).toBe(articles);
}, 60_000);

test("S4 another time zone and locale read the same", async () => {
  const read = (env: Record<string, string>) =>
    pressgraph(["read", "-", "--json"], { input: ARTICLES["hafen.txt"], env });
  const [here, there] = [
    await read({ TZ: "UTC", LANG: "C.UTF-8" }),
    await read({ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }),
  ];
  expect(here.code).toBe(0);
  expect(there).toEqual(here);
});
