import wrapAnsi from "wrap-ansi";

/** Wraps styled text to `width` columns with every line indented. */
export function wrap(text: string, width: number, indent = 0): string {
  const margin = " ".repeat(indent);
  return wrapAnsi(text, width - indent, { hard: true, trim: false })
    .split("\n")
    .map((line) => (line === "" ? "" : margin + line))
    .join("\n");
}
