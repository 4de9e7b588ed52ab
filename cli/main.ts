#!/usr/bin/env node
import { CommanderError } from "commander";
import { COMMANDS } from "./commands.ts";
import { describeError, EXIT, UsageError } from "./errors.ts";
import { createProgram } from "./program.ts";

// `pressgraph … | head` closes the pipe early: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
    throw error;
  });
}

const args = helpAsOption(process.argv.slice(2));

process.on("uncaughtException", (error) => {
  process.exit(report(error));
});

try {
  const program = createProgram();
  if (args.length === 0) program.help({ error: true });
  await program.parseAsync(args, { from: "user" });
} catch (error) {
  process.exitCode = report(error);
}

/** `help query` is `query --help`; `help` of what is no command goes on to be refused. */
function helpAsOption([first, ...rest]: readonly string[]): readonly string[] {
  if (first !== "help") return first === undefined ? [] : [first, ...rest];
  const isCommand = rest[0] === undefined || COMMANDS.some(({ name }) => name === rest[0]);
  return isCommand ? [...rest, "--help"] : rest;
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
