import type { Visibility } from "./filters.ts";
import { GLYPHS, SHAPES } from "./glyphs.ts";
import type { SceneGraph } from "./graph-scene.ts";
import type { Palette } from "./palette.ts";
import type { NodeAttributes, SceneFact, SceneNode } from "./scene-types.ts";

/** All that decides how an item looks beside its own attributes. */
export type Look = {
  readonly palette: Palette;
  readonly visibility: Visibility;
  readonly grey: boolean;
  /** So many facts that each is drawn thin and pale. */
  readonly isCrowded: boolean;
  readonly selectedNode: string | undefined;
  readonly selectedFact: string | undefined;
  /** Nodes chosen to be handled together. */
  readonly marked: ReadonlySet<string>;
  /** Nodes and facts in focus (hovered or selected, with what joins them); undefined for no focus. */
  readonly focus: Focus | undefined;
  readonly sizes: ReadonlyMap<string, number>;
  readonly colours: ReadonlyMap<string, string> | undefined;
  readonly nodeLabel: (node: SceneNode) => string;
  readonly factLabel: (fact: SceneFact, isInFocus: boolean) => string;
};

export type Focus = { readonly nodes: ReadonlySet<string>; readonly facts: ReadonlySet<string> };

export type NodeDisplay = {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string | null;
  hidden: boolean;
  forceLabel: boolean;
  zIndex: number;
  shape: number;
  icon: number;
  ring: number;
  isFaded: boolean;
};

export type FactDisplay = {
  size: number;
  color: string;
  label: string | null;
  hidden: boolean;
  isInFocus: boolean;
  zIndex: number;
  curvature: number;
  /** 0 solid, 1 dashed (planned), 2 dotted (denied). */
  dash: number;
};

const DEFAULT_SIZE = 9;
/** Alpha of a colour, in hexadecimal. */
const PALE = "70";
const ICONS = Object.keys(GLYPHS);
const DASHES = { happened: 0, planned: 1, denied: 2 } as const;

const finite = (value: unknown, fallback: number) =>
  typeof value === "number" && Number.isFinite(value) ? value : fallback;

export function nodeDisplay(id: string, node: NodeAttributes, look: Look): NodeDisplay {
  const { palette, visibility, focus } = look;
  const isVisible = visibility.nodes.has(id);
  const isSelected = id === look.selectedNode;
  const isMarked = look.marked.has(id);
  const isFaded = !isVisible || (focus !== undefined && !focus.nodes.has(id) && !isMarked);
  const glyph = GLYPHS[node.type] ?? GLYPHS.Article;
  return {
    x: finite(node.x, 0),
    y: finite(node.y, 0),
    size: Math.min(40, Math.max(2, finite(look.sizes.get(id), DEFAULT_SIZE))),
    color: isFaded ? palette.faded : colourOf(id, node, look),
    label: isFaded ? null : look.nodeLabel({ ...node, id }),
    hidden: !isVisible && !look.grey,
    forceLabel: !isFaded && (isSelected || isMarked || focus !== undefined),
    zIndex: isSelected ? 3 : isFaded ? 0 : 1,
    shape: SHAPES.indexOf(glyph.shape),
    icon: Math.max(0, ICONS.indexOf(node.type)),
    ring: isSelected || isMarked ? 2 : node.pinned ? 1 : 0,
    isFaded,
  };
}

function colourOf(id: string, { type }: NodeAttributes, { colours, palette }: Look): string {
  if (colours) return colours.get(id) ?? palette.nodes.Statement;
  return palette.nodes[type] ?? palette.nodes.Article;
}

export function factDisplay(key: string, fact: SceneFact, look: Look): FactDisplay {
  const { palette, visibility, focus } = look;
  const isVisible = visibility.facts.has(key);
  const isSelected = key === look.selectedFact;
  const isFaded = !isVisible || (focus !== undefined && !focus.facts.has(key));
  const isInFocus = !isFaded && (isSelected || focus !== undefined);
  const label = isFaded ? "" : look.factLabel(fact, isInFocus);
  const isCrowded = look.isCrowded && !isInFocus;
  const weight = 1.1 + Math.min(2, 0.5 * Math.log2(1 + Math.max(0, finite(fact.sources, 1))));
  return {
    size: isSelected ? weight + 1.6 : isInFocus ? weight + 0.5 : isCrowded ? weight / 2 : weight,
    color: isFaded
      ? palette.fadedEdge
      : isSelected
        ? palette.accent
        : (palette.edges[fact.status] ?? palette.edges.happened) + (isCrowded ? PALE : ""),
    label: label === "" ? null : label,
    hidden: !isVisible && !look.grey,
    isInFocus,
    zIndex: isSelected ? 2 : isFaded ? 0 : 1,
    curvature: finite(fact.curvature, 0),
    dash: DASHES[fact.status] ?? 0,
  };
}

/** A node with what joins it, or a fact with its two ends. */
export function focusOn(
  graph: SceneGraph,
  visibility: Visibility,
  target: { readonly node?: string | undefined; readonly fact?: string | undefined },
): Focus | undefined {
  const { node, fact } = target;
  if (fact !== undefined && graph.hasEdge(fact)) {
    return { nodes: new Set(graph.extremities(fact)), facts: new Set([fact]) };
  }
  if (node === undefined || !graph.hasNode(node)) return undefined;
  const facts = graph.edges(node).filter((key) => visibility.facts.has(key));
  return {
    nodes: new Set([node, ...facts.flatMap((key) => graph.extremities(key))]),
    facts: new Set(facts),
  };
}
