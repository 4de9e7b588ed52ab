import type { Dictionary } from "../i18n/translate.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { useExplorer, useWords } from "./use-explorer.ts";

const KEYS: readonly (readonly [keyof Dictionary["shortcuts"], readonly string[]])[] = [
  ["search", ["/", "Ctrl K"]],
  ["neighbours", ["←", "→", "↑", "↓"]],
  ["open", ["Enter"]],
  ["expand", ["E"]],
  ["hide", ["H"]],
  ["close", ["Esc"]],
  ["pager", ["[", "]"]],
  ["zoom", ["+", "−"]],
  ["fit", ["F"]],
  ["table", ["T"]],
  ["undo", ["Ctrl Z"]],
  ["redo", ["Ctrl Y"]],
  ["help", ["?"]],
];

export default function ShortcutsDialog() {
  const explorer = useExplorer();
  const words = useWords();
  const close = () => explorer.set({ dialog: "none" });
  return (
    <Dialog label={words.app.shortcuts} className="shortcuts" onClose={close}>
      <div className="dialog-head">
        <h2>{words.app.shortcuts}</h2>
        <IconButton icon="close" label={words.app.close} onClick={close} />
      </div>
      <dl>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{words.shortcuts[name]}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
