import { useState } from "react";
import type { SavedViews } from "../../api/views-contract.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { NameForm } from "../parts/NameForm.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { decodeView, encodeView } from "../state/view-state.ts";
import { useExplorer, useExplorerState, useLoaded, useWords } from "./use-explorer.ts";

/** Keeps the view under a name in the store and opens kept ones. */
export default function ViewsDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const canKeep = useExplorerState((state) => state.canCurate);
  const [changed, setChanged] = useState<SavedViews>();
  const [loaded, retry] = useLoaded("views", (signal) => explorer.api.views(signal));
  const close = () => explorer.set({ dialog: "none" });
  const change = async (answer: Promise<SavedViews>) => {
    const views = await explorer.busy(() => answer);
    if (views) setChanged(views);
    return views !== undefined;
  };
  const save = (name: string) =>
    change(explorer.api.saveView({ name, query: encodeView(explorer.currentView()) }));
  return (
    <Dialog label={words.views.title} className="shortcuts" onClose={close}>
      <div className="dialog-head">
        <h2>{words.views.title}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      {canKeep && <NameForm label={words.views.name} onSave={save} />}
      <Waiting loaded={loaded} onRetry={retry}>
        {(value) => (
          <Kept
            views={(changed ?? value).views}
            onOpen={(query) => {
              close();
              void explorer.openView(decodeView(query));
            }}
            {...(canKeep && {
              onRemove: (title: string) => void change(explorer.api.removeView(title)),
            })}
          />
        )}
      </Waiting>
    </Dialog>
  );
}

type KeptProps = {
  readonly views: SavedViews["views"];
  readonly onOpen: (query: string) => void;
  readonly onRemove?: (name: string) => void;
};

function Kept({ views, onOpen, onRemove }: KeptProps) {
  const words = useWords();
  if (views.length === 0) return <p className="palette-note">{words.views.none}</p>;
  return (
    <ul className="rows views">
      {views.map((view) => (
        <li key={view.name} className="row">
          <button type="button" className="text-button" onClick={() => onOpen(view.query)}>
            <bdi>{view.name}</bdi>
          </button>
          {onRemove && (
            <IconButton
              icon="close"
              label={words.views.remove(view.name)}
              onClick={() => onRemove(view.name)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
