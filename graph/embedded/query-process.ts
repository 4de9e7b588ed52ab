import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  FaultyQueryError,
  InvalidInputError,
  RefusedQueryError,
  StoreError,
} from "../../schema/errors.ts";
import { checkQueryText } from "../query-guard.ts";
import { queryLimits } from "../query-limits.ts";
import { checkQueryParameters } from "../query-parameters.ts";
import { offsetInQuery, offsetOfName } from "../query-place.ts";
import type { GraphStore, QueryResult } from "../store.ts";
import type { QueryAnswer, QueryRequest } from "./query-child.ts";
import type { Snapshot } from "./snapshot.ts";
import { removeSpillFolders } from "./spill-folders.ts";

const START_UP = 20_000;
const OUT_OF_MEMORY = 42;

/**
 * Runs queries in a process of its own that has the file, or a copy of it, open for reading: there a
 * write is impossible, and what takes too long or too much memory ends with the process.
 */
export function createQueryProcess(snapshot: Snapshot): {
  readonly query: GraphStore["query"];
  close(): Promise<void>;
} {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const query: GraphStore["query"] = async (cypher, options = {}) => {
    const text = checkQueryText(cypher);
    const parameters = checkQueryParameters(options.parameters ?? {});
    const { limit, timeout } = queryLimits(options);
    const { planOnly = false } = options;
    const next = last.then(async () => {
      child ??= await startChild();
      const file = await snapshot.file();
      const answer = await ask(child, { file, cypher: text, parameters, limit, planOnly }, timeout);
      if ("ended" in answer) child = undefined;
      return resultOf(answer, cypher);
    });
    last = next.catch(() => undefined);
    return next;
  };

  return {
    query,
    async close() {
      await last;
      if (child) await end(child);
      await snapshot.close();
    },
  };
}

async function startChild(): Promise<ChildProcess> {
  const isSource = import.meta.url.endsWith(".ts");
  const file = new URL(`./query-child.${isSource ? "ts" : "js"}`, import.meta.url);
  const tsx = () => pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const child = fork(fileURLToPath(file), [], {
    execArgv: isSource ? ["--import", tsx()] : [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  try {
    await once(child, "message", { signal: AbortSignal.timeout(START_UP) });
  } catch (cause) {
    child.kill("SIGKILL");
    throw new StoreError("The process that runs queries did not start. Try again.", { cause });
  }
  child.unref();
  child.channel?.unref();
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, "exit");
    child.ref();
    child.kill("SIGKILL");
    await exit;
  }
  if (child.pid !== undefined) removeSpillFolders(child.pid);
}

type Answer = QueryAnswer | { readonly ended: string };

/** The child's answer; a child that gave none in time is killed. */
function ask(child: ChildProcess, request: QueryRequest, timeout: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      if ("ended" in answer) void end(child).then(() => resolve(answer));
      else resolve(answer);
    };
    const timer = setTimeout(
      () => settle({ ended: `The query took longer than ${timeout} ms. Narrow it down.` }),
      timeout,
    );
    child.once("message", (answer) => settle(answer as QueryAnswer));
    child.once("exit", (code) => settle({ ended: exitMessage(code) }));
    child.send(request);
  });
}

function exitMessage(code: number | null): string {
  return code === OUT_OF_MEMORY
    ? "The query took too much memory. Narrow it down, or add LIMIT."
    : "The query brought its process down. Narrow it down.";
}

function resultOf(answer: Answer, cypher: string): QueryResult {
  if ("result" in answer) return answer.result;
  if ("ended" in answer) throw new InvalidInputError(answer.ended);
  if ("failed" in answer) throw new StoreError(answer.failed);
  if ("refused" in answer) {
    throw new RefusedQueryError(
      `Queries can only read the graph; this one was refused (${answer.refused}).`,
    );
  }
  const { invalid, at } = answer;
  const offset = at ? offsetInQuery(cypher, at) : offsetOfName(cypher, invalid);
  throw new FaultyQueryError(`The query cannot be run: ${invalid}`, offset);
}
