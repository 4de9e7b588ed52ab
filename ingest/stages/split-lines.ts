import type { Span } from "../../schema/span.ts";

/** A line longer than this is a whole paragraph: text that an editor wraps is narrower. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 30;

/**
 * Blocks that no sentence crosses: paragraphs between blank lines, and single lines where a newline
 * ends a paragraph rather than wraps it.
 */
export function splitLines(text: string, start: number, end: number): Span[] {
  const blocks: Span[] = [];
  for (const lines of paragraphs(text, start, end)) {
    const width = Math.max(...widths(lines));
    let from = lines[0]!.start;
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next && isWrapped(text, line, next, width)) continue;
      blocks.push({ start: from, end: line.end });
      if (next) from = next.start;
    }
  }
  return blocks;
}

/** At most the first 1,000 lines show the width to which a paragraph is wrapped. */
const widths = (lines: readonly Span[]) =>
  lines.slice(0, 1000).map(({ start, end }) => end - start);

function isWrapped(text: string, line: Span, next: Span, width: number): boolean {
  const first = text.slice(next.start, next.start + 2);
  if (/^\p{Ll}/u.test(first)) return true;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP || /^[-–•*·]\s/.test(first)) return false;
  return line.end - line.start + 1 + firstWordLength(text, next) > width;
}

function firstWordLength(text: string, line: Span): number {
  const space = text.slice(line.start, Math.min(line.end, line.start + 60)).search(/\s/);
  return space < 0 ? line.end - line.start : space;
}

/** Lines without the white space around them, in groups between blank lines. */
function* paragraphs(text: string, start: number, end: number): Generator<Span[]> {
  let lines: Span[] = [];
  for (const line of linesOf(text, start, end)) {
    if (line.start < line.end) lines.push(line);
    else if (lines.length > 0) {
      yield lines;
      lines = [];
    }
  }
  if (lines.length > 0) yield lines;
}

/** The lines of a stretch, trimmed; LF, CR, CRLF, LS and PS end a line. A blank line is empty. */
function* linesOf(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 0x0a;
    if (code === 0x2029 && at < end) {
      yield trimmed(text, from, at);
      yield { start: at, end: at };
      from = at + 1;
    } else if (code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028) {
      yield trimmed(text, from, at);
      if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
      from = at + 1;
    }
  }
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isSpace = (code: number) =>
  code <= 0x20 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff;
