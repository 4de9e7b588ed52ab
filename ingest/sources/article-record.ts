import * as z from "zod";
import { ArticleMetadata } from "../../schema/article.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import type { ArticleInput } from "../article-input.ts";
import { cleanText, isEmpty } from "./decode-text.ts";

/** Names under which sources give what is known of an article; the first that is set counts. */
const FIELDS = {
  key: ["key", "id"],
  title: ["title", "headline"],
  url: ["url"],
  publisher: ["publisher"],
  partner: ["partner"],
  authors: ["authors", "author"],
  language: ["language", "lang"],
  publishedAt: ["publishedAt", "published", "date"],
} as const satisfies Record<keyof ArticleMetadata, readonly string[]>;

const Fields = z.record(z.string(), z.unknown());

/** An article from a JSON record or the fields of a header block. Unknown fields are ignored. */
export function articleFromRecord(record: unknown, path: string): ArticleInput {
  const fields = Fields.safeParse(record);
  const text = fields.success ? fields.data.text : undefined;
  if (!fields.success || typeof text !== "string") {
    throw new InvalidInputError(`${path} has no "text": give an object with the article's text.`);
  }
  const clean = cleanText(text);
  if (isEmpty(clean)) throw new InvalidInputError(`${path} has an empty "text".`);
  return withMetadata(clean, metadataOf(fields.data, path));
}

export function withMetadata(text: string, metadata: ArticleMetadata): ArticleInput {
  return Object.keys(metadata).length > 0 ? { text, metadata } : { text };
}

/** The known fields of a record, in the form of the schema; a value that cannot be one is an error. */
export function metadataOf(record: Record<string, unknown>, path: string): ArticleMetadata {
  const given: Record<string, unknown> = {};
  for (const [field, names] of Object.entries(FIELDS)) {
    const name = names.find((known) => Object.hasOwn(record, known) && isGiven(record[known]));
    if (name !== undefined) given[field] = normalised(field, record[name]);
  }
  const metadata = ArticleMetadata.safeParse(given);
  if (metadata.success) return metadata.data;
  const field = String(metadata.error.issues[0]?.path[0]);
  throw new InvalidInputError(
    `${path} has a ${field} that cannot be used (${metadata.error.issues[0]?.message}): correct it or leave it out.`,
  );
}

const isGiven = (value: unknown) => value !== null && value !== undefined && value !== "";

function normalised(field: string, value: unknown): unknown {
  if (field === "key" && typeof value === "number") return String(value);
  if (field === "authors") return (Array.isArray(value) ? value : [value]).map(textOf);
  if (field === "language" && typeof value === "string")
    return value.toLowerCase().split(/[-_]/)[0];
  if (field === "publishedAt" && typeof value === "string") return isoDate(value);
  return textOf(value);
}

const textOf = (value: unknown) => (typeof value === "string" ? cleanText(value).trim() : value);

const RFC_2822 = /^(\w{3}, )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}(:\d{2})?) (GMT|UTC|[+-]\d{4})$/;

/** ISO 8601 stays as it is; the date form of feeds and HTTP becomes ISO 8601. */
function isoDate(value: string): string {
  const date = value.trim();
  return RFC_2822.test(date) && !Number.isNaN(Date.parse(date))
    ? new Date(date).toISOString()
    : date;
}
