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
const INDENT = 2;
const NARROWEST = 12;
/** Where prose would have to wrap in fewer columns, it goes on lines of its own below its row. */
const NARROWEST_PROSE = 24;
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
  const { beside, below, widths } = arrange(columns, rows, width);
  const wrap = (text: string, index: number) => wrapCell(text, widths[index] as number);
  const besideEachOther = (cells: readonly string[]) => {
    const table = new Table({
      chars: NO_LINES,
      style: { "padding-left": 0, "padding-right": GAP, head: [], border: [] },
      colWidths: widths.map((each) => each + GAP),
      colAligns: beside.map((index) => columns[index]?.align ?? "left"),
    });
    table.push([...cells]);
    return table.toString();
  };
  const onLinesOfItsOwn = (text: string) => wrapCell(" ".repeat(INDENT) + text, width);
  const render = (row: readonly string[], style = (text: string) => text) => [
    besideEachOther(beside.map((column, at) => style(wrap(row[column] ?? "", at)))),
    ...below
      .filter((column) => (row[column] ?? "") !== "")
      .map((column) => style(onLinesOfItsOwn(row[column] as string))),
  ];
  const heads = columns.map(({ head }) => head);
  const hasHead = heads.some((head) => head !== "");
  return [...(hasHead ? render(heads, heading) : []), ...rows.flatMap((row) => render(row))]
    .join("\n")
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

/** Which columns stand beside each other, how wide, and which are too long for that. */
function arrange(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
) {
  const natural = columns.map(({ head }, index) =>
    widestLine([head, ...rows.map((row) => row[index] ?? "")]),
  );
  const below: number[] = [];
  for (;;) {
    const beside = columns.map((_, index) => index).filter((index) => !below.includes(index));
    const widths = fitColumns(
      beside.map((index) => columns[index] as TableColumn),
      beside.map((index) => natural[index] as number),
      width,
    );
    const isCramped = beside.some(
      (index, at) =>
        columns[index]?.grows &&
        (widths[at] as number) < Math.min(natural[index] as number, NARROWEST_PROSE),
    );
    const longest = beside.reduce((a, b) => ((natural[b] ?? 0) > (natural[a] ?? 0) ? b : a));
    const isProse = columns[longest]?.grows && (natural[longest] as number) > width / 2;
    if (!isCramped || !isProse || beside.length === 1) return { beside, below, widths };
    below.push(longest);
    below.sort((a, b) => a - b);
  }
}

const widestLine = (cells: readonly string[]) =>
  cells.reduce(
    (widest, cell) => cell.split("\n").reduce((w, line) => Math.max(w, stringWidth(line)), widest),
    1,
  );

function fitColumns(
  columns: readonly TableColumn[],
  natural: readonly number[],
  width: number,
): readonly number[] {
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
  if (growing.length > 0) shrink(growing, NARROWEST_PROSE);
  shrink(all, NARROWEST);
  return fitted;
}
