import { lazy, Suspense, useEffect } from "react";
import { Banner } from "./Banner.tsx";
import { DetailsPanel } from "./DetailsPanel.tsx";
import { GraphStage } from "./GraphStage.tsx";
import { LegendPanel } from "./LegendPanel.tsx";
import { TopBar } from "./TopBar.tsx";
import { useExplorerState, useWords } from "./use-explorer.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const loadPalette = () => import("./SearchPalette.tsx");
const SearchPalette = lazy(loadPalette);
const ShortcutsDialog = lazy(() => import("./ShortcutsDialog.tsx"));

const PALETTE_DELAY = 500;

export function App() {
  const words = useWords();
  const sheet = useExplorerState((state) => state.sheet);
  const isPaletteOpen = useExplorerState((state) => state.isPaletteOpen);
  const isHelpOpen = useExplorerState((state) => state.isHelpOpen);
  useShortcuts();
  // Fetched once the page is at rest, so that the first key typed is not lost.
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), PALETTE_DELAY);
    return () => clearTimeout(timer);
  }, []);
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
