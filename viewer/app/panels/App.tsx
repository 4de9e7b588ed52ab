import { lazy, Suspense } from "react";
import { useDrop } from "../intake/use-drop.ts";
import { Banner } from "./Banner.tsx";
import { DetailsPanel } from "./DetailsPanel.tsx";
import { GraphStage } from "./GraphStage.tsx";
import { LegendPanel } from "./LegendPanel.tsx";
import { SearchPalette } from "./SearchPalette.tsx";
import { TopBar } from "./TopBar.tsx";
import { useExplorerState, useWords } from "./use-explorer.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const ConsoleDialog = lazy(() => import("../console/ConsoleDialog.tsx"));
const ViewsDialog = lazy(() => import("./ViewsDialog.tsx"));
const IntakeDialog = lazy(() => import("../intake/IntakeDialog.tsx"));
const RenameDialog = lazy(() => import("../profile/RenameDialog.tsx"));
const ReviewDialog = lazy(() => import("./ReviewDialog.tsx"));
const ShortcutsDialog = lazy(() => import("./ShortcutsDialog.tsx"));

export function App() {
  const words = useWords();
  const sheet = useExplorerState((state) => state.sheet);
  const dialog = useExplorerState((state) => state.dialog);
  const isDropping = useDrop();
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
      {isDropping && <div className="drop-veil">{words.intake.dropVeil}</div>}
      {dialog === "search" && <SearchPalette />}
      <Suspense>
        {dialog === "help" && <ShortcutsDialog />}
        {dialog === "views" && <ViewsDialog />}
        {dialog === "rename" && <RenameDialog />}
        {dialog === "review" && <ReviewDialog />}
        {dialog === "intake" && <IntakeDialog />}
        {dialog === "questions" && <ConsoleDialog />}
      </Suspense>
    </div>
  );
}
