import { type FormEvent, useState } from "react";
import { useExplorer, useExplorerState, useWords } from "../panels/use-explorer.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { decide } from "../state/curation.ts";

/** Corrects what a node is called; the decision stands in the review with all others. */
export default function RenameDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const renaming = useExplorerState((state) => state.renaming);
  const [name, setName] = useState(renaming?.name ?? "");
  const close = () => explorer.set({ dialog: "none", renaming: undefined });
  async function rename(event: FormEvent) {
    event.preventDefault();
    if (!renaming) return;
    close();
    await decide(explorer, { kind: "rename", entity: renaming.id, name: name.trim() });
  }
  return (
    <Dialog label={words.profile.rename} className="shortcuts" onClose={close}>
      <div className="dialog-head">
        <h2>{words.profile.rename}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <form className="row save-view" onSubmit={(event) => void rename(event)}>
        <input
          className="field"
          value={name}
          maxLength={500}
          aria-label={words.table.name}
          onChange={(event) => setName(event.target.value)}
        />
        <button
          type="submit"
          className="button primary"
          disabled={name.trim() === "" || name.trim() === renaming?.name}
        >
          {words.views.save}
        </button>
      </form>
    </Dialog>
  );
}
