import { useEffect, useState } from "react";
import { useExplorer, useExplorerState } from "../panels/use-explorer.ts";

/** Files that are dropped anywhere on the page are read. True while some hang over it. */
export function useDrop(): boolean {
  const explorer = useExplorer();
  const canCurate = useExplorerState((state) => state.canCurate);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Else the browser would leave the page and open the file.
      event.preventDefault();
      setIsOver(canCurate);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (canCurate && files.length > 0) explorer.set({ dialog: "intake", dropped: files });
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [explorer, canCurate]);
  return isOver;
}
