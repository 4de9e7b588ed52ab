import { useEffect, useRef, useState } from "react";
import { Icon } from "../parts/Icon.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { type CanvasController, mountCanvas } from "../state/canvas-controller.ts";
import { EmptyStage } from "./EmptyStage.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { MarkedBar } from "./MarkedBar.tsx";
import { NoticeLine } from "./NoticeLine.tsx";
import { SceneTable } from "./SceneTable.tsx";
import { StatusLineBar } from "./StatusLineBar.tsx";
import { StillPicture } from "./StillPicture.tsx";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useExplorer, useExplorerState, useWords } from "./use-explorer.ts";

/** The canvas with its controls, or the table that says the same. */
export function GraphStage() {
  const explorer = useExplorer();
  const words = useWords();
  const view = useExplorerState((state) => state.view);
  const isLayingOut = useExplorerState((state) => state.isLayingOut);
  const isMarking = useExplorerState((state) => state.isMarking);
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<CanvasController>();
  const [trouble, setTrouble] = useState<"noWebGl" | "lost" | "lostForGood">();
  const hasCanvas = trouble !== "noWebGl" && trouble !== "lostForGood";
  const isTable = view === "table" || !hasCanvas;

  useEffect(() => {
    if (!hasCanvas) return;
    try {
      const mounted = mountCanvas(explorer, container.current!, setTrouble);
      setCanvas(mounted);
      return () => {
        setCanvas(undefined);
        mounted.unmount();
      };
    } catch {
      setTrouble("noWebGl");
    }
  }, [explorer, hasCanvas]);
  useEffect(() => {
    if (trouble !== "lost") return;
    // It may be gone for good by then, and that stays.
    const end = () => setTrouble((now) => (now === "lost" ? undefined : now));
    const timer = setTimeout(end, 3000);
    return () => clearTimeout(timer);
  }, [trouble]);
  const { onKeyDown, spoken } = useCanvasKeys(canvas);

  return (
    <section className="canvas-area" aria-label={words.app.canvas}>
      {trouble && (
        <p className="canvas-trouble" role="alert">
          <Icon name="warning" /> {words.canvas[trouble]}
        </p>
      )}
      <div
        id="canvas"
        ref={container}
        className="canvas"
        hidden={isTable}
        data-marking={isMarking}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is worked with the arrow keys
        tabIndex={0}
        role="application"
        aria-label={`${words.app.canvas}. ${words.canvas.help}`}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      {isTable && <SceneTable picture={hasCanvas ? undefined : <StillPicture />} />}
      <EmptyStage />
      <div className="canvas-tools" data-floating role="toolbar" aria-label={words.app.canvas}>
        {!isTable && (
          <>
            <IconButton icon="plus" label={words.canvas.zoomIn} onClick={() => canvas?.zoomIn()} />
            <IconButton
              icon="minus"
              label={words.canvas.zoomOut}
              onClick={() => canvas?.zoomOut()}
            />
            <IconButton icon="fit" label={words.canvas.fit} onClick={() => canvas?.fit()} />
            <IconButton
              icon={isLayingOut ? "stop" : "layout"}
              label={isLayingOut ? words.canvas.stop : words.canvas.layOut}
              onClick={() => (isLayingOut ? canvas?.stop() : canvas?.layOut())}
            />
            <IconButton
              icon="frame"
              label={words.explore.marked.mode}
              aria-pressed={isMarking}
              onClick={() => explorer.set({ isMarking: !isMarking })}
            />
          </>
        )}
        <ExportMenu canvas={canvas} />
        {hasCanvas && (
          <IconButton
            icon={isTable ? "graph" : "table"}
            label={isTable ? words.canvas.graph : words.canvas.table}
            onClick={() => explorer.set({ view: isTable ? "graph" : "table" })}
          />
        )}
      </div>
      <MarkedBar />
      <StatusLineBar />
      <NoticeLine />
    </section>
  );
}
