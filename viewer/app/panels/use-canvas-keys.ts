import { type KeyboardEvent, useState } from "react";
import { nodeName } from "../i18n/node-name.ts";
import { neighbourTowards } from "../scene/neighbour-towards.ts";
import type { CanvasController } from "../state/canvas-controller.ts";
import { useExplorer, useWords } from "./use-explorer.ts";

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Walks the graph by keyboard; `spoken` is what a screen reader says of the node in focus. */
export function useCanvasKeys(canvas: CanvasController | undefined) {
  const explorer = useExplorer();
  const words = useWords();
  const [spoken, setSpoken] = useState("");

  function onKeyDown(event: KeyboardEvent) {
    if (!canvas || event.ctrlKey || event.metaKey || event.altKey) return;
    const { graph } = explorer.scene;
    const { hovered, selection } = explorer.store.getState();
    const current = [hovered?.node, selection?.id].find((id) => id && graph.hasNode(id));
    const direction = DIRECTIONS[event.key];
    const done = () => event.preventDefault();
    if (direction) {
      done();
      const next = neighbourTowards(graph, canvas.visibility(), current, direction, canvas.pointOf);
      if (next === undefined) return;
      const node = graph.getNodeAttributes(next);
      const name = nodeName(node, explorer.store.getState().language);
      explorer.set({ hovered: { node: next } });
      setSpoken(words.canvas.focused(name, words.nodeType[node.type], graph.degree(next)));
    } else if (event.key === "Enter" && current) {
      done();
      void explorer.openNode(current);
    } else if (event.key === "e" && current) {
      done();
      void explorer.expand(current);
    } else if ((event.key === "h" || event.key === "Delete") && current) {
      done();
      explorer.hide([current]);
    } else if (event.key === "+" || event.key === "=") canvas.zoomIn();
    else if (event.key === "-") canvas.zoomOut();
    else if (event.key === "0" || event.key === "f") canvas.fit();
  }
  return { onKeyDown, spoken };
}
