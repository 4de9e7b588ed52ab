import { type Offsets, occurrences } from "../compare-names.ts";
import type { GoldArticle } from "../gold-article.ts";
import type { EntityMatches } from "../match-entities.ts";
import type { Prediction } from "../prediction.ts";
import { escapeHtml } from "./html.ts";

type Mark = Offsets & { readonly type: string; readonly title: string; readonly isError: boolean };

/** The text as HTML with each gold entity marked; those the prediction missed stand out. */
export function markGold(gold: GoldArticle, text: string, { strength }: EntityMatches): string {
  const marks = gold.entities.flatMap(({ id, type, name, aliases }) =>
    aliases
      .flatMap((alias) => occurrences(text, alias))
      .filter((span) => isWholeWord(text, span))
      .map((span) => ({ ...span, type, title: `${type}: ${name}`, isError: !strength.has(id) })),
  );
  return markText(text, marks, "missed");
}

/** The text as HTML with each predicted mention marked; those not in the gold stand out. */
export function markPredicted(
  { entities }: Prediction,
  text: string,
  { toGold }: EntityMatches,
): string {
  const marks = entities.flatMap(({ id, type, name, mentions = [] }) =>
    mentions.map(({ start, end }) => ({
      ...{ start, end, type },
      title: `${type}: ${name}`,
      isError: !toGold.has(id),
    })),
  );
  return markText(text, marks, "wrong");
}

const isWholeWord = (text: string, { start, end }: Offsets) =>
  !/\p{L}/u.test(text[start - 1] ?? "") && !/\p{L}/u.test(text[end] ?? "");

/** Of two marks that overlap the first, longer one is shown. */
function markText(text: string, marks: readonly Mark[], errorClass: string): string {
  let html = "";
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const { start, end, type, title, isError } = mark;
    if (start < at || end > text.length || end <= start) continue;
    const classes = `type-${type}${isError ? ` ${errorClass}` : ""}`;
    const hint = isError ? `${errorClass}: ${title}` : title;
    html += escapeHtml(text.slice(at, start));
    html += `<mark class="${escapeHtml(classes)}" title="${escapeHtml(hint)}">${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
