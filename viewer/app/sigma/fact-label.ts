import type { Settings } from "sigma/settings";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { isolated } from "../scene/label-text.ts";
import type { FactDisplay } from "../scene/reducers.ts";
import { currentPalette } from "./current-palette.ts";

type Placed<T> = T & { key: string };

/** Upright label on a pill in the canvas colour at the middle of the bent line. */
export function drawFactLabel(
  context: CanvasRenderingContext2D,
  fact: Pick<EdgeDisplayData, "label" | "color" | "size">,
  source: Placed<Pick<NodeDisplayData, "x" | "y" | "size">>,
  target: Placed<Pick<NodeDisplayData, "x" | "y" | "size">>,
  settings: Settings,
): void {
  if (!fact.label) return;
  const { curvature = 0 } = fact as Partial<FactDisplay>;
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const x = (source.x + target.x) / 2 + (dy * curvature) / 2;
  const y = (source.y + target.y) / 2 - (dx * curvature) / 2;
  const palette = currentPalette();
  context.font = `600 ${settings.edgeLabelSize}px ${settings.edgeLabelFont}`;
  const width = context.measureText(fact.label).width + 10;
  // On a short line the label would hide what it names.
  if (Math.hypot(dx, dy) < width + 24 + source.size + target.size) return;
  context.fillStyle = palette.canvas;
  context.beginPath();
  context.roundRect(x - width / 2, y - 8, width, 16, 8);
  context.fill();
  context.fillStyle = palette.quietLabel;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(isolated(fact.label), x, y + 0.5);
}
