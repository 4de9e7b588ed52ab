import wrapAnsi from "wrap-ansi";

/**
 * Wraps styled text to `width` columns with every line indented, the second and later ones by
 * `hanging` more.
 */
export function wrap(text: string, width: number, indent = 0, hanging = 0): string {
  return wrapAnsi(text, width - indent - hanging, { hard: true, trim: true })
    .split("\n")
    .map((line, index) =>
      line === "" ? "" : " ".repeat(indent + (index > 0 ? hanging : 0)) + line,
    )
    .join("\n");
}
