import { labelLines } from "../scene/label-text.ts";
import { type Box, createRoom, discFinder, placesAround } from "../sigma/label-boxes.ts";

type Labelled = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
};

export type PlacedLabel = { readonly box: Box; readonly lines: readonly string[] };

/** Mean width of a character in sizes of the font. */
const CHARACTER = 0.56;

/** A place beside its node for each label that fits; large nodes choose first. */
export function placeLabels(
  nodes: readonly Labelled[],
  { fontSize, lineHeight }: { readonly fontSize: number; readonly lineHeight: number },
): Map<string, PlacedLabel> {
  const isOnNode = discFinder(nodes.map(({ x, y, size }) => ({ x, y, reach: size })));
  const placed = new Map<string, PlacedLabel>();
  const room = createRoom();
  for (const { id, x, y, size, label } of [...nodes].sort((a, b) => b.size - a.size)) {
    const lines = labelLines(label);
    if (lines[0] === "") continue;
    const longest = Math.max(...lines.map((line) => [...line].length));
    const width = longest * fontSize * CHARACTER;
    const box = placesAround({ x, y, radius: size }, width, lines.length * lineHeight).find(
      (place) => !isOnNode(place) && room.isFree(place),
    );
    if (!box) continue;
    room.take(box);
    placed.set(id, { box, lines });
  }
  return placed;
}
