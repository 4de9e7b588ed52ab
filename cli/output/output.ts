import pc from "picocolors";
import { safeJson } from "./safe-text.ts";
import { renderTable, type TableColumn } from "./table.ts";

export type Colors = ReturnType<typeof pc.createColors>;

/** Results go to standard output; notes, warnings and progress to standard error. */
export type Output = {
  readonly colors: Colors;
  /** Columns to write in: the terminal's, but 80 at least and 120 at most; 100 into a file. */
  readonly width: number;
  readonly isQuiet: boolean;
  /** Whether standard error is a terminal, so that progress may be redrawn. */
  readonly showsProgress: boolean;
  print(text: string): void;
  printJson(value: unknown): void;
  printTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void;
  /** A remark for people; silent with `--quiet`. */
  note(text: string): void;
  warn(text: string): void;
};

export function createOutput(options: {
  readonly color: boolean;
  readonly quiet: boolean;
}): Output {
  const { stdout, stderr, env } = process;
  const isWanted = options.color && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  const isForced = (env.FORCE_COLOR ?? "0") !== "0";
  const colors = pc.createColors(isWanted && (isForced || stdout.isTTY === true));
  const noteColors = pc.createColors(isWanted && (isForced || stderr.isTTY === true));
  const width = stdout.isTTY ? Math.min(120, Math.max(80, stdout.columns || 100)) : 100;
  const print = (text: string) => void stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  return {
    colors,
    width,
    isQuiet: options.quiet,
    showsProgress: stderr.isTTY === true && !options.quiet,
    print,
    printJson: (value) => print(safeJson(value, 2)),
    printTable: (columns, rows) =>
      print(renderTable(columns, rows, { width, heading: (text) => colors.dim(text) })),
    note: (text) => {
      if (!options.quiet) stderr.write(`${noteColors.dim(text)}\n`);
    },
    warn: (text) => void stderr.write(`${noteColors.yellow(text)}\n`),
  };
}
