import type { Shape } from "./glyphs.ts";

/** The shapes of the canvas as paths in a 24 × 24 box. */
export const OUTLINES: Readonly<Record<Shape, string>> = {
  circle: "M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21z",
  square: "M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z",
  diamond:
    "M13.5 .8 23.2 10.5a2.1 2.1 0 0 1 0 3L13.5 23.2a2.1 2.1 0 0 1-3 0L.8 13.5a2.1 2.1 0 0 1 0-3L10.5.8a2.1 2.1 0 0 1 3 0z",
  hexagon: "M6.3 2h11.4L23.4 12l-5.7 10H6.3L.6 12z",
  page: "M5.5 1h13a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z",
  drop: "M12 24c-2.5-2.7-9.5-7.5-9.5-13.5a9.5 9.5 0 1 1 19 0C21.5 16.5 14.5 21.3 12 24z",
  bubble: "M12 2a10 10 0 1 1 0 20H2V12A10 10 0 0 1 12 2z",
  octagon: "M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z",
};
