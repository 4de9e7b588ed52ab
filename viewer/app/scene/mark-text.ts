import type { Span, TextSpan } from "../../../schema/span.ts";

export type Mention = Span & { readonly id: string; readonly type: string };

export type Marks = {
  readonly spans: readonly TextSpan[];
  readonly mentions: readonly Mention[];
  /** The sentence in question … */
  readonly sentence: Span | undefined;
  /** … and the words in it that state the fact. */
  readonly triggers: readonly Span[];
};

export type Piece = {
  readonly start: number;
  readonly text: string;
  readonly isEvidence: boolean;
  readonly isTrigger: boolean;
};

/** A stretch of text within one mention, or outside of all. */
export type Run = { readonly mention: Mention | undefined; readonly pieces: readonly Piece[] };

export type Paragraph = {
  readonly start: number;
  readonly kind: TextSpan["kind"];
  readonly runs: readonly Run[];
};

/**
 * Cuts an article into paragraphs, runs and pieces that can be shown as plain text nodes. Joined
 * again, the pieces of a paragraph are exactly the text. Of overlapping mentions the first and longest
 * is kept.
 */
export function markText(text: string, marks: Marks, from = 0, to = text.length): Paragraph[] {
  const mentions = outermost(marks.mentions);
  const cuts = boundaries(marks, mentions);
  return paragraphsOf(text, from, to).map(({ start, end }) => {
    const inside = cuts.filter((cut) => cut > start && cut < end);
    const edges = [start, ...inside, end];
    const runs: { mention: Mention | undefined; pieces: Piece[] }[] = [];
    for (let index = 0; index + 1 < edges.length; index++) {
      const [left, right] = [edges[index]!, edges[index + 1]!];
      const mention = mentions.find((span) => span.start <= left && right <= span.end);
      const piece: Piece = {
        start: left,
        text: text.slice(left, right),
        isEvidence: covers(marks.sentence, left),
        isTrigger: marks.triggers.some((span) => covers(span, left)),
      };
      const last = runs.at(-1);
      if (last && last.mention === mention) last.pieces.push(piece);
      else runs.push({ mention, pieces: [piece] });
    }
    return { start, kind: kindAt(marks.spans, start, end), runs };
  });
}

const covers = (span: Span | undefined, at: number) =>
  span !== undefined && span.start <= at && at < span.end;

function outermost(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of sorted) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
}

function boundaries({ sentence, triggers }: Marks, mentions: readonly Mention[]): number[] {
  const spans: readonly Span[] = [...mentions, ...triggers, ...(sentence ? [sentence] : [])];
  return [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
}

/** Lines that are not blank, without the line breaks. */
function paragraphsOf(text: string, from: number, to: number): Span[] {
  const paragraphs: Span[] = [];
  for (let start = from; start < to; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak < 0 || lineBreak > to ? to : lineBreak;
    if (text.slice(start, end).trim() !== "") paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
}

const BLOCKS: readonly TextSpan["kind"][] = ["title", "heading", "partner", "boilerplate"];

function kindAt(spans: readonly TextSpan[], start: number, end: number): TextSpan["kind"] {
  const found = spans.find(
    (span) => BLOCKS.includes(span.kind) && span.start < end && start < span.end,
  );
  return found?.kind ?? "body";
}
