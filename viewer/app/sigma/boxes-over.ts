import type { Box } from "./label-boxes.ts";

/** Where buttons and lines of text float over the canvas, in its own pixels. */
export function boxesOver(canvas: HTMLElement): Box[] {
  const { left, top } = canvas.getBoundingClientRect();
  const floating = canvas.parentElement?.querySelectorAll("[data-floating]") ?? [];
  return [...floating].map((element) => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    };
  });
}
