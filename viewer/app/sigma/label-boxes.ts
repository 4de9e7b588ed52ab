/** A rectangle on the canvas, y downwards. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Disc = { readonly x: number; readonly y: number };

const GAP = 4;

/** Where the label of a node may stand, best first: below, above, right, left, then askew. */
export function placesAround(
  { x, y, radius }: Disc & { readonly radius: number },
  width: number,
  height: number,
): Box[] {
  const at = (left: number, top: number): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  const away = radius + GAP;
  const askew = 0.7 * away;
  return [
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(x + askew, y + askew),
    at(x - askew - width, y + askew),
    at(x + askew, y - askew - height),
    at(x - askew - width, y - askew - height),
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

const CELL = 48;

/** Things by the squares of a grid that they lie in, so that only what is near is looked at. */
function createGrid<Thing>() {
  const cells = new Map<number, Thing[]>();
  /** Whether `visit` says so of one of the squares that a box lies in. */
  const some = ({ left, right, top, bottom }: Box, visit: (cell: number) => boolean) => {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
        if (visit(column * 65_536 + row)) return true;
      }
    }
    return false;
  };
  return {
    add(box: Box, thing: Thing) {
      some(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(thing);
        else cells.set(key, [thing]);
        return false;
      });
    },
    near: (box: Box, isMeant: (thing: Thing) => boolean) =>
      some(box, (key) => cells.get(key)?.some(isMeant) ?? false),
  };
}

/** Tells whether a box touches any of the discs. */
export function discFinder(discs: readonly (Disc & { readonly reach: number })[]) {
  const grid = createGrid<Disc & { readonly reach: number }>();
  for (const disc of discs) {
    const { x, y, reach } = disc;
    grid.add({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }, disc);
  }
  return (box: Box) => grid.near(box, (disc) => isOn(box, disc));
}

/** Keeps labels apart: each takes its box and a little room on both sides. */
export function createRoom(covered: readonly Box[] = []) {
  const grid = createGrid<Box>();
  for (const box of covered) grid.add(box, box);
  return {
    isFree: (box: Box) => !grid.near(box, (other) => overlaps(box, other)),
    take({ left, right, top, bottom }: Box) {
      const box = { left: left - GAP, right: right + GAP, top, bottom };
      grid.add(box, box);
    },
  };
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a box reaches into the disc around a point. */
function isOn(box: Box, { x, y, reach }: Disc & { readonly reach: number }): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy < reach * reach;
}
