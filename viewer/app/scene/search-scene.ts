import { foldText } from "../../../schema/fold-text.ts";
import type { SceneGraph } from "./graph-scene.ts";
import type { SceneNode } from "./scene-types.ts";

/** Nodes on screen whose name has every word of the text as the beginning of a word; hubs first. */
export function searchScene(graph: SceneGraph, text: string, limit: number): SceneNode[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  return graph
    .mapNodes((_, node) => node)
    .filter(({ name }) => {
      const words = wordsOf(name);
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    })
    .sort((a, b) => graph.degree(b.id) - graph.degree(a.id) || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}

const wordsOf = (text: string) =>
  foldText(text.slice(0, 300))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
