import { useEffect } from "react";
import { useExplorer } from "./use-explorer.ts";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");

/** Shortcuts that work wherever the reader is; the canvas has its own. */
export function useShortcuts(): void {
  const explorer = useExplorer();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { dialog, view } = explorer.store.getState();
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const run = (action: () => void) => {
        event.preventDefault();
        action();
      };
      if (isCommand && key === "k") return run(() => explorer.set({ dialog: "search" }));
      if (dialog !== "none" || isTyping(event.target) || event.altKey) return;
      if (isCommand && key === "z") {
        return run(() => (event.shiftKey ? explorer.redo() : explorer.undo()));
      }
      if (isCommand && key === "y") return run(explorer.redo);
      if (isCommand) return;
      if (key === "/") return run(() => explorer.set({ dialog: "search" }));
      if (key === "?") return run(() => explorer.set({ dialog: "help" }));
      if (key === "t")
        return run(() => explorer.set({ view: view === "graph" ? "table" : "graph" }));
      if (key === "escape" && !event.defaultPrevented) explorer.select(undefined);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [explorer]);
}
