import type { Span } from "../../../schema/span.ts";
import { resolveDates } from "../../stages/resolve-dates.ts";
import type { Page } from "../page.ts";

/** Whether the sentence itself gives the date, as the project's own reader of dates understands it. */
export function isStatedDate(date: string, sentence: Span, { graph, pack }: Page): boolean {
  const { text, publishedAt } = graph.article;
  return resolveDates(text, sentence, pack.dateWords, publishedAt).some(
    (stated) => stated.date === date || stated.date.startsWith(`${date}-`),
  );
}
