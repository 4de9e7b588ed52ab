import type { Settings } from "sigma/settings";
import type { NodeDisplayData } from "sigma/types";
import { isolated, labelLines } from "../scene/label-text.ts";
import { currentPalette } from "./current-palette.ts";
import { type Box, discFinder, overlaps, placesAround } from "./label-boxes.ts";

type Label = {
  readonly context: CanvasRenderingContext2D;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isForced: boolean;
};

const WIDE_SCREEN = 1400;
const MOST_LABELS = 300;
/** Share of a node that a label may not touch. */
const DISC = 0.8;
/** Labels whose lines and widths are kept, so that a frame only has to place them. */
const MOST_MEASURED = 4000;

type Measured = { readonly lines: readonly string[]; readonly width: number };

/**
 * Sigma asks for labels one by one; they are gathered and placed together after each frame: what is in
 * focus first, then the largest nodes, each where it covers neither another label nor a node.
 */
export function nodeLabels(font: string) {
  const gathered: Label[] = [];
  const measured = new Map<string, Measured>();

  /** Breaks a text into lines and measures them in the font that is set. */
  function measure(context: CanvasRenderingContext2D, text: string): Measured {
    const key = `${context.font}\n${text}`;
    const known = measured.get(key);
    if (known) return known;
    const lines = labelLines(text).map(isolated);
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    // Fonts that are still on their way have other widths.
    if (document.fonts.status === "loading") return { lines, width };
    if (measured.size >= MOST_MEASURED) measured.clear();
    measured.set(key, { lines, width });
    return { lines, width };
  }

  function gather(
    context: CanvasRenderingContext2D,
    data: Partial<NodeDisplayData> & { x: number; y: number; size: number; label: string | null },
    _settings: Settings,
  ): void {
    if (!data.label) return;
    const { x, y, size, label: text } = data;
    gathered.push({ context, text, x, y, radius: size, isForced: data.forceLabel === true });
  }

  function flush(): void {
    const size = (gathered[0]?.context.canvas.clientWidth ?? 0) > WIDE_SCREEN ? 14 : 12;
    gathered.sort((a, b) => Number(b.isForced) - Number(a.isForced) || b.radius - a.radius);
    const touchesNode = discFinder(
      gathered.map(({ x, y, radius }) => ({ x, y, reach: radius * DISC })),
    );
    const taken: Box[] = [];
    const { clientWidth = 0 } = gathered[0]?.context.canvas ?? {};
    let set = "";
    for (const label of gathered.splice(0).slice(0, MOST_LABELS)) {
      const { context } = label;
      const wanted = `${label.isForced ? 600 : 500} ${size}px ${font}`;
      // Setting a font costs more than a label does.
      if (wanted !== set) context.font = wanted;
      set = wanted;
      const { lines, width } = measure(context, label.text);
      const places = placesAround(label, width, lines.length * (size + 2));
      const clear = places.filter(
        (box) =>
          box.left > 2 &&
          box.right < clientWidth - 2 &&
          !taken.some((other) => overlaps(box, other)),
      );
      const free = clear.find((box) => !touchesNode(box));
      const box = free ?? (label.isForced ? clear[0] : undefined);
      if (!box) continue;
      taken.push(box);
      write(context, lines, box, size + 2);
    }
  }

  return { gather, flush };
}

function write(
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
