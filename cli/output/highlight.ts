import type { Span } from "../../schema/span.ts";
import { safeText } from "./safe-text.ts";

export type Highlight = Span & { readonly style: (text: string) => string };

/** Text made safe for a terminal with some spans styled; of two that overlap the first, longer wins. */
export function highlight(text: string, highlights: readonly Highlight[]): string {
  const sorted = highlights.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let result = "";
  let at = 0;
  for (const { start, end, style } of sorted) {
    if (start < at || end > text.length) continue;
    result += safeText(text.slice(at, start)) + style(safeText(text.slice(start, end)));
    at = end;
  }
  return result + safeText(text.slice(at));
}
