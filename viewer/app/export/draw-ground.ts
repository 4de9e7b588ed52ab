import { escapeXml } from "../../../schema/escape-xml.ts";
import type { Backdrop } from "../layout/arrangement.ts";
import type { Palette } from "../scene/palette.ts";
import type { Point } from "../scene/scene-types.ts";

type Page = {
  readonly width: number;
  readonly height: number;
  readonly place: (point: Point) => Point;
};

const fixed = (value: number) => String(Math.round(value * 10) / 10);

/** What lies beneath the nodes in a drawing: land, lines of an axis, captions. */
export function drawGround(
  { areas, ticks, captions, credit }: Backdrop,
  { land, canvas, quietLabel }: Palette,
  { width, height, place }: Page,
): string {
  const outlines = areas.flatMap((corners) => {
    const points = Array.from({ length: corners.length / 2 }, (_, index) =>
      place({ x: corners[2 * index]!, y: corners[2 * index + 1]! }),
    );
    const isOnPage =
      points.some(({ x }) => x > 0) &&
      points.some(({ x }) => x < width) &&
      points.some(({ y }) => y > 0) &&
      points.some(({ y }) => y < height);
    return isOnPage ? `M${points.map(({ x, y }) => `${fixed(x)} ${fixed(y)}`).join("L")}Z` : [];
  });
  const text = (x: number, y: number, words: string, anchor: "start" | "middle") =>
    `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
  const lines = ticks.map(({ x, label }) => {
    const at = place({ x, y: 0 }).x;
    return `<path stroke="${land}" d="M${fixed(at)} 24V${fixed(height)}"/>${text(at, 18, label, "middle")}`;
  });
  const named = captions.map((caption) => {
    const { x, y } = place(caption);
    return text(x, y + 4, caption.text, "start");
  });
  const from = credit ? text(10, height - 10, credit, "start") : "";
  const shapes =
    outlines.length > 0 ? `<path fill="${land}" stroke="${canvas}" d="${outlines.join("")}"/>` : "";
  return `<g fill="${quietLabel}">${shapes}${lines.join("")}${named.join("")}${from}</g>`;
}
