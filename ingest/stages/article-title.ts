import type { ArticleMetadata } from "../../schema/article.ts";
import type { Span, TextSpan } from "../../schema/span.ts";
import { visibleLine } from "./normalise-for-matching.ts";

const LONGEST_TITLE = 120;

/** The source's title, else the one in the text, else the first sentence, shortened. */
export function articleTitle(
  text: string,
  spans: readonly TextSpan[],
  sentences: readonly { readonly kind: string; readonly span: Span }[],
  metadata: ArticleMetadata = {},
): string {
  const own = metadata.title?.trim();
  if (own) return own;
  const marked = spans.find(({ kind }) => kind === "title");
  const first = sentences.find(({ kind }) => kind === "body") ?? sentences[0];
  const span = marked ?? first?.span;
  if (!span) return "";
  const words = visibleLine(
    text.slice(span.start, Math.min(span.end, span.start + 1000)).replace(/^#+ /, ""),
  );
  return marked ? words : shorten(words);
}

function shorten(words: string): string {
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.lastIndexOf(" ", LONGEST_TITLE);
  return `${words.slice(0, cut > 0 ? cut : LONGEST_TITLE).replace(/[,;:–-]+$/, "")} …`;
}
