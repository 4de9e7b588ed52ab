import { useState } from "react";
import type { FactLine } from "../../api/contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { useLanguage, useWords } from "../panels/use-explorer.ts";
import { FactRow } from "../parts/FactRow.tsx";

type Props = { readonly id: string; readonly facts: readonly FactLine[] };

const FIRST = 8;

/** A node's facts by day: their own, else that of the article; the latest first. */
export function NodeTimeline({ id, facts }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const dated = facts
    .map((fact) => ({ fact, day: (fact.date ?? fact.article.publishedAt ?? "").slice(0, 10) }))
    .filter(({ day }) => day !== "")
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  const days = [...new Set(dated.map(({ day }) => day))];
  if (days.length < 2) return null;
  const shown = isOpen ? days : days.slice(0, FIRST);
  return (
    <details className="section folded">
      <summary>
        {words.profile.timeline} <span className="count">{dated.length}</span>
      </summary>
      <ol className="timeline">
        {shown.map((day) => (
          <li key={day}>
            <time dateTime={day}>{formatDate(day, language)}</time>
            <ul className="rows">
              {dated
                .filter((entry) => entry.day === day)
                .map(({ fact }) => (
                  <li key={fact.id}>
                    <FactRow fact={fact} seenFrom={id} hasVerb />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {shown.length < days.length && (
        <button type="button" className="text-button" onClick={() => setIsOpen(true)}>
          {words.app.more} ({days.length - shown.length})
        </button>
      )}
    </details>
  );
}
