import * as z from "zod";
import { TextSpan } from "./span.ts";

/** BCP 47 primary language subtag of the article, such as `de`. */
export const Language = z.string().regex(/^[a-z]{2,3}$/);
export type Language = z.infer<typeof Language>;

/** ISO 8601 calendar date (`2026-03-11`), or a month or year where that is all the text gives. */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What is known of an article beside its text, as a source gives it. */
export const ArticleMetadata = z.strictObject({
  /** The source's own permanent name for the article; its identity where there is no `url`. */
  key: z.string().min(1).max(2000).optional(),
  title: z.string().max(2000).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  publisher: z.string().max(500).optional(),
  partner: z.string().max(500).optional(),
  authors: z.array(z.string().max(500)).max(100).optional(),
  language: Language.optional(),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/)
    .max(40)
    .optional(),
});
export type ArticleMetadata = z.infer<typeof ArticleMetadata>;

/** One text of one source. `text` is exactly what the reader sees; `spans` point into it. */
export const Article = z.strictObject({
  id: z.string().startsWith("article:"),
  title: z.string(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  /** Press agency or partner the text names as its source. */
  partner: z.string().optional(),
  authors: z.array(z.string()).optional(),
  language: Language,
  publishedAt: z.string().optional(),
  /** SHA-256 of `text` in hexadecimal. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
  spans: z.array(TextSpan),
});
export type Article = z.infer<typeof Article>;
