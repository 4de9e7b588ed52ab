import type { Span, TextSpan } from "../../schema/span.ts";
import type { SentenceRules } from "../languages/sentence-rules.ts";
import { isSentenceEnd } from "./sentence-end.ts";
import { splitLines } from "./split-lines.ts";

type SentenceKind = Exclude<TextSpan["kind"], "dateline" | "quotation">;

/** One sentence of an article, without the white space around it, numbered in reading order. */
export type Sentence = {
  readonly index: number;
  readonly span: Span;
  readonly kind: SentenceKind;
};

/** A longer sentence is cut at a space, so that every later stage works on bounded input. */
export const LONGEST_SENTENCE = 5000;

/**
 * Splits an article into sentences whose spans point back into `text`. No sentence crosses a span or
 * a paragraph; a dateline belongs to the sentence after it.
 */
export function splitSentences(
  text: string,
  spans: readonly TextSpan[],
  rules: SentenceRules,
): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end, kind } of stretches(text, spans)) {
    for (const block of splitLines(text, start, end)) {
      for (const span of splitBlock(text, block, rules)) {
        sentences.push({ index: sentences.length, span, kind });
      }
    }
  }
  return sentences;
}

type Stretch = Span & { readonly kind: SentenceKind };

function stretches(text: string, spans: readonly TextSpan[]): Stretch[] {
  const found: Stretch[] = [];
  let dateline: TextSpan | undefined;
  for (const span of spans) {
    if (span.kind === "quotation") continue;
    if (span.kind === "dateline") {
      dateline = span;
      continue;
    }
    const start = dateline && dateline.end <= span.start ? dateline.start : span.start;
    found.push({ kind: span.kind, start, end: span.end });
    dateline = undefined;
  }
  return spans.length > 0 ? found : [{ kind: "body", start: 0, end: text.length }];
}

function splitBlock(text: string, block: Span, rules: SentenceRules): Span[] {
  const sentences: Span[] = [];
  let start = block.start;
  for (let at = block.start; at < block.end; at++) {
    if (!isTerminator(text.charCodeAt(at))) continue;
    const end = afterClosers(text, at, block.end);
    if (end < block.end && isSentenceEnd(text, { start, at, end, limit: block.end }, rules)) {
      pushBounded(sentences, text, start, end);
      start = end;
    }
    at = end - 1;
  }
  pushBounded(sentences, text, start, block.end);
  return sentences;
}

/** . ! ? … */
const isTerminator = (code: number) =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;

const CLOSERS = new Set(['"', "'", "”", "“", "’", "‘", "»", "«", "›", "‹", ")", "]"]);

/** End of a run of terminators, with the quotation marks and brackets that close right after it. */
function afterClosers(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && isTerminator(text.charCodeAt(end))) end++;
  while (end < limit && (CLOSERS.has(text[end]!) || isTerminator(text.charCodeAt(end)))) end++;
  // `to.1 " Next`: a straight quotation mark that stands alone closes what came before.
  if (/^ "(?=\s|$)/.test(text.slice(end, Math.min(end + 3, limit)))) end += 2;
  return end;
}

function pushBounded(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    const end = cutBefore(text, start + LONGEST_SENTENCE, start);
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, to);
}

/** The last white space before `limit`, else `limit` itself, but never inside a surrogate pair. */
function cutBefore(text: string, limit: number, start: number): number {
  for (let at = limit; at > limit - 500 && at > start; at--) {
    if (isBlank(text.charCodeAt(at))) return at;
  }
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}

/** White space, control characters and invisible marks. */
function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
