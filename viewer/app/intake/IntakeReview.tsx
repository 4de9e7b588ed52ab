import type { ReadArticle } from "../../api/intake-contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { useLanguage, useWords } from "../panels/use-explorer.ts";
import { Icon } from "../parts/Icon.tsx";
import { StatusMark } from "../parts/StatusMark.tsx";
import { labelText } from "../scene/label-text.ts";
import type { Incoming, Unread } from "./read-files.ts";

type Props = { readonly incoming: readonly Incoming[]; readonly unread: readonly Unread[] };

/** What was read, article by article, with the sentences; and what could not be read, with the reason. */
export function IntakeReview({ incoming, unread }: Props) {
  const words = useWords();
  const articles = incoming.flatMap(({ preview }) => preview.articles);
  const failures = [...unread, ...incoming.flatMap(({ preview }) => preview.failures)];
  return (
    <>
      {failures.length > 0 && (
        <ul className="rows failures" aria-label={words.intake.failed}>
          {failures.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              <Icon name="warning" />{" "}
              <bdi>{message.includes(name) ? message : `${name}: ${message}`}</bdi>
            </li>
          ))}
        </ul>
      )}
      <ul className="rows read-articles">
        {articles.map((article) => (
          <li key={article.id}>
            <Article article={article} isOpen={articles.length === 1} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Article({ article, isOpen }: { readonly article: ReadArticle; readonly isOpen: boolean }) {
  const words = useWords();
  const language = useLanguage();
  const { title, publisher, publishedAt, entities, facts, isKnown } = article;
  const traits = [
    publisher && labelText(publisher),
    publishedAt && formatDate(publishedAt, language),
    article.language,
    words.canvas.shown(entities.length, facts.length),
    words.intake.understood(article.sentencesRead, article.sentences),
  ];
  return (
    <details open={isOpen}>
      <summary>
        <strong lang={article.language}>
          <bdi>{labelText(title)}</bdi>
        </strong>{" "}
        {isKnown && <span className="chip">{words.intake.known}</span>}
        <span className="quiet traits">{traits.filter(Boolean).join(" · ")}</span>
      </summary>
      {facts.length === 0 && <p className="quiet">{words.intake.nothing}</p>}
      <ul className="read-facts">
        {facts.map(({ type, from, to, status, sentence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={index}>
            <span>
              <bdi>{labelText(from)}</bdi>{" "}
              <span className="fact-verb">{words.edgeTypes[type]}</span> <bdi>{labelText(to)}</bdi>{" "}
              {status !== "happened" && <StatusMark status={status} />}
            </span>
            <q className="quiet" lang={article.language}>
              {sentence.slice(0, 600)}
            </q>
          </li>
        ))}
      </ul>
    </details>
  );
}
