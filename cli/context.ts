import type { Command } from "commander";
import { createOutput, type Output } from "./output/output.ts";

type GlobalOptions = {
  readonly store?: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly color: boolean;
};

/** What every command is given beside its own arguments. */
export type Context = { readonly options: GlobalOptions; readonly output: Output };

export function contextOf(command: Command): Context {
  const { store, json, quiet, debug, color } = command.optsWithGlobals<Partial<GlobalOptions>>();
  const options = {
    ...(store !== undefined && { store }),
    json: json ?? false,
    quiet: quiet ?? false,
    debug: debug ?? false,
    color: color ?? true,
  };
  return { options, output: createOutput(options) };
}
