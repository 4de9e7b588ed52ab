import type { FactLine } from "../../api/contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { useExplorer, useLanguage, useWords } from "../panels/use-explorer.ts";
import { Icon } from "./Icon.tsx";
import { NodeName } from "./NodeName.tsx";
import { StatusMark } from "./StatusMark.tsx";
import { Support } from "./Support.tsx";
import { TypeIcon } from "./TypeIcon.tsx";

type Props = {
  readonly fact: FactLine;
  /** The node whose profile this stands in: only the other end is named. */
  readonly seenFrom?: string;
  /** Says there, too, what the fact is. */
  readonly hasVerb?: boolean;
  /** Other articles say otherwise. */
  readonly isConflict?: boolean;
};

/** One fact on one line; a click opens the sentence. */
export function FactRow({ fact, seenFrom, hasVerb = false, isConflict = false }: Props) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const other = fact.from.id === seenFrom ? fact.to : fact.from;
  const verbs = fact.from.id === seenFrom ? words.edgeTypes : words.edgeTypesBack;
  const facts = [
    hasVerb ? verbs[fact.type] : undefined,
    fact.role,
    fact.mode && fact.mode !== "signed" ? words.modes[fact.mode] : undefined,
    fact.date && formatDate(fact.date, language),
  ].filter(Boolean);
  const key = explorer.scene.factOf(fact.id);
  return (
    <button
      type="button"
      className="fact-row"
      onClick={() => void explorer.openFact(fact)}
      onPointerEnter={() => {
        explorer.evidence.prefetch(fact.id, fact.article.id);
        if (key) explorer.set({ hovered: { fact: key } });
      }}
      onFocus={() => explorer.evidence.prefetch(fact.id, fact.article.id)}
      onPointerLeave={() => explorer.set({ hovered: undefined })}
    >
      {seenFrom === undefined ? (
        <span className="fact-text">
          <NodeName className="fact-end" node={fact.from} />{" "}
          <span className="fact-verb">{words.edgeTypes[fact.type]}</span>{" "}
          <NodeName className="fact-end" node={fact.to} />
        </span>
      ) : (
        <span className="fact-text fact-other">
          <TypeIcon type={other.type} size={18} />
          <span>
            <NodeName className="fact-end" node={other} />
            {facts.length > 0 && <bdi className="quiet fact-role">{facts.join(" · ")}</bdi>}
          </span>
        </span>
      )}
      <span className="fact-meta">
        {fact.status !== "happened" && <StatusMark status={fact.status} />}
        {fact.attributedTo && seenFrom === undefined && (
          <span className="quiet">
            {words.evidence.saidBy} <NodeName node={fact.attributedTo} />
          </span>
        )}
        {isConflict && (
          <span className="conflict-mark">
            <Icon name="warning" /> {words.profile.conflict}
          </span>
        )}
        <span className="count">
          <Support sources={fact.independentSources} /> {words.node.sentences(fact.articles)}
        </span>
      </span>
    </button>
  );
}
