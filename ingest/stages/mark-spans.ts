import type { ArticleMetadata } from "../../schema/article.ts";
import type { Span, TextSpan } from "../../schema/span.ts";
import type { SpanPhrases } from "../languages/span-phrases.ts";
import { findDateline } from "./find-dateline.ts";
import { findQuotations } from "./find-quotations.ts";
import { matchForm, visibleForm } from "./normalise-for-matching.ts";
import { findSignature, partnerOfNote } from "./partner-note.ts";
import { splitLines } from "./split-lines.ts";

export type MarkedText = {
  /** Sorted; none overlap but quotations, which lie inside body. */
  readonly spans: readonly TextSpan[];
  /** Agency or partner that the text names as its source. */
  readonly partner?: string;
};

/** Marks what each part of an article is. The text itself is never changed. */
export function markSpans(
  text: string,
  phrases: SpanPhrases,
  metadata: ArticleMetadata = {},
): MarkedText {
  const blocks = splitLines(text, 0, text.length);
  const spans: TextSpan[] = [];
  const partners: string[] = [];
  let isLinkList = false;
  let hasBody = false;
  for (const [index, block] of blocks.entries()) {
    const words = text.slice(block.start, block.end);
    const isLine = looksLikeHeading(words);
    const note = partnerOfNote(words, phrases);
    isLinkList = opensWith(words, phrases.linkLists, 150) || (isLinkList && isLine);
    if (isLinkList || isBoilerplate(words, phrases)) {
      spans.push({ kind: "boilerplate", ...block });
    } else if (note !== undefined) {
      partners.unshift(note);
      spans.push({ kind: "partner", ...block });
    } else if (index === 0 && isTitle(words, isLine, blocks.length, metadata)) {
      spans.push({ kind: "title", ...block });
    } else if (isLine && isFollowedByText(text, blocks, index)) {
      spans.push({ kind: "heading", ...block });
    } else {
      partners.push(...markBody(text, block, !hasBody, spans));
      hasBody = true;
    }
  }
  const [partner] = partners;
  return {
    spans: withQuotations(text, joinBodies(spans)),
    ...(partner ? { partner: visibleForm(partner) } : {}),
  };
}

/** Body with its dateline and signature; returns the agencies named in them. */
function markBody(text: string, block: Span, isFirst: boolean, spans: TextSpan[]): string[] {
  const words = text.slice(block.start, block.end);
  const dateline = isFirst ? findDateline(words) : undefined;
  const signature = findSignature(words);
  const start = block.start + (dateline?.length ?? 0);
  const end = signature ? block.start + signature.start : block.end;
  if (dateline) {
    const trimmed = words.slice(0, dateline.length).trimEnd().length;
    spans.push({ kind: "dateline", start: block.start, end: block.start + trimmed });
  }
  const bodyEnd = start + text.slice(start, end).trimEnd().length;
  if (start < bodyEnd) spans.push({ kind: "body", start, end: bodyEnd });
  if (signature) {
    spans.push({ kind: "partner", start: end, end: block.start + signature.end });
  }
  return [signature?.name, dateline?.agency].filter((name) => name !== undefined);
}

function opensWith(words: string, openings: readonly string[], longest: number): boolean {
  if (words.length > longest) return false;
  const start = matchForm(words.slice(0, 80));
  return openings.some(
    (opening) =>
      start.startsWith(opening) && !/^\p{L}/u.test(start.slice(opening.length).replace(/^s\b/, "")),
  );
}

function isBoilerplate(words: string, phrases: SpanPhrases): boolean {
  if (opensWith(words, phrases.boilerplate, 1000)) return true;
  if (!/[.!?]$/.test(words) && opensWith(words, phrases.shortBoilerplate, 100)) return true;
  return /^(https?:\/\/|www\.)\S+$/.test(words) || !/[\p{L}\p{N}]/u.test(words.slice(0, 500));
}

/** One short line that opens with a capital and ends as no sentence does. */
function looksLikeHeading(words: string): boolean {
  if (words.length > 140) return false;
  if (/^#{1,6} /.test(words)) return true;
  if (!/^[„“"»«'‘(]?[\p{Lu}\p{N}]/u.test(words) || /[\n\r]/.test(words)) return false;
  if (/[?!]$/.test(words)) return words.length <= 80 && !/["„“”»«]/.test(words);
  return !/[.…:;,]["”“»«’')]?$/.test(words) && !/[.!?]["”“»«]$/.test(words);
}

function isTitle(
  words: string,
  isLine: boolean,
  blocks: number,
  { title }: ArticleMetadata,
): boolean {
  if (title !== undefined) return words.replace(/^#+ /, "") === title.trim();
  const isLong = words.length <= 250 && !/[.…:;,!?]["”“»«')]?$/.test(words);
  return blocks > 1 && (isLine || isLong);
}

/** Whether text that is no heading comes after it: a short last line is no heading. */
function isFollowedByText(text: string, blocks: readonly Span[], index: number): boolean {
  return blocks
    .slice(index + 1, index + 4)
    .some(({ start, end }) => end - start > 140 || !looksLikeHeading(text.slice(start, end)));
}

function joinBodies(spans: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.kind === "body" && last?.kind === "body") {
      joined[joined.length - 1] = { ...last, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

function withQuotations(text: string, spans: readonly TextSpan[]): TextSpan[] {
  return spans.flatMap((span) =>
    span.kind === "body"
      ? [span, ...findQuotations(text, span).map((at) => ({ kind: "quotation" as const, ...at }))]
      : [span],
  );
}
