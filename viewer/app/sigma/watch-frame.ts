import type { Point } from "../scene/scene-types.ts";

export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const SLACK = 4;

export const isWithin = ({ x, y }: Point, { left, right, top, bottom }: Frame) =>
  left <= x && x <= right && top <= y && y <= bottom;

/**
 * A frame drawn over the canvas with Shift held, or where `isMarking` says that a drag draws one.
 * Listens before Sigma does, so that the picture stays where it is. Returns how to stop.
 */
export function watchFrame(
  container: HTMLElement,
  isMarking: () => boolean,
  onFrame: (frame: Frame) => void,
): () => void {
  const box = document.createElement("div");
  box.className = "marking-frame";
  let start: Point | undefined;
  let wasDrawn = false;

  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const frameTo = (end: Point): Frame => ({
    left: Math.min(start!.x, end.x),
    right: Math.max(start!.x, end.x),
    top: Math.min(start!.y, end.y),
    bottom: Math.max(start!.y, end.y),
  });
  const down = (event: PointerEvent) => {
    wasDrawn = false;
    if (event.button !== 0 || !(event.shiftKey || isMarking())) return;
    start = at(event);
  };
  const move = (event: PointerEvent) => {
    if (!start) return;
    const { left, right, top, bottom } = frameTo(at(event));
    if (!box.isConnected && Math.hypot(right - left, bottom - top) < SLACK) return;
    if (!box.isConnected) container.append(box);
    box.style.setProperty("inset", `${top}px auto auto ${left}px`);
    box.style.setProperty("width", `${right - left}px`);
    box.style.setProperty("height", `${bottom - top}px`);
  };
  const up = (event: PointerEvent) => {
    wasDrawn = start !== undefined && box.isConnected;
    const frame = start && frameTo(at(event));
    start = undefined;
    box.remove();
    if (wasDrawn && frame) onFrame(frame);
  };
  /** Sigma hears of mouse and touch only where no frame is drawn. */
  const hide = (event: Event) => {
    if (start) event.stopPropagation();
  };
  /** Letting go of a frame is no click. */
  const swallow = (event: Event) => {
    if (wasDrawn) event.stopPropagation();
  };
  const options = { capture: true };
  container.addEventListener("pointerdown", down, options);
  for (const name of ["mousemove", "touchmove"]) addEventListener(name, hide, options);
  for (const name of ["click", "touchend"]) container.addEventListener(name, swallow, options);
  addEventListener("pointermove", move, options);
  addEventListener("pointerup", up, options);
  addEventListener("pointercancel", up, options);
  return () => {
    container.removeEventListener("pointerdown", down, options);
    for (const name of ["mousemove", "touchmove"]) removeEventListener(name, hide, options);
    for (const name of ["click", "touchend"]) container.removeEventListener(name, swallow, options);
    removeEventListener("pointermove", move, options);
    removeEventListener("pointerup", up, options);
    removeEventListener("pointercancel", up, options);
    box.remove();
  };
}
