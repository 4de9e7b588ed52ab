import { InvalidInputError } from "../../schema/errors.ts";
import type { ArticleInput } from "../article-input.ts";
import { metadataOf, withMetadata } from "./article-record.ts";
import { isEmpty } from "./decode-text.ts";

const KEYS = /^(key|id|title|url|publisher|partner|published|language|authors?)$/i;
const LONGEST_HEADER = 20_000;

/**
 * A plain text, which may open with `Key: value` lines between two lines of `---`. Anything else
 * between such lines is text.
 */
export function articleFromPlainText(text: string, path: string): ArticleInput {
  const header = /^---[ \t]*\r?\n/.exec(text);
  if (!header) return { text };
  const head = text.slice(header[0].length, LONGEST_HEADER);
  const close = /^---[ \t]*(\r?\n|$)/m.exec(head);
  if (!close) return { text };
  const fields = fieldsOf(head.slice(0, close.index));
  if (!fields) return { text };
  const end = header[0].length + close.index + close[0].length;
  const body = text.slice(end).replace(/^[\r\n]+/, "");
  if (isEmpty(body)) throw new InvalidInputError(`${path} has a header, but no text after it.`);
  return withMetadata(body, metadataOf(fields, path));
}

function fieldsOf(head: string): Record<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  for (const line of head.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const key = line.slice(0, Math.max(colon, 0)).trim();
    if (!KEYS.test(key)) return undefined;
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    const isList = /^authors?$/i.test(key);
    fields.set(isList ? "authors" : key.toLowerCase(), isList ? value.split(/[;,]/) : value);
  }
  return fields.size > 0 ? Object.fromEntries(fields) : undefined;
}
