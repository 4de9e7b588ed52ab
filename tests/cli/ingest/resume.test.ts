import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { compiledProgram } from "../compiled-program.ts";
import { environment, pressgraph, temporaryFolder } from "../pressgraph.ts";

const COUNT = 400;
const folder = temporaryFolder();
const NORTH = ["Norwegen", "Island", "Schweden", "Finnland", "Dänemark"];

const record = (index: number) => ({
  ...{ id: `a${index}`, language: "de" },
  text: `${NORTH[index % 5]} und ${NORTH[(index + 1 + (index % 3)) % 5]} haben am ${1 + (index % 28)}. März ${1990 + (index % 30)} in Bergen ein Abkommen über Häfen und Fischerei unterzeichnet. Die Botschafterin Karin Lund ${index} nahm an der Zeremonie teil.`,
});

const run = (args: readonly string[]) => pressgraph(args, { cwd: folder });
const graphOf = async (store: string) => {
  const { stdout } = await run(["stats", "--store", store, "--json"]);
  return JSON.parse(stdout) as { graphHash: string; articles: number };
};

/** Starts an ingest and kills it when `isDue`, checked every few milliseconds. */
async function killWhen(store: string, isDue: () => boolean): Promise<void> {
  const args = [compiledProgram(), "ingest", "many.jsonl", "--store", store, "--quiet"];
  const child = spawn(process.execPath, args, { cwd: folder, env: environment() });
  const exit = new Promise((resolve) => child.once("close", resolve));
  while (child.exitCode === null && !isDue()) await sleep(2);
  child.kill("SIGKILL");
  await exit;
}

beforeAll(() => {
  const lines = Array.from({ length: COUNT }, (_, index) => JSON.stringify(record(index)));
  writeFileSync(path.join(folder, "many.jsonl"), lines.join("\n"));
});

describe("ingest that was killed", () => {
  test("goes on with the same command and ends in the same graph", async () => {
    await run(["ingest", "many.jsonl", "--store", "whole.db"]);
    const whole = await graphOf("whole.db");
    expect(whole.articles).toBe(COUNT);

    const journal = path.join(folder, "killed.db.journal");
    const size = () => (existsSync(journal) ? statSync(journal).size : 0);
    for (let kill = 0; kill < 4; kill++) {
      const before = size();
      const due = performance.now() + 8000;
      await killWhen("killed.db", () => size() > before || performance.now() > due);
    }
    const { code, stdout } = await run(["ingest", "many.jsonl", "--store", "killed.db", "--json"]);
    expect(code).toBe(0);
    const { added, unchanged } = JSON.parse(stdout);
    expect(added + unchanged).toBe(COUNT);
    expect(unchanged).toBeGreaterThan(0);
    expect(await graphOf("killed.db")).toEqual(whole);
  }, 120_000);

  test("needs no journal, and trusts the store where the journal knows better", async () => {
    rmSync(path.join(folder, "whole.db.journal"));
    const again = await run(["ingest", "many.jsonl", "--store", "whole.db", "--json"]);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, unchanged: COUNT, nodesWritten: 0 });
    const whole = await graphOf("whole.db");
    rmSync(path.join(folder, "whole.db"));
    expect(existsSync(path.join(folder, "whole.db.journal"))).toBe(true);
    await run(["ingest", "many.jsonl", "--store", "whole.db", "--json"]);
    expect(await graphOf("whole.db")).toEqual(whole);
  }, 120_000);
});

describe("ingest of articles that fail", () => {
  const good = JSON.stringify(record(1));
  const args = ["--store", "failing.db"];

  test("lists them with reasons, and retries them alone", async () => {
    writeFileSync(path.join(folder, "failing.jsonl"), `${good}\n{"text": \n`);
    writeFileSync(path.join(folder, "empty.txt"), "");
    const first = await run(["ingest", "failing.jsonl", "empty.txt", ...args]);
    expect(first.code).toBe(3);
    const listed = await run(["ingest", "--failed", ...args, "--json"]);
    expect(JSON.parse(listed.stdout).failures).toEqual([
      {
        path: path.join(folder, "failing.jsonl:2"),
        error: expect.stringContaining("no valid JSON"),
      },
      { path: path.join(folder, "empty.txt"), error: expect.stringContaining("is empty") },
    ]);

    writeFileSync(path.join(folder, "failing.jsonl"), `${good}\n${JSON.stringify(record(2))}\n`);
    const retried = await run(["ingest", "--retry-failed", ...args, "--json"]);
    expect(retried.code).toBe(3);
    expect(JSON.parse(retried.stdout)).toMatchObject({ added: 1, unchanged: 0, failed: 1 });
    const left = await run(["ingest", "--failed", ...args]);
    expect(left.stdout.trim().split("\n")).toEqual([expect.stringContaining("is empty")]);
  });

  test("takes no inputs when it lists or retries", async () => {
    const { code, stderr } = await run(["ingest", "--failed", "x.txt"]);
    expect(code).toBe(2);
    expect(stderr).toContain("take no inputs");
  });

  test("two articles of one address: the later one stands, killed or not", async () => {
    const at = (text: string) => JSON.stringify({ id: "same", language: "de", text });
    const [first, second] = [record(3).text, record(4).text];
    writeFileSync(path.join(folder, "twice.jsonl"), `${at(first)}\n${at(second)}\n`);
    const ingest = () => run(["ingest", "twice.jsonl", "--store", "twice.db", "--json"]);
    await ingest();
    const once = await graphOf("twice.db");
    await ingest();
    expect(await graphOf("twice.db")).toEqual(once);
    expect(readFileSync(path.join(folder, "twice.db.journal"), "utf8")).toContain("done");
  });
});
