import { lazy, Suspense } from "react";
import { Banner } from "./Banner.tsx";
import { DetailsPanel } from "./DetailsPanel.tsx";
import { GraphStage } from "./GraphStage.tsx";
import { LegendPanel } from "./LegendPanel.tsx";
import { TopBar } from "./TopBar.tsx";
import { useExplorerState, useWords } from "./use-explorer.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const SearchPalette = lazy(() => import("./SearchPalette.tsx"));
const ShortcutsDialog = lazy(() => import("./ShortcutsDialog.tsx"));

export function App() {
  const words = useWords();
  const sheet = useExplorerState((state) => state.sheet);
  const isPaletteOpen = useExplorerState((state) => state.isPaletteOpen);
  const isHelpOpen = useExplorerState((state) => state.isHelpOpen);
  useShortcuts();
  return (
    <div className="app" data-sheet={sheet}>
      <a className="skip" href="#canvas">
        {words.app.skip}
      </a>
      <TopBar />
      <Banner />
      <main className="stage">
        <LegendPanel />
        <GraphStage />
        <DetailsPanel />
      </main>
      <Suspense>
        {isPaletteOpen && <SearchPalette />}
        {isHelpOpen && <ShortcutsDialog />}
      </Suspense>
    </div>
  );
}
