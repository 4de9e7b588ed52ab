import { PALETTES, type Palette } from "../scene/palette.ts";

let palette: Palette = PALETTES.light;

/** The palette of the one canvas on the page, read by shaders and labels at every frame. */
export const currentPalette = () => palette;

export function setCurrentPalette(next: Palette): void {
  palette = next;
}
