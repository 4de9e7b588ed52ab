/** A rectangle on the canvas, y downwards. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Disc = { readonly x: number; readonly y: number };

const GAP = 4;

/** Where the label of a node may stand, best first: below, above, right, left. */
export function placesAround(
  { x, y, radius }: Disc & { readonly radius: number },
  width: number,
  height: number,
): [Box, Box, Box, Box] {
  const at = (left: number, top: number): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  const away = radius + GAP;
  return [
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
  ];
}

type End = Disc & { readonly radius: number };
/** Shares of the way, best first. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7];
const [PILL, SIDES] = [16, 10];

/** Where the label of a bent line may stand, best first; nowhere on a line that it would hide. */
export function placesAlong(from: End, to: End, curvature: number, width: number): Box[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const wide = width + SIDES;
  if (Math.hypot(dx, dy) < wide + 24 + from.radius + to.radius) return [];
  return ALONG.map((share) => {
    const bend = 2 * share * (1 - share) * curvature;
    const x = from.x + dx * share + dy * bend;
    const y = from.y + dy * share - dx * bend;
    return { left: x - wide / 2, right: x + wide / 2, top: y - PILL / 2, bottom: y + PILL / 2 };
  });
}

export const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const CELL = 48;

/** Tells whether a box touches any of the discs, looking only at those near it. */
export function discFinder(discs: readonly (Disc & { readonly reach: number })[]) {
  const cells = new Map<number, (Disc & { readonly reach: number })[]>();
  const keyOf = (column: number, row: number) => column * 65_536 + row;
  const each = ({ left, right, top, bottom }: Box, visit: (key: number) => boolean) => {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
        if (visit(keyOf(column, row))) return true;
      }
    }
    return false;
  };
  for (const disc of discs) {
    const { x, y, reach } = disc;
    each({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }, (key) => {
      const cell = cells.get(key);
      if (cell) cell.push(disc);
      else cells.set(key, [disc]);
      return false;
    });
  }
  return (box: Box) => each(box, (key) => cells.get(key)?.some((disc) => isOn(box, disc)) ?? false);
}

/** Whether a box reaches into the disc around a point. */
function isOn(box: Box, { x, y, reach }: Disc & { readonly reach: number }): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy < reach * reach;
}
