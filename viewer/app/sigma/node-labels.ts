import type { Settings } from "sigma/settings";
import type { NodeDisplayData } from "sigma/types";
import { isolated, labelLines } from "../scene/label-text.ts";
import { currentPalette } from "./current-palette.ts";
import { type Box, discFinder, overlaps, placesAround } from "./label-boxes.ts";

type Label = {
  readonly context: CanvasRenderingContext2D;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isForced: boolean;
};

const WIDE_SCREEN = 1400;
const MOST_LABELS = 300;
/** Share of a node that a label may not touch. */
const DISC = 0.8;

/**
 * Sigma asks for labels one by one; they are gathered and placed together after each frame: what is in
 * focus first, then the largest nodes, each where it covers neither another label nor a node.
 */
export function nodeLabels(font: string) {
  const gathered: Label[] = [];

  function gather(
    context: CanvasRenderingContext2D,
    data: Partial<NodeDisplayData> & { x: number; y: number; size: number; label: string | null },
    _settings: Settings,
  ): void {
    if (!data.label) return;
    const lines = labelLines(data.label);
    const { x, y, size } = data;
    gathered.push({ context, lines, x, y, radius: size, isForced: data.forceLabel === true });
  }

  function flush(): void {
    const size = (gathered[0]?.context.canvas.clientWidth ?? 0) > WIDE_SCREEN ? 14 : 12;
    gathered.sort((a, b) => Number(b.isForced) - Number(a.isForced) || b.radius - a.radius);
    const touchesNode = discFinder(
      gathered.map(({ x, y, radius }) => ({ x, y, reach: radius * DISC })),
    );
    const taken: Box[] = [];
    for (const label of gathered.splice(0).slice(0, MOST_LABELS)) {
      label.context.font = `${label.isForced ? 600 : 500} ${size}px ${font}`;
      const width = Math.max(...label.lines.map((line) => label.context.measureText(line).width));
      const places = placesAround(label, width, label.lines.length * (size + 2));
      const { clientWidth } = label.context.canvas;
      const clear = places.filter(
        (box) =>
          box.left > 2 &&
          box.right < clientWidth - 2 &&
          !taken.some((other) => overlaps(box, other)),
      );
      const free = clear.find((box) => !touchesNode(box));
      const box = free ?? (label.isForced ? clear[0] : undefined);
      if (!box) continue;
      taken.push(box);
      write(label, box, size + 2);
    }
  }

  return { gather, flush };
}

function write({ context, lines }: Label, box: Box, height: number): void {
  const palette = currentPalette();
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.canvas;
  context.fillStyle = palette.label;
  const middle = (box.left + box.right) / 2;
  lines.forEach((line, index) => {
    context.strokeText(isolated(line), middle, box.top + index * height);
    context.fillText(isolated(line), middle, box.top + index * height);
  });
}
