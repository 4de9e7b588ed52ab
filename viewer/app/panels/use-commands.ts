import type { IconName } from "../parts/Icon.tsx";
import type { ExplorerState } from "../state/explorer-state.ts";
import { OVERVIEW } from "../state/scene-source.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

/** What can be done from the search field besides finding. */
export function useCommands(): readonly { name: string; icon: IconName; action: () => void }[] {
  const explorer = useExplorer();
  const words = useWords();
  const { view, start, canCurate, canAsk, isFile } = explorer.store.getState();
  const hasOverview = start.status === "ready" && start.value.overview !== undefined;
  const dialog = (which: ExplorerState["dialog"], name: string, icon: IconName) => ({
    ...{ name, icon },
    action: () => explorer.set({ dialog: which }),
  });
  return [
    {
      name: words.canvas.overview,
      icon: "graph",
      // Of a graph that is too large to be drawn, the overview stands on the empty canvas.
      action: () => (hasOverview ? void explorer.bring(OVERVIEW) : explorer.scene.keepOnly([])),
    },
    {
      name: view === "graph" ? words.canvas.table : words.canvas.graph,
      icon: "table",
      action: () => explorer.set({ view: view === "graph" ? "table" : "graph" }),
    },
    ...(isFile
      ? []
      : [
          ...(canAsk ? [dialog("questions", words.questions.title, "help")] : []),
          dialog("views", words.views.title, "pin"),
        ]),
    ...(canCurate
      ? [
          dialog("intake", words.intake.title, "upload"),
          dialog("review", words.curation.title, "check"),
        ]
      : []),
    { name: words.app.themes.dark, icon: "moon", action: () => explorer.set({ theme: "dark" }) },
    { name: words.app.themes.light, icon: "sun", action: () => explorer.set({ theme: "light" }) },
    { name: words.app.undo, icon: "undo", action: explorer.undo },
    {
      name: words.app.shortcuts,
      icon: "help",
      action: () => explorer.set({ dialog: "help" }),
    },
  ];
}
