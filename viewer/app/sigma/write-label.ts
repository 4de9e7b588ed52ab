import { isolated } from "../scene/label-text.ts";
import { currentPalette } from "./current-palette.ts";
import type { Box } from "./label-boxes.ts";

/** Lines of a name one beneath the other, with a rim in the canvas colour. */
export function writeNodeLabel(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  box: Box,
  height: number,
): void {
  const palette = currentPalette();
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.canvas;
  context.fillStyle = palette.label;
  const middle = (box.left + box.right) / 2;
  lines.forEach((line, index) => {
    context.strokeText(line, middle, box.top + index * height);
    context.fillText(line, middle, box.top + index * height);
  });
}

/** Upright label of a line, on a pill in the canvas colour. */
export function writeFactLabel(context: CanvasRenderingContext2D, text: string, box: Box): void {
  const palette = currentPalette();
  const { left, top, right, bottom } = box;
  context.fillStyle = palette.canvas;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 8);
  context.fill();
  context.fillStyle = palette.quietLabel;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(isolated(text), (left + right) / 2, (top + bottom) / 2 + 0.5);
}
