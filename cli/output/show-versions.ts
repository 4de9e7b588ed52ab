import type { GraphStore } from "../../graph/store.ts";
import type { ArticleVersion } from "../../graph/versions.ts";
import { InvalidInputError } from "../../schema/errors.ts";
import type { GraphNode } from "../../schema/graph.ts";
import type { Context } from "../context.ts";
import { textOf } from "./properties.ts";
import { safeLine, safeText } from "./safe-text.ts";
import { wrap } from "./wrap.ts";

const SHOWN_OF_HASH = 12;

/** Prints the versions that an article had, the latest first; with `wanted`, the text of one to cite. */
export async function showVersions(
  context: Context,
  store: GraphStore,
  article: GraphNode,
  wanted: string | undefined,
): Promise<void> {
  const { output, options } = context;
  const now = currentVersion(article);
  const versions = [...(await store.versions(article.id)), now].toReversed();
  if (wanted !== undefined) return showVersion(context, article, versions, wanted);
  if (options.json) return output.printJson({ article: article.id, versions });
  output.printTable(
    [{ head: "version" }, { head: "read" }, { head: "published" }, { head: "title", grows: true }],
    versions.map(({ version, ingestedAt, publishedAt, title }) => [
      version.slice(0, SHOWN_OF_HASH),
      ingestedAt.slice(0, 16) + (version === now.version ? " (now)" : ""),
      safeLine(publishedAt ?? "").slice(0, 10),
      safeLine(title),
    ]),
  );
  if (versions.length === 1) output.note("It has had no other version.");
}

function showVersion(
  { output, options }: Context,
  article: GraphNode,
  versions: readonly ArticleVersion[],
  wanted: string,
): void {
  const [found, another] = versions.filter(({ version }) => version.startsWith(wanted));
  if (found === undefined || another !== undefined) {
    const known = versions.map(({ version }) => version.slice(0, SHOWN_OF_HASH)).join(", ");
    const what = found === undefined ? "no version" : "several versions";
    throw new InvalidInputError(
      `${article.id} has ${what} of which the hash starts with "${safeLine(wanted)}". It has ${known}.`,
    );
  }
  if (options.json) {
    output.printJson({ article: article.id, ...found });
    return;
  }
  const { title, version, publishedAt, ingestedAt, text } = found;
  const published = publishedAt === undefined ? "" : `published ${publishedAt.slice(0, 10)} · `;
  output.print(wrap(output.colors.bold(safeLine(title)), output.width));
  const citation = `${article.id} · ${published}read ${ingestedAt} · SHA-256 ${version}`;
  output.print(output.colors.dim(wrap(safeLine(citation), output.width)));
  output.print(`\n${wrap(safeText(text), output.width)}`);
}

function currentVersion({ properties }: GraphNode): ArticleVersion {
  const property = (key: string) => textOf(properties, key) ?? "";
  const publishedAt = textOf(properties, "publishedAt");
  return {
    version: property("version"),
    title: property("title"),
    ...(publishedAt !== undefined && { publishedAt }),
    ingestedAt: property("ingestedAt"),
    text: property("text"),
  };
}
