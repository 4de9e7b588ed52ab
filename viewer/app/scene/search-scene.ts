import { foldText } from "../../../schema/fold-text.ts";
import type { SceneGraph } from "./graph-scene.ts";
import type { SceneNode } from "./scene-types.ts";

/** Nodes on screen whose name has every word of the text as the beginning of a word; hubs first. */
export function searchScene(graph: SceneGraph, text: string, limit: number): SceneNode[] {
  const hasName = nameMatcher(text);
  if (!hasName) return [];
  return graph
    .mapNodes((_, node) => node)
    .filter(({ name }) => hasName(name))
    .sort((a, b) => graph.degree(b.id) - graph.degree(a.id) || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}

/** Tells names that have every word of the text as the beginning of a word; undefined for no words. */
export function nameMatcher(text: string): ((name: string) => boolean) | undefined {
  const wanted = splitWords(foldText(text.slice(0, 300)));
  if (wanted.length === 0) return undefined;
  return (name) => {
    const words = spellings(name);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
}

/** The words of a name as Germans write umlauts out (`joerg`) and as others leave them out (`jorg`). */
function spellings(name: string): string[] {
  const bare = name.normalize("NFD").replace(/\p{M}+/gu, "");
  return splitWords(`${foldText(name)} ${foldText(bare)}`);
}

const splitWords = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
