import Table from "cli-table3";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

export type TableColumn = {
  readonly head: string;
  readonly align?: "left" | "right";
  /** Takes the room that is left and wraps; other columns keep their widest cell where they can. */
  readonly grows?: boolean;
};

const GAP = 2;
const NARROWEST = 12;
const NO_LINES = Object.fromEntries(
  "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle"
    .split(" ")
    .map((line) => [line, ""]),
);

/** Rows under a heading without lines, at most `width` columns wide; long cells wrap. */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { width, heading }: { readonly width: number; readonly heading: (text: string) => string },
): string {
  const widths = fitColumns(columns, rows, width);
  const wrap = (text: string, index: number) => wrapCell(text, widths[index] as number);
  const table = new Table({
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [] },
    colWidths: widths.map((each) => each + GAP),
    colAligns: columns.map(({ align }) => align ?? "left"),
  });
  const hasHead = columns.some(({ head }) => head !== "");
  if (hasHead) table.push(columns.map(({ head }, index) => heading(wrap(head, index))));
  for (const row of rows) table.push(columns.map((_, index) => wrap(row[index] ?? "", index)));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Wrapped lines keep the indent of the first. */
function wrapCell(text: string, width: number): string {
  const indent = text.slice(0, text.length - text.trimStart().length);
  const wrapped = wrapAnsi(text.trimStart(), width - indent.length, { hard: true, trim: true });
  return wrapped.replace(/^/gm, indent);
}

function fitColumns(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const natural = columns.map(({ head }, index) =>
    Math.max(
      1,
      ...[head, ...rows.map((row) => row[index] ?? "")].flatMap((cell) =>
        cell.split("\n").map((line) => stringWidth(line)),
      ),
    ),
  );
  const room = width - GAP * columns.length;
  const fitted = [...natural];
  const total = () => fitted.reduce((sum, each) => sum + each, 0);
  const shrink = (indexes: readonly number[], narrowest: number) => {
    while (total() > room) {
      const widest = indexes.reduce((a, b) => ((fitted[b] ?? 0) > (fitted[a] ?? 0) ? b : a));
      if ((fitted[widest] ?? 0) <= narrowest) return;
      fitted[widest] = (fitted[widest] ?? 0) - 1;
    }
  };
  const all = columns.map((_, index) => index);
  const growing = all.filter((index) => columns[index]?.grows);
  if (growing.length > 0) shrink(growing, Math.min(40, Math.floor(room / 2)));
  shrink(all, NARROWEST);
  return fitted;
}
