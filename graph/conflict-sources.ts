import { groupBy } from "../schema/group-by.ts";
import { articleSources, entityNames } from "./cypher/conflicts.ts";
import { runChunked } from "./row-chunks.ts";
import type { GraphStore } from "./store.ts";

/** One article's word, as its edge tells it. */
export type Report = {
  readonly article: string;
  readonly sentence: string;
  /** Node of who says so, where the article does not say it itself. */
  readonly attributedTo?: string;
};

/** A report with what a reader needs to weigh it. */
export type Source = Report & {
  readonly title: string;
  readonly publisher?: string;
  readonly partner?: string;
  readonly publishedAt?: string;
  /** Name of who says so. */
  readonly speaker?: string;
  /** Articles that only print the same text. */
  readonly copies: readonly string[];
};

type WithReports<R> = {
  readonly sides: readonly { readonly says: string; readonly reports: readonly R[] }[];
};

/** Names the sources of conflicts; of copies of one text on one side, the earliest stands for all. */
export async function withSources<Conflict extends WithReports<Report>>(
  store: Pick<GraphStore, "read">,
  conflicts: readonly Conflict[],
): Promise<readonly (Omit<Conflict, "sides"> & WithReports<Source>)[]> {
  const reports = conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.reports));
  const articles = [...new Set(reports.map(({ article }) => article))].sort();
  const speakers = [...new Set(reports.flatMap(({ attributedTo }) => attributedTo ?? []))].sort();
  const rows = await runChunked(articles, (ids) => store.read(articleSources(ids)));
  const byId = new Map(rows.map((row) => [row.id as string, row]));
  const named = await runChunked(speakers, (ids) => store.read(entityNames(ids)));
  const names = new Map(named.map(({ id, name }) => [id as string, name as string]));

  const rootOf = (id: string, passed: ReadonlySet<string> = new Set()): string => {
    const original = byId.get(id)?.original as string | null | undefined;
    return !original || passed.has(id) ? id : rootOf(original, new Set([...passed, id]));
  };
  const sourceOf = (report: Report): Source => {
    const row = byId.get(report.article) ?? {};
    const text = (key: string) => (row[key] ? { [key]: row[key] as string } : {});
    const speaker = names.get(report.attributedTo ?? "");
    return {
      ...report,
      title: (row.title ?? report.article) as string,
      ...text("publisher"),
      ...text("partner"),
      ...text("publishedAt"),
      ...(speaker && { speaker }),
      copies: [],
    };
  };
  const distinct = (side: readonly Report[]): readonly Source[] => {
    const texts = groupBy(side, ({ article, attributedTo }) =>
      JSON.stringify([rootOf(article), attributedTo]),
    );
    return [...texts.values()].map((group) => {
      const first =
        group.find(({ article }) => rootOf(article) === article) ?? (group[0] as Report);
      const copies = group.filter((report) => report !== first).map(({ article }) => article);
      return { ...sourceOf(first), copies };
    });
  };
  return conflicts.map((conflict) => ({
    ...conflict,
    sides: conflict.sides.map(({ says, reports: told }) => ({ says, reports: distinct(told) })),
  }));
}
