import { useState } from "react";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { readViews, removeView, saveView } from "../state/saved-views.ts";
import { decodeView, encodeView } from "../state/view-state.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

/** Keeps the view under a name and opens kept ones. */
export default function ViewsDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const [name, setName] = useState("");
  const [views, setViews] = useState(() => readViews(localStorage));
  const close = () => explorer.set({ dialog: "none" });
  return (
    <Dialog label={words.views.title} className="shortcuts" onClose={close}>
      <div className="dialog-head">
        <h2>{words.views.title}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <form
        className="row save-view"
        onSubmit={(event) => {
          event.preventDefault();
          setViews(saveView(localStorage, name, encodeView(explorer.currentView())));
          setName("");
        }}
      >
        <input
          className="field"
          value={name}
          maxLength={80}
          aria-label={words.views.name}
          placeholder={words.views.name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={name.trim() === ""}>
          {words.views.save}
        </button>
      </form>
      {views.length === 0 && <p className="palette-note">{words.views.none}</p>}
      <ul className="rows views">
        {views.map((view) => (
          <li key={view.name} className="row">
            <button
              type="button"
              className="text-button"
              onClick={() => {
                close();
                void explorer.openView(decodeView(view.query));
              }}
            >
              <bdi>{view.name}</bdi>
            </button>
            <IconButton
              icon="close"
              label={words.views.remove(view.name)}
              onClick={() => setViews(removeView(localStorage, view.name))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
