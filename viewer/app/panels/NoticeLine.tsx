import { useEffect } from "react";
import { IconButton } from "../parts/IconButton.tsx";
import { undoDecision } from "../state/curation.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

const SHOWN_FOR = 7000;

/** What has just happened, in one line that goes away by itself. */
export function NoticeLine() {
  const explorer = useExplorer();
  const words = useWords();
  const notice = useExplorerState((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => explorer.set({ notice: undefined }), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [explorer, notice]);
  return (
    <div role="status" className="notice-place">
      {notice && (
        <div className="notice">
          <span>{notice.text}</span>
          {notice.canUndo && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                if (notice.decision) void undoDecision(explorer, notice.decision);
                else explorer.undo();
                explorer.set({ notice: undefined });
              }}
            >
              {words.app.undo}
            </button>
          )}
          {notice.more && (
            <button
              type="button"
              className="text-button"
              onClick={() => void explorer.bring(notice.more!)}
            >
              {words.explore.grow.more}
            </button>
          )}
          <IconButton
            icon="close"
            label={words.app.close}
            onClick={() => explorer.set({ notice: undefined })}
          />
        </div>
      )}
    </div>
  );
}
