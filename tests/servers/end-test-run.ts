import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./file-lock.ts";
import type { Skipped } from "./run-unless.ts";
import { runFolder } from "./test-run.ts";

/** Milliseconds that a run may take to end once its last test has. */
const ENDING = 30_000;

/** After all tests: stops the servers, and says in the last lines what could not run. */
export default async function endTestRun(): Promise<void> {
  const folder = runFolder();
  await Promise.all((await readdir(folder)).map((name) => stopServer(path.join(folder, name))));
  const skipped = await readFile(path.join(folder, "skipped"), "utf8").catch(() => "");
  await rm(folder, { recursive: true, force: true });
  endByForceWhereSomethingIsLeftOpen();
  const lines = [...new Set(skipped.split("\n").filter((line) => line !== ""))].sort();
  if (lines.length === 0) return;
  const suites = lines.map((line) => JSON.parse(line) as Skipped);
  const report = ["", "These suites did not run:", ...suites.map(({ line }) => `  ${line}`), ""];
  process.stderr.write(report.join("\n"));
  const isFailure = process.env.CI === "true" && suites.some(({ isElsewhere }) => !isElsewhere);
  if (isFailure) throw new Error("With CI=true every suite must run.");
}

/** What a test forgot to close would keep the run from ending: it fails, and says what that is. */
function endByForceWhereSomethingIsLeftOpen(): void {
  const timer = setTimeout(() => {
    const open = [...new Set(process.getActiveResourcesInfo())].join(", ");
    process.stderr.write(`\nA test left something open, so the run was ended by force: ${open}\n`);
    process.exit(1);
  }, ENDING);
  timer.unref();
}

async function stopServer(home: string): Promise<void> {
  const state = await readFile(path.join(home, "server.json"), "utf8").catch(() => undefined);
  if (state === undefined) return;
  const { pid } = JSON.parse(state) as { pid: number };
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 100) await sleep(100);
}
