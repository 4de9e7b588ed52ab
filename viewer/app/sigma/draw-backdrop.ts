import type { Backdrop } from "../layout/arrangement.ts";
import type { Palette } from "../scene/palette.ts";
import type { Point } from "../scene/scene-types.ts";
import type { Box } from "./label-boxes.ts";

const FONT = '"Inter Variable", system-ui, sans-serif';
const FOOT = 10;

/** Draws what lies beneath the nodes: outlines, lines of an axis, captions. */
export function backdropPainter(canvas: HTMLCanvasElement) {
  const context = canvas.getContext("2d")!;
  const paths = new WeakMap<Backdrop, Path2D>();

  return (
    backdrop: Backdrop | undefined,
    palette: Palette,
    toScreen: (point: Point) => Point,
    pixelRatio: number,
  ): void => {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    const [width, height] = [canvas.width / pixelRatio, canvas.height / pixelRatio];
    context.clearRect(0, 0, width, height);
    if (!backdrop) return;
    const [origin, unit] = [toScreen({ x: 0, y: 0 }), toScreen({ x: 1, y: 1 })];
    const [scaleX, scaleY] = [unit.x - origin.x, unit.y - origin.y];
    if (backdrop.areas.length > 0) {
      const path = paths.get(backdrop) ?? pathOf(backdrop);
      paths.set(backdrop, path);
      context.save();
      context.transform(scaleX, 0, 0, scaleY, origin.x, origin.y);
      context.fillStyle = palette.land;
      context.fill(path);
      context.strokeStyle = palette.canvas;
      context.lineWidth = 1 / Math.abs(scaleX);
      context.stroke(path);
      context.restore();
    }
    context.font = `500 11px ${FONT}`;
    context.textBaseline = "bottom";
    context.textAlign = "center";
    for (const { x, label } of backdrop.ticks) {
      const at = Math.round(origin.x + x * scaleX) + 0.5;
      context.strokeStyle = palette.land;
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(at, 0);
      context.lineTo(at, height);
      context.stroke();
      context.fillStyle = palette.quietLabel;
      context.textBaseline = "top";
      context.fillText(label, at + 0, FOOT);
    }
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillStyle = palette.quietLabel;
    for (const { x, y, text } of backdrop.captions) {
      context.fillText(text, origin.x + x * scaleX, origin.y + y * scaleY);
    }
    if (backdrop.credit) {
      context.textAlign = "left";
      context.textBaseline = "top";
      context.fillText(backdrop.credit, FOOT, FOOT);
    }
  };
}

/** Where the captions of a backdrop are on screen, about. */
export const captionBoxes = (
  backdrop: Backdrop | undefined,
  toScreen: (point: Point) => Point,
): Box[] =>
  (backdrop?.captions ?? []).map((caption) => {
    const { x, y } = toScreen(caption);
    return { left: x, right: x + 7 * caption.text.length, top: y - 8, bottom: y + 8 };
  });

function pathOf({ areas }: Backdrop): Path2D {
  const path = new Path2D();
  for (const corners of areas) {
    for (let at = 0; at < corners.length; at += 2) {
      if (at === 0) path.moveTo(corners[0]!, corners[1]!);
      else path.lineTo(corners[at]!, corners[at + 1]!);
    }
    path.closePath();
  }
  return path;
}
