import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Span } from "../../../schema/span.ts";
import type { ArticleDetail } from "../../api/evidence-contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { Icon } from "../parts/Icon.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { labelText } from "../scene/label-text.ts";
import { ArticleText } from "./ArticleText.tsx";
import { useExplorer, useLanguage, useLoaded, useWords } from "./use-explorer.ts";
import { usePassage } from "./use-passage.ts";

type Props = {
  readonly id: string;
  readonly sentence?: Span;
  readonly triggers?: readonly Span[];
  readonly isCopy?: boolean;
};

/** Characters shown around the sentence; longer articles are opened further by hand. */
const WINDOW = 20_000;

/** An article with every entity marked and, if there is one, the sentence in question in view. */
export function ArticleReader({ id, ...rest }: Props) {
  const { evidence } = useExplorer();
  const [article, retry] = useLoaded(
    id,
    () => evidence.articles.load(id),
    () => evidence.articles.peek(id),
  );
  return (
    <Waiting loaded={article} onRetry={retry}>
      {(value) => <Reader article={value} {...rest} />}
    </Waiting>
  );
}

function Reader({
  article: detail,
  sentence,
  triggers = [],
  isCopy = false,
}: Omit<Props, "id"> & { readonly article: ArticleDetail }) {
  const words = useWords();
  const language = useLanguage();
  const { article, text, spans, mentions } = detail;
  const body = useRef<HTMLDivElement>(null);
  usePassage(body, detail);
  const [opened, setOpened] = useState({ before: WINDOW, after: WINDOW });
  const middle = sentence?.start ?? 0;
  const from = Math.max(0, middle - opened.before);
  const to = Math.min(text.length, middle + opened.after);
  const source = [article.publisher, article.partner]
    .filter((name): name is string => name !== undefined)
    .map(labelText);
  if (article.publishedAt) source.push(formatDate(article.publishedAt, language));
  const hasTitle = spans.some(({ kind }) => kind === "title");

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each sentence shown
  useLayoutEffect(() => scrollToSentence(body.current), [article.id, sentence?.start]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each sentence shown
  useEffect(() => {
    let isShown = true;
    // Text set in another font until then has its lines elsewhere.
    if (document.fonts.status === "loading") {
      void document.fonts.ready.then(() => isShown && scrollToSentence(body.current));
    }
    return () => {
      isShown = false;
    };
  }, [article.id, sentence?.start]);

  return (
    <section className="reader" aria-label={labelText(article.title)}>
      <p className="reader-source">
        <bdi>{source.join(" · ")}</bdi>
        {isCopy && <span className="chip">{words.evidence.copy}</span>}
        {article.url && (
          <a href={article.url} target="_blank" rel="noopener noreferrer">
            {words.evidence.original} <Icon name="external" />
          </a>
        )}
      </p>
      {!hasTitle && (
        <h3 className="article-title" lang={article.language}>
          <bdi>{article.title.slice(0, 500)}</bdi>
        </h3>
      )}
      {from > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => setOpened({ ...opened, before: opened.before + 5 * WINDOW })}
        >
          {words.evidence.earlier}
        </button>
      )}
      <div ref={body} lang={article.language}>
        <ArticleText
          text={text}
          spans={spans}
          mentions={mentions.filter(({ type }) => type !== "Statement")}
          sentence={sentence}
          triggers={triggers}
          from={from}
          to={to}
        />
      </div>
      {to < text.length && (
        <button
          type="button"
          className="text-button"
          onClick={() => setOpened({ ...opened, after: opened.after + 5 * WINDOW })}
        >
          {words.evidence.later}
        </button>
      )}
    </section>
  );
}

/** Scrolls the panel, not the page, until the sentence stands a little above its middle. */
function scrollToSentence(body: HTMLElement | null): void {
  const panel = body?.closest(".details");
  const marked = body?.querySelector("mark.sentence");
  if (!panel || !marked) return;
  const offset = marked.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop += offset - panel.clientHeight * 0.42;
}
