import { Icon } from "../parts/Icon.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { LookMenu } from "./LookMenu.tsx";
import { SettingsMenu } from "./SettingsMenu.tsx";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

export function TopBar() {
  const explorer = useExplorer();
  const words = useWords();
  useExplorerState((state) => state.historyVersion);
  const canAsk = useExplorerState((state) => state.canAsk && !state.isFile);
  const { scene } = explorer;
  return (
    <header className="top-bar">
      <h1 className="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M9 22 16 9l7 13z" />
          <circle cx="16" cy="9" r="3.6" />
          <circle cx="9" cy="22" r="3.6" className="brand-dot" />
          <circle cx="23" cy="22" r="3.6" />
        </svg>
        <span>Pressgraph</span>
      </h1>
      <button
        type="button"
        className="search-field"
        aria-keyshortcuts="/ Control+K"
        onClick={() => explorer.set({ dialog: "search" })}
      >
        <Icon name="search" />
        <span className="search-long">{words.app.search}</span>
        <span className="search-short">{words.app.searchShort}</span>
        <kbd>/</kbd>
      </button>
      <div className="top-actions">
        <IconButton
          icon="undo"
          label={words.app.undo}
          disabled={!scene.canUndo}
          onClick={explorer.undo}
        />
        <IconButton
          icon="redo"
          label={words.app.redo}
          disabled={!scene.canRedo}
          onClick={explorer.redo}
        />
        <span className="divider wide-only" />
        {canAsk && (
          <button
            type="button"
            className="button ghost"
            aria-label={words.questions.open}
            onClick={() => explorer.set({ dialog: "questions" })}
          >
            <Icon name="help" />
            <span className="wide-only">{words.questions.open}</span>
          </button>
        )}
        <LookMenu />
        <SettingsMenu />
      </div>
    </header>
  );
}
