import { GLYPHS } from "../scene/glyphs.ts";

export const ICON_CELLS = 16;
const CELL = 64;
const BOX = 24;
const MARGIN = 4;

let atlas: HTMLCanvasElement | undefined;

/** All icons side by side in one row of square cells, white on nothing; powers of two for mipmaps. */
export function iconAtlas(): HTMLCanvasElement {
  if (atlas) return atlas;
  atlas = document.createElement("canvas");
  atlas.width = CELL * ICON_CELLS;
  atlas.height = CELL;
  const context = atlas.getContext("2d")!;
  context.fillStyle = "#fff";
  Object.values(GLYPHS).forEach(({ icon }, index) => {
    const scale = (CELL - 2 * MARGIN) / BOX;
    context.setTransform(scale, 0, 0, scale, index * CELL + MARGIN, MARGIN);
    context.fill(new Path2D(icon), "evenodd");
  });
  return atlas;
}
