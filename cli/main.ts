#!/usr/bin/env node
import { CommanderError } from "commander";
import { describeError, EXIT, UsageError } from "./errors.ts";
import { createProgram } from "./program.ts";

// `pressgraph … | head` closes the pipe early: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
    throw error;
  });
}

const [first, second] = process.argv.slice(2);
const asksForHelp = first === "help";
const args = asksForHelp ? [...(second ? [second] : []), "--help"] : process.argv.slice(2);

try {
  const program = createProgram();
  if (args.length === 0) program.help({ error: true });
  await program.parseAsync(args, { from: "user" });
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  }
  process.stderr.write(`error: ${describeError(error)}\n`);
  if (args.includes("--debug")) process.stderr.write(`${stackOf(error)}\n`);
  return error instanceof UsageError ? EXIT.wrongUse : EXIT.failed;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\ncaused by: ${stackOf(error.cause)}`;
  return `${error.stack}${cause}`;
}
