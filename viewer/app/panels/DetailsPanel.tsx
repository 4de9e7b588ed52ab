import { type RefObject, useLayoutEffect, useRef } from "react";
import { IconButton } from "../parts/IconButton.tsx";
import { ArticlePanel } from "./ArticlePanel.tsx";
import { ConnectionPanel } from "./ConnectionPanel.tsx";
import { EvidencePanel } from "./EvidencePanel.tsx";
import { NodePanel } from "./NodePanel.tsx";
import { StartPanel } from "./StartPanel.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** What is known of the selection: a profile, the evidence of a fact, or an article. */
export function DetailsPanel() {
  const explorer = useExplorer();
  const words = useWords();
  const selection = useExplorerState((state) => state.selection);
  const sheet = useExplorerState((state) => state.sheet);
  const titles = {
    node: "",
    edge: words.evidence.title,
    article: words.evidence.article,
    paths: words.connection.paths,
    common: words.connection.common,
  };
  const panel = useRef<HTMLElement>(null);
  const key = selection ? Object.values(selection).join(" ") : "start";
  return (
    <aside
      ref={panel}
      className="details"
      aria-label={words.app.details}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
      tabIndex={0}
    >
      <ReadFromTop key={`top ${key}`} panel={panel} />
      {(selection || sheet === "details") && (
        <div className="details-bar">
          {selection && (
            <IconButton icon="back" label={words.app.back} onClick={() => history.back()} />
          )}
          <span className="details-kind">{selection && titles[selection.kind]}</span>
          <IconButton
            icon="close"
            label={words.app.close}
            onClick={() => explorer.select(undefined)}
          />
        </div>
      )}
      {!selection && <StartPanel />}
      {selection?.kind === "node" && <NodePanel key={key} id={selection.id} />}
      {selection?.kind === "edge" && <EvidencePanel key={key} id={selection.id} />}
      {(selection?.kind === "paths" || selection?.kind === "common") && (
        <ConnectionPanel key={key} connection={selection} />
      )}
      {selection?.kind === "article" && <ArticlePanel key={key} id={selection.id} />}
    </aside>
  );
}

/** A new selection is read from its top; what stands below may then scroll to its sentence. */
function ReadFromTop({ panel }: { readonly panel: RefObject<HTMLElement | null> }) {
  useLayoutEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [panel]);
  return null;
}
