import type { Settings } from "sigma/settings";
import type { NodeDisplayData } from "sigma/types";
import { isolated, labelLines } from "../scene/label-text.ts";
import { currentPalette } from "./current-palette.ts";

type Label = {
  readonly context: CanvasRenderingContext2D;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isForced: boolean;
};

type Box = { left: number; right: number; top: number; bottom: number };

const LINE = 14;

/**
 * Sigma asks for labels one by one; they are gathered and drawn together after each frame: what is in
 * focus first, then the largest nodes, and none over another.
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
    const palette = currentPalette();
    const taken: Box[] = [];
    gathered.sort((a, b) => Number(b.isForced) - Number(a.isForced) || b.radius - a.radius);
    for (const { context, lines, x, y, radius, isForced } of gathered.splice(0)) {
      context.font = `${isForced ? 600 : 500} 12px ${font}`;
      const width = Math.max(...lines.map((line) => context.measureText(line).width));
      const top = y + radius + 4;
      const box = {
        left: x - width / 2 - 2,
        right: x + width / 2 + 2,
        top,
        bottom: top + lines.length * LINE,
      };
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      context.textAlign = "center";
      context.textBaseline = "top";
      context.lineJoin = "round";
      context.lineWidth = 4;
      context.strokeStyle = palette.canvas;
      context.fillStyle = palette.label;
      lines.forEach((line, index) => {
        context.strokeText(isolated(line), x, top + index * LINE);
        context.fillText(isolated(line), x, top + index * LINE);
      });
    }
  }

  return { gather, flush };
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
