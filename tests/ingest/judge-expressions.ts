import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Diagnostics } from "recheck";
import type { Expression } from "../regular-expressions.ts";

/** `unsupported`: it looks around or back, which cannot be made an automaton. */
export type Verdict = Expression & {
  readonly status: "safe" | "vulnerable" | "unsupported" | "too slow to judge";
};

const SELF = fileURLToPath(import.meta.url);
const TSX = import.meta.resolve("tsx");

/** What recheck says of the expressions, in processes of its own: it takes long, and longer in Jest. */
export async function judgeExpressions(
  expressions: readonly Expression[],
): Promise<readonly Verdict[]> {
  const count = Math.min(4, availableParallelism());
  const longestFirst = expressions.toSorted((a, b) => b.source.length - a.source.length);
  const shares = Array.from({ length: count }, (_, share) =>
    longestFirst.filter((_, index) => index % count === share),
  );
  return (await Promise.all(shares.map(judgeShare))).flat();
}

function judgeShare(share: readonly Expression[]): Promise<readonly Verdict[]> {
  const child = spawn(process.execPath, ["--import", TSX, SELF], {
    stdio: ["pipe", "pipe", "inherit"],
    // The other back ends need Java or leave a process behind.
    env: { ...process.env, RECHECK_SYNC_BACKEND: "pure" },
  });
  let answer = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    answer += text;
  });
  child.stdin.end(JSON.stringify(share));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(answer)) : reject(new Error(`recheck ended with ${code}`)),
    );
  });
}

function statusOf(verdict: Diagnostics): Verdict["status"] {
  if (verdict.status !== "unknown") return verdict.status;
  return verdict.error.kind === "unsupported" ? "unsupported" : "too slow to judge";
}

async function judge(): Promise<void> {
  const { checkSync } = await import("recheck");
  let text = "";
  for await (const piece of process.stdin.setEncoding("utf8")) text += piece;
  const verdicts = (JSON.parse(text) as readonly Expression[]).map(({ source, flags }) => {
    const options = { checker: "automaton", timeout: 120_000 } as const;
    const verdict = checkSync(source, flags.replace("v", "u"), options);
    return { source, flags, status: statusOf(verdict) };
  });
  process.stdout.write(JSON.stringify(verdicts));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await judge();
}
