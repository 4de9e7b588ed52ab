import { useExplorer, useExplorerState, useWords } from "../panels/use-explorer.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { NameForm } from "../parts/NameForm.tsx";
import { decide } from "../state/curation.ts";

/** Corrects what a node is called; the decision stands in the review with all others. */
export default function RenameDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const renaming = useExplorerState((state) => state.renaming);
  const close = () => explorer.set({ dialog: "none", renaming: undefined });
  async function rename(name: string): Promise<boolean> {
    if (!renaming) return false;
    close();
    return decide(explorer, { kind: "rename", entity: renaming.id, name });
  }
  return (
    <Dialog label={words.profile.rename} className="shortcuts" onClose={close}>
      <div className="dialog-head">
        <h2>{words.profile.rename}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <NameForm
        label={words.table.name}
        initial={renaming?.name ?? ""}
        longest={500}
        onSave={rename}
      />
    </Dialog>
  );
}
