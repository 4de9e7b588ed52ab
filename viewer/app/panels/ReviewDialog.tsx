import { useState } from "react";
import type { DecisionBody, Decisions, ReviewQueue } from "../../api/curation-contract.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { labelText } from "../scene/label-text.ts";
import { decide, undoDecision } from "../state/curation.ts";
import { useExplorer, useLanguage, useLoaded, useWords } from "./use-explorer.ts";

/** Pairs that may be one with the reasons, and what has been decided so far. */
export default function ReviewDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const [round, setRound] = useState(0);
  const [queue, retry] = useLoaded(`review ${round}`, (signal) => explorer.api.review(signal));
  const [taken, retryTaken] = useLoaded(`taken ${round}`, (signal) =>
    explorer.api.decisions(signal),
  );
  const close = () => explorer.set({ dialog: "none" });
  const settle = async (body: DecisionBody) => {
    if (await decide(explorer, body)) setRound(round + 1);
  };
  const takeBack = async (id: string) => {
    await undoDecision(explorer, id);
    setRound(round + 1);
  };
  return (
    <Dialog label={words.curation.title} className="questions" onClose={close}>
      <div className="dialog-head">
        <h2>{words.curation.title}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <div className="review">
        <Waiting loaded={queue} onRetry={retry}>
          {({ pairs }: ReviewQueue) => (
            <>
              <p className="lead">{words.curation.uncertain(pairs.length)}</p>
              <ul className="rows">
                {pairs.map((pair) => (
                  <Pair
                    key={`${pair.a.id} ${pair.b.id}`}
                    pair={pair}
                    onSettle={(body) => void settle(body)}
                  />
                ))}
              </ul>
            </>
          )}
        </Waiting>
        <Waiting loaded={taken} onRetry={retryTaken}>
          {({ decisions }: Decisions) => (
            <Taken decisions={decisions} onUndo={(id) => void takeBack(id)} />
          )}
        </Waiting>
      </div>
    </Dialog>
  );
}

type PairProps = {
  readonly pair: ReviewQueue["pairs"][number];
  readonly onSettle: (body: DecisionBody) => void;
};

function Pair({ pair: { a, b, score, evidence }, onSettle }: PairProps) {
  const explorer = useExplorer();
  const words = useWords();
  const language = useLanguage();
  const share = new Intl.NumberFormat(language, { style: "percent" }).format(score);
  return (
    <li className="review-pair">
      <p className="row">
        {[a, b].map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="text-button"
            title={id}
            onClick={() => {
              explorer.set({ dialog: "none" });
              void explorer.openNode(id);
            }}
          >
            <bdi>{labelText(name)}</bdi>
          </button>
        ))}
        <span className="chip">{words.curation.likely(share)}</span>
      </p>
      <ul className="review-reasons">
        {evidence.map(({ reason }) => (
          <li key={reason} className="quiet" lang="en">
            <bdi>{labelText(reason)}</bdi>
          </li>
        ))}
      </ul>
      <div className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => onSettle({ kind: "merge", a: a.id, b: b.id })}
        >
          {words.curation.same}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onSettle({ kind: "split", a: a.id, b: b.id })}
        >
          {words.curation.different}
        </button>
      </div>
    </li>
  );
}

type TakenProps = {
  readonly decisions: Decisions["decisions"];
  readonly onUndo: (id: string) => void;
};

function Taken({ decisions, onUndo }: TakenProps) {
  const words = useWords();
  if (decisions.length === 0) return null;
  return (
    <section className="section" aria-label={words.curation.taken}>
      <h3>{words.curation.taken}</h3>
      <ul className="rows">
        {decisions.map(({ id, decision }) => (
          <li key={id} className="review-taken">
            <span>
              {words.curation.kinds[decision.kind]}{" "}
              <bdi className="quiet">{subjectOf(decision).map(labelText).join(" · ")}</bdi>
            </span>
            <button type="button" className="text-button" onClick={() => onUndo(id)}>
              {words.app.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function subjectOf(decision: Decisions["decisions"][number]["decision"]): readonly string[] {
  switch (decision.kind) {
    case "merge":
    case "split":
      return decision.entities.map(({ id }) => id);
    case "rename":
      return [decision.entity.id, decision.name];
    case "reject":
      return decision.facts.slice(0, 1).flatMap(({ from, type, to }) => [from, type, to]);
  }
}
