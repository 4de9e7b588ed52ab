import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./file-lock.ts";
import { runFolder } from "./test-run.ts";

/** After all tests: stops the servers, and says in the last lines what could not run. */
export default async function endTestRun(): Promise<void> {
  const folder = runFolder();
  await Promise.all((await readdir(folder)).map((name) => stopServer(path.join(folder, name))));
  const skipped = await readFile(path.join(folder, "skipped"), "utf8").catch(() => "");
  await rm(folder, { recursive: true, force: true });
  const lines = [...new Set(skipped.split("\n").filter((line) => line !== ""))].sort();
  if (lines.length === 0) return;
  const report = ["", "These suites did not run:", ...lines.map((line) => `  ${line}`), ""];
  process.stderr.write(report.join("\n"));
  if (process.env.CI === "true") throw new Error("With CI=true every suite must run.");
}

async function stopServer(home: string): Promise<void> {
  const state = await readFile(path.join(home, "server.json"), "utf8").catch(() => undefined);
  if (state === undefined) return;
  const { pid } = JSON.parse(state) as { pid: number };
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 100) await sleep(100);
}
