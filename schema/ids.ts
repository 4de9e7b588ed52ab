import { sha256 } from "./canonical-json.ts";
import type { EdgeType } from "./edge-types.ts";
import type { Status } from "./fact.ts";
import { foldText } from "./fold-text.ts";

export { foldText } from "./fold-text.ts";

const LONGEST_KEY = 80;

/**
 * A name as a key: lower case, ASCII where the script allows it (ä → ae, é → e, ł → l), words joined
 * by hyphens. Other scripts keep their letters. Longer than 80 characters: cut, with a hash.
 */
export function nameKey(name: string): string {
  const key = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (key === "") return sha256(name).slice(0, 16);
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, 60)}-${sha256(key).slice(0, 16)}`;
}

export const countryId = (iso2: string) => `country:${iso2.toUpperCase()}`;

/** `type:key` of an entity whose parts (name, country, parties, date …) identify it. */
export function entityId(type: string, ...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== "") as string[];
  return `${type.toLowerCase()}:${nameKey(given.join(" "))}`;
}

/** An article is known by its URL, else by its source's own key, else by its text. */
export function articleId(source: { url?: string; key?: string; text: string }): string {
  return `article:${sha256(source.url ?? source.key ?? source.text).slice(0, 24)}`;
}

export function statementId(article: string, start: number, end: number, by: string): string {
  return `statement:${sha256(`${article}\n${start}\n${end}\n${by}`).slice(0, 24)}`;
}

/** An edge's identity: one edge per fact, article and status. */
export function edgeId(
  from: string,
  type: EdgeType,
  to: string,
  article: string,
  status: Status,
): string {
  return sha256([from, type, to, article, status].join("\n")).slice(0, 32);
}
