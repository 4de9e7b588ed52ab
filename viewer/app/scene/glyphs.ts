import type { NodeType } from "../../../schema/node-types.ts";

/** Outline of a node: told by the shader and by the legend's SVG alike. */
export const SHAPES = [
  "circle",
  "square",
  "diamond",
  "hexagon",
  "page",
  "drop",
  "bubble",
  "octagon",
] as const;
export type Shape = (typeof SHAPES)[number];

export type Glyph = {
  readonly shape: Shape;
  /** Path in a 24 × 24 box, filled by the even-odd rule. */
  readonly icon: string;
};

export const GLYPHS: Readonly<Record<NodeType, Glyph>> = {
  Country: { shape: "hexagon", icon: "M5.5 3h2v18h-2zM8.5 4H19l-3 4.2 3 4.3H8.5z" },
  Official: {
    shape: "circle",
    icon: "M12 11.6a4.1 4.1 0 1 0 0-8.2 4.1 4.1 0 0 0 0 8.2zM4 20.6c0-4.6 3.4-7.2 8-7.2s8 2.6 8 7.2z",
  },
  Institution: {
    shape: "square",
    icon: "M12 3 3 8v2h18V8zM5 11h2.6v6.4H5zM10.7 11h2.6v6.4h-2.6zM16.4 11H19v6.4h-2.6zM3 18.4h18V21H3z",
  },
  Agreement: {
    shape: "page",
    icon: "M5.5 5h13v2.2h-13zM5.5 9h13v2.2h-13zM5.5 13h7v2.2h-7zM11 20.5c1.6-3.4 3-4.6 3.8-4 .8.7-.6 3 .4 3.3 1 .2 1.6-1.6 4.3-1.6v1.5c-2.4.2-3 1.9-4.9 1.7-1.4-.2-1.2-1.7-1-2.3-.6.5-1.1 1.3-1.5 2.2z",
  },
  Event: {
    shape: "diamond",
    icon: "M7 3h2v2h6V3h2v2h3v15H4V5h3zM6 10v8h12v-8zM8 12h3v3H8z",
  },
  Topic: {
    shape: "octagon",
    icon: "M9 3h2.2l-.6 5h3.6l.6-5H17l-.6 5H20v2.2h-3.9l-.4 3.6H19V16h-3.6l-.6 5h-2.2l.6-5H9.6L9 21H6.8l.6-5H4v-2.2h3.7l.4-3.6H5V8h3.4zM10.3 10.2l-.4 3.6h3.6l.4-3.6z",
  },
  Place: {
    shape: "drop",
    icon: "M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z",
  },
  Statement: {
    shape: "bubble",
    icon: "M5 16.5V12c0-3.6 1.9-5.6 5-6v2.6c-1.4.3-2.2 1.2-2.3 2.6H10v5.3zM13.5 16.5V12c0-3.6 1.9-5.6 5-6v2.6c-1.4.3-2.2 1.2-2.3 2.6h2.3v5.3z",
  },
  Article: { shape: "square", icon: "M4 5h16v14H4zM6 7v4h12V7zM6 13v1.6h12V13zM6 16v1.6h8V16z" },
};
