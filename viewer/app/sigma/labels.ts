import type Sigma from "sigma";
import { isolated, labelLines } from "../scene/label-text.ts";
import type { FactDisplay } from "../scene/reducers.ts";
import type { NodeAttributes, SceneFact } from "../scene/scene-types.ts";
import { type Box, createRoom, discFinder, placesAlong, placesAround } from "./label-boxes.ts";
import { writeFactLabel, writeNodeLabel } from "./write-label.ts";

type Named = { id: string; x: number; y: number; size: number; label: string; isForced: boolean };
type Line = Pick<FactDisplay, "curvature"> & {
  readonly label: string;
  readonly isInFocus: boolean;
};
type Measured = { readonly lines: readonly string[]; readonly width: number };

const WIDE_SCREEN = 1400;
/** Nodes whose names are tried in one frame; facts likewise. */
const MOST_LABELS = 300;
/** Nodes that names keep clear of. */
const MOST_DISCS = 2000;
/** Radius on screen under which a node has no name unless it is in focus. */
const LEAST_RADIUS = 5;
const MARGIN = 150;
/** Share of a node that a label may not touch. */
const DISC = 0.8;
/** Labels whose lines and widths are kept, so that a frame only has to place them. */
const MOST_MEASURED = 4000;
const FACT_SIZE = 11;

/**
 * All names are placed together after each frame: what is in focus first, then the largest nodes, each
 * where it covers neither another name nor a node; then what stands on lines.
 */
export function createLabels(font: string) {
  const facts = new Map<string, Line>();
  /** What is in focus first. */
  let inOrder: (readonly [string, Line])[] | undefined;
  const measured = new Map<string, Measured>();
  let order: Named[] = [];
  let isStale = true;

  /** Breaks a text into lines and measures them in the font that is set. */
  function measure(context: CanvasRenderingContext2D, text: string): Measured {
    const key = `${context.font}\n${text}`;
    const known = measured.get(key);
    if (known) return known;
    const lines = labelLines(text).map(isolated);
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    // Fonts that are still on their way have other widths.
    if (document.fonts.status === "loading") return { lines, width };
    if (measured.size >= MOST_MEASURED) measured.clear();
    measured.set(key, { lines, width });
    return { lines, width };
  }

  function sort(sigma: Sigma<NodeAttributes, SceneFact>) {
    order = [];
    sigma.getGraph().forEachNode((id) => {
      const { x, y, size, label, hidden, forceLabel } = sigma.getNodeDisplayData(id) ?? {};
      if (hidden || !label || x === undefined || y === undefined || size === undefined) return;
      order.push({ id, x, y, size, label, isForced: forceLabel === true });
    });
    order.sort((a, b) => Number(b.isForced) - Number(a.isForced) || b.size - a.size);
    isStale = false;
  }

  /** What is on screen, with its place there, as long as it is large enough for a name. */
  function onScreen(sigma: Sigma<NodeAttributes, SceneFact>) {
    const { width, height } = sigma.getDimensions();
    const origin = sigma.framedGraphToViewport({ x: 0, y: 0 });
    const [across, up] = [
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ].map((at) => sigma.framedGraphToViewport(at));
    const scale = sigma.scaleSize(1);
    const found: (Named & { radius: number })[] = [];
    for (const node of order) {
      const radius = node.size * scale;
      if (!node.isForced && radius < LEAST_RADIUS) break;
      const x = origin.x + node.x * (across!.x - origin.x) + node.y * (up!.x - origin.x);
      const y = origin.y + node.x * (across!.y - origin.y) + node.y * (up!.y - origin.y);
      if (x < -MARGIN || x > width + MARGIN || y < -MARGIN || y > height + MARGIN) continue;
      found.push({ ...node, x, y, radius });
      if (found.length >= MOST_DISCS) break;
    }
    return found;
  }

  return {
    /** Nodes look different, or lie elsewhere, from now on. */
    nodesChanged() {
      isStale = true;
    },
    factChanged(key: string, { label, hidden, curvature, isInFocus }: FactDisplay) {
      if (label && !hidden) facts.set(key, { label, curvature, isInFocus });
      else if (!facts.delete(key)) return;
      inOrder = undefined;
    },

    /** Writes names everywhere but on what is covered. */
    draw(sigma: Sigma<NodeAttributes, SceneFact>, covered: readonly Box[]) {
      const graph = sigma.getGraph();
      const { labels, edgeLabels } = sigma.getCanvases();
      const [context, beneath] = [labels!.getContext("2d")!, edgeLabels!.getContext("2d")!];
      const { width: screenWidth, height: screenHeight } = sigma.getDimensions();
      if (isStale) sort(sigma);
      const nodes = onScreen(sigma);
      const touchesNode = discFinder(
        nodes.map(({ x, y, radius }) => ({ x, y, reach: radius * DISC })),
      );
      const room = createRoom(covered);
      const isOnScreen = ({ left, right, top, bottom }: Box) =>
        left > 2 && right < screenWidth - 2 && top > 2 && bottom < screenHeight - 2;
      /** The first place that is free and on no node; what must be named may cover a node. */
      const firstFree = (places: readonly Box[], isForced: boolean): Box | undefined => {
        let second: Box | undefined;
        for (const box of places) {
          if (!isOnScreen(box) || !room.isFree(box)) continue;
          if (!touchesNode(box)) return box;
          second ??= box;
        }
        return isForced ? second : undefined;
      };

      const size = screenWidth > WIDE_SCREEN ? 14 : 12;
      let set = "";
      for (const node of nodes.slice(0, MOST_LABELS)) {
        const wanted = `${node.isForced ? 600 : 500} ${size}px ${font}`;
        // Setting a font costs more than a label does.
        if (wanted !== set) context.font = wanted;
        set = wanted;
        const { lines, width } = measure(context, node.label);
        const places = placesAround(node, width, lines.length * (size + 2));
        const box = firstFree(places, node.isForced);
        if (!box) continue;
        room.take(box);
        writeNodeLabel(context, lines, box, size + 2);
      }

      beneath.font = `600 ${FACT_SIZE}px ${font}`;
      inOrder ??= [...facts].sort((a, b) => Number(b[1].isInFocus) - Number(a[1].isInFocus));
      const places = new Map(nodes.map((node) => [node.id, node]));
      const placeOf = (id: string) => {
        const known = places.get(id);
        if (known) return known;
        const data = sigma.getNodeDisplayData(id);
        return data && { ...sigma.framedGraphToViewport(data), radius: sigma.scaleSize(data.size) };
      };
      let tried = 0;
      for (const [key, line] of inOrder) {
        if (!graph.hasEdge(key)) {
          if (facts.delete(key)) inOrder = undefined;
          continue;
        }
        const [from, to] = graph.extremities(key).map(placeOf);
        if (!from || !to) continue;
        const { width } = measure(beneath, line.label);
        const along = placesAlong(from, to, line.curvature, width);
        if (along.some(isOnScreen) && ++tried > MOST_LABELS) break;
        const box = firstFree(along, line.isInFocus);
        if (!box) continue;
        room.take(box);
        writeFactLabel(beneath, line.label, box);
      }
    },
  };
}
