import type { NodeProfile } from "../../api/contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { TypeIcon } from "../parts/TypeIcon.tsx";
import { labelText } from "../scene/label-text.ts";
import { decide } from "../state/curation.ts";
import { useExplorer, useExplorerState, useLanguage, useWords } from "./use-explorer.ts";

/** The articles that name a node. */
type Props = { readonly id: string; readonly articles: NodeProfile["articles"] };

export function NodeArticles({ id, articles }: Props) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const canCurate = useExplorerState((state) => state.canCurate);
  if (articles.total === 0) return null;
  return (
    <section className="section" aria-label={words.node.articles}>
      <h3>
        {words.node.articles} <span className="count">{articles.total}</span>
      </h3>
      <ul className="rows">
        {articles.items.map((article) => (
          <li key={article.id} className="article-line">
            <button
              type="button"
              className="fact-row"
              onClick={() => explorer.select({ kind: "article", id: article.id })}
            >
              <span className="fact-text fact-other">
                <TypeIcon type="Article" size={18} />
                <span>
                  <bdi className="fact-end">{labelText(article.title)}</bdi>
                  <bdi className="quiet fact-role">
                    {[
                      article.publisher,
                      article.publishedAt && formatDate(article.publishedAt, language),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </bdi>
                </span>
              </span>
              <span className="fact-meta">
                <span className="count">{words.node.mentions(article.mentions)}</span>
              </span>
            </button>
            {canCurate && articles.total > 1 && (
              <IconButton
                icon="split"
                label={words.profile.elsewhere}
                onClick={() => void decide(explorer, { kind: "split", a: id, article: article.id })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
