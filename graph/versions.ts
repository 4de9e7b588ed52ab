import { canonicalJson } from "../schema/canonical-json.ts";
import type { DocumentGraph } from "../schema/document-graph.ts";
import { pack, unpack } from "./identity/stored-document.ts";

/** An article as it was before it changed: what is needed to cite it. */
export type ArticleVersion = {
  /** SHA-256 of the text. */
  readonly version: string;
  readonly title: string;
  readonly publishedAt?: string | undefined;
  readonly ingestedAt: string;
  readonly text: string;
};

const MOST_VERSIONS = 20;

/** The earlier versions once `before` has become one of them; the oldest first, the latest 20. */
export function versionsAfter(
  versions: readonly string[],
  before: DocumentGraph,
  after: DocumentGraph,
  ingestedAt: string,
): readonly string[] {
  const { version, title, publishedAt, text } = before.article;
  if (version === after.article.version) return versions;
  const stored = canonicalJson({ version, title, publishedAt, ingestedAt, text: pack(text) });
  return [...versions, stored].slice(-MOST_VERSIONS);
}

export function readVersion(stored: string): ArticleVersion {
  const { text, ...rest } = JSON.parse(stored) as ArticleVersion;
  return { ...rest, text: unpack(text) };
}
