import { useEffect, useState } from "react";
import type { EdgeDetail, ParallelFacts } from "../../api/evidence-contract.ts";
import { formatDate } from "../i18n/translate.ts";
import { Icon } from "../parts/Icon.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import { StatusMark } from "../parts/StatusMark.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { decide } from "../state/curation.ts";
import { ArticleReader } from "./ArticleReader.tsx";
import { useExplorer, useExplorerState, useLanguage, useLoaded, useWords } from "./use-explorer.ts";

type Occurrence = {
  readonly edge: ParallelFacts["edges"][number];
  readonly evidence: EdgeDetail["evidence"][number] | undefined;
};

/** Why an edge is there: every sentence of every article that states it, in its place. */
export function EvidencePanel({ id }: { readonly id: string }) {
  const { evidence } = useExplorer();
  const [facts, retry] = useLoaded(
    id,
    () => evidence.facts.load(id),
    () => evidence.facts.peek(id),
  );
  return (
    <Waiting loaded={facts} onRetry={retry}>
      {(value) => <Evidence id={id} facts={value} />}
    </Waiting>
  );
}

function Evidence({ id, facts }: { readonly id: string; readonly facts: ParallelFacts }) {
  const explorer = useExplorer();
  const words = useWords();
  const canCurate = useExplorerState((state) => state.canCurate);
  const occurrences = facts.edges.flatMap((edge): Occurrence[] =>
    edge.evidence.length > 0
      ? edge.evidence.map((evidence) => ({ edge, evidence }))
      : [{ edge, evidence: undefined }],
  );
  const first = Math.max(
    0,
    occurrences.findIndex(({ edge }) => edge.id === id),
  );
  const [index, setIndex] = useState(first);
  const total = occurrences.length;
  const current = occurrences[Math.min(index, total - 1)];
  const turn = (by: number) => setIndex((index + by + total) % total);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = { "[": -1, "]": 1 }[event.key];
      if (by && total > 1) setIndex((before) => (before + by + total) % total);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [total]);
  if (!current) return <p className="panel quiet">{words.evidence.noSentence}</p>;
  const { edge, evidence } = current;
  return (
    <article className="panel evidence">
      <header className="evidence-head">
        <h2 className="fact-headline">
          <NodeLink node={edge.from} />
          <span className="fact-verb">{words.edgeTypes[edge.type]}</span>
          <NodeLink node={edge.to} />
        </h2>
        <div className="pager">
          <IconButton
            icon="back"
            label={words.evidence.previous}
            disabled={total < 2}
            onClick={() => turn(-1)}
          />
          <span role="status">{words.evidence.of(Math.min(index, total - 1) + 1, total)}</span>
          <IconButton
            icon="next"
            label={words.evidence.next}
            disabled={total < 2}
            onClick={() => turn(1)}
          />
        </div>
      </header>
      <p className="row facts-about">
        <StatusMark status={edge.status} />
        {edge.mode && <span className="chip">{words.modes[edge.mode]}</span>}
        {edge.role && <bdi className="chip">{edge.role}</bdi>}
        <span className={facts.independentSources === 1 ? "chip warn" : "chip"}>
          {facts.independentSources === 1
            ? words.evidence.single
            : words.evidence.sources(facts.independentSources)}
        </span>
      </p>
      {facts.conflict && (
        <p className="conflict">
          <Icon name="warning" /> {words.evidence.conflict}
        </p>
      )}
      <Reading edge={edge} evidence={evidence} />
      {canCurate && evidence && (
        <button
          type="button"
          className="text-button"
          onClick={() => void decide(explorer, { kind: "reject", edge: edge.id })}
        >
          {words.curation.reject}
        </button>
      )}
      {evidence ? (
        <ArticleReader
          id={edge.article.id}
          sentence={evidence}
          triggers={evidence.triggers}
          isCopy={edge.copyOf !== undefined}
        />
      ) : (
        <p className="quiet">{words.evidence.noSentence}</p>
      )}
    </article>
  );
}

/** Who says it, and who read it. */
function Reading({ edge, evidence }: Occurrence) {
  const words = useWords();
  const language = useLanguage();
  const share = new Intl.NumberFormat(language, { style: "percent" }).format(edge.confidence);
  return (
    <p className="reading quiet">
      {edge.attributedTo && (
        <span>
          {words.evidence.saidBy} <NodeLink node={edge.attributedTo} hasIcon={false} />
        </span>
      )}
      {edge.date && <span>{formatDate(edge.date, language)}</span>}
      {evidence && (
        <span title={`${words.evidence.readBy} ${evidence.extractor}`}>
          {words.evidence.readBy} <code>{evidence.rule}</code>
        </span>
      )}
      <span>
        {words.evidence.confidence} {share}
      </span>
    </p>
  );
}
