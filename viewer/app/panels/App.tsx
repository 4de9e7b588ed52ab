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
const QuestionsDialog = lazy(() => import("./QuestionsDialog.tsx"));
const ViewsDialog = lazy(() => import("./ViewsDialog.tsx"));
const ShortcutsDialog = lazy(() => import("./ShortcutsDialog.tsx"));

const PALETTE_DELAY = 500;

export function App() {
  const words = useWords();
  const sheet = useExplorerState((state) => state.sheet);
  const dialog = useExplorerState((state) => state.dialog);
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
        {dialog === "search" && <SearchPalette />}
        {dialog === "help" && <ShortcutsDialog />}
        {dialog === "views" && <ViewsDialog />}
        {dialog === "questions" && <QuestionsDialog />}
      </Suspense>
    </div>
  );
}
