import type { Span } from "../../schema/span.ts";

/** A mark that opens a quotation, with the marks that may close it. */
const CLOSING: Readonly<Record<string, string>> = {
  "„": '“”"',
  "“": '”“"',
  "»": "«",
  "«": "»",
  '"': '"”',
};

const LONGEST_QUOTATION = 3000;

/** Quotations within a stretch, with their marks; one that is not closed in its paragraph is none. */
export function findQuotations(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  let closing = "";
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (open >= 0 && closing.includes(mark) && !isOpening(text, at, mark)) {
      found.push({ start: open, end: at + 1 });
      open = -1;
    } else if (open >= 0 && (isParagraphEnd(text, at) || at - open > LONGEST_QUOTATION)) {
      open = -1;
    } else if (open < 0 && mark in CLOSING && isOpening(text, at, mark)) {
      open = at;
      closing = CLOSING[mark]!;
    }
  }
  return found;
}

/** Before a word, and not after one: straight marks and “ and » serve both ends. */
function isOpening(text: string, at: number, mark: string): boolean {
  if (mark === "„") return true;
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return /[\s([–—\-/:]/.test(before) && !/\s/.test(after);
}

const isParagraphEnd = (text: string, at: number) =>
  text[at] === "\u2029" || (text[at] === "\n" && /^[\n\r]/.test(text.slice(at + 1, at + 2)));
