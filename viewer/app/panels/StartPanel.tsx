import { useState } from "react";
import type { FactLine, Start } from "../../api/contract.ts";
import { FactRow } from "../parts/FactRow.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { readLastView } from "../state/last-view.ts";
import { decodeView, encodeView } from "../state/view-state.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

const SHOWN = 6;

/** Where to begin: what is best supported and what is new. */
export function StartPanel() {
  const explorer = useExplorer();
  const start = useExplorerState((state) => state.start);
  return (
    <Waiting loaded={start} onRetry={() => void explorer.loadStart()}>
      {(value) => <StartFacts start={value} />}
    </Waiting>
  );
}

function StartFacts({ start }: { readonly start: Start }) {
  const explorer = useExplorer();
  const words = useWords();
  const [last] = useState(readLastView);
  const { nodes, edges, articles } = start.stats;
  const entities = sum(nodes, ["Article", "Statement"]);
  const facts = sum(edges, ["MENTIONS", "COPY_OF", "MADE", "ABOUT"]);
  return (
    <div className="panel">
      <h2 className="panel-title">{words.start.title}</h2>
      <p className="lead">{words.start.intro(articles, entities, facts)}</p>
      {last !== "" && last !== encodeView(explorer.currentView()) && (
        <button
          type="button"
          className="text-button last-view"
          onClick={() => void explorer.openView(decodeView(last))}
        >
          {words.explore.search.lastView}
        </button>
      )}
      <FactList title={words.start.bestSupported} facts={start.bestSupported} />
      <FactList title={words.start.recent} facts={start.recent} />
    </div>
  );
}

function FactList({
  title,
  facts,
}: {
  readonly title: string;
  readonly facts: readonly FactLine[] | undefined;
}) {
  if (!facts?.length) return null;
  return (
    <section className="section" aria-label={title}>
      <h3>{title}</h3>
      <ul className="rows">
        {facts.slice(0, SHOWN).map((fact) => (
          <li key={fact.id}>
            <FactRow fact={fact} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function sum(counts: Readonly<Record<string, number>>, without: readonly string[]): number {
  const entries = Object.entries(counts).filter(([type]) => !without.includes(type));
  return entries.reduce((total, [, count]) => total + count, 0);
}
