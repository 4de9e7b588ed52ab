import * as z from "zod";

/** Half-open range of UTF-16 offsets into the article: `text.slice(start, end)`. */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, { error: "span is empty" });
export type Span = z.infer<typeof Span>;

export const SPAN_KINDS = [
  "title",
  "dateline",
  "heading",
  "body",
  "quotation",
  "partner",
  "boilerplate",
] as const;

/** A marked stretch of the article. Spans mark, they never change the text. */
export const TextSpan = z.strictObject({
  kind: z.enum(SPAN_KINDS),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type TextSpan = z.infer<typeof TextSpan>;
