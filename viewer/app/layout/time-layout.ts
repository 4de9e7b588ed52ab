import { dateOf } from "../scene/filters.ts";
import type { SceneGraph } from "../scene/graph-scene.ts";
import type { Point, SceneArticle } from "../scene/scene-types.ts";
import type { Arrangement } from "./arrangement.ts";

const [ROW, LEAST_WIDTH] = [56, 900];
const DAY = 86_400_000;

export type TimeWords = {
  readonly undated: string;
  readonly dateName: (date: string) => string;
};

/**
 * From left to right by date: a node's own, else the middle one of its facts. Who acts stands above
 * the middle, what happened in it, and what it is about below; what has no date at the very bottom.
 */
export function timeLayout(
  graph: SceneGraph,
  articles: ReadonlyMap<string, SceneArticle>,
  words: TimeWords,
  aspect: number,
): Arrangement {
  const days = new Map<string, number>();
  graph.forEachNode((id) => {
    const day = dayOf(graph, articles, id);
    if (day !== undefined) days.set(id, day);
  });
  const [first, last] = rangeOf([...days.values()]);
  const byDay = [...days].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const bandsIn = (width: number) => {
    const bands = { above: new Rows(), middle: new Rows(), below: new Rows() };
    const share = (day: number) => (last > first ? (day - first) / (last - first) : 0.5);
    const placed = byDay.map(([id, day]) => {
      const band = bandOf(graph.getNodeAttribute(id, "type"));
      return { id, band, ...bands[band].take(share(day) * width) };
    });
    return { bands, placed, height: sum(Object.values(bands).map(({ count }) => count)) * ROW };
  };
  let width = LEAST_WIDTH;
  while (width < aspect * bandsIn(width).height) width *= 1.25;
  const { bands, placed } = bandsIn(width);
  const xOf = (day: number) =>
    last > first ? ((day - first) / (last - first)) * width : width / 2;
  const points = new Map<string, Point>();
  const half = (bands.middle.count * ROW) / 2;
  for (const { id, band, x, row } of placed) {
    if (band === "middle") points.set(id, { x, y: half - (row + 0.5) * ROW });
    else {
      const away = half + (row + 0.8) * ROW;
      points.set(id, { x, y: band === "above" ? away : -away });
    }
  }
  const undated = graph.filterNodes((id) => !days.has(id)).sort();
  const perRow = Math.max(1, Math.floor(width / ROW));
  const bottom = -half - (bands.below.count + 2.5) * ROW;
  undated.forEach((id, index) => {
    points.set(id, {
      x: (index % perRow) * ROW,
      y: bottom - Math.floor(index / perRow) * ROW,
    });
  });
  return {
    points,
    spacing: ROW,
    backdrop: {
      areas: [],
      ticks: ticksOf(first, last).map((date) => ({
        x: xOf(Date.parse(date) / DAY),
        label: words.dateName(date),
      })),
      captions:
        undated.length > 0 ? [{ x: -ROW / 2, y: bottom + ROW * 1.1, text: words.undated }] : [],
    },
  };
}

const bandOf = (type: string) =>
  type === "Agreement" || type === "Event"
    ? "middle"
    : type === "Topic" || type === "Place"
      ? "below"
      : "above";

/** Rows that fill up from left to right, each node in the first that has room for it or beside it. */
class Rows {
  readonly #rows: number[][] = [];

  take(wanted: number): { x: number; row: number } {
    for (let row = 0; ; row++) {
      this.#rows[row] ??= [];
      const taken = this.#rows[row]!;
      const beside = [wanted, wanted + ROW, wanted - ROW];
      const x = beside.find((at) => taken.slice(-LOOK_BACK).every((o) => Math.abs(o - at) >= ROW));
      if (x === undefined) continue;
      taken.push(x);
      return { x, row };
    }
  }
  get count() {
    return this.#rows.length;
  }
}

/** Nodes come from left to right, so that only the latest of a row can be in the way. */
const LOOK_BACK = 8;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function dayOf(graph: SceneGraph, articles: ReadonlyMap<string, SceneArticle>, id: string) {
  const own = dayNumber(graph.getNodeAttribute(id, "date"));
  if (own !== undefined) return own;
  const days = graph
    .mapEdges(id, (_, { edges }) => edges.map((edge) => dayNumber(dateOf(edge, articles))))
    .flat()
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b);
  return days[Math.floor(days.length / 2)];
}

/** Days since 1970 of `2026-03-11`, `2026-03` or `2026`. */
function dayNumber(date: string): number | undefined {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return undefined;
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : time / DAY;
}

const rangeOf = (days: readonly number[]): [number, number] => [
  days.reduce((a, b) => Math.min(a, b), days[0] ?? 0),
  days.reduce((a, b) => Math.max(a, b), days[0] ?? 0),
];

const MOST_TICKS = 9;

/** Beginnings of years, or of months where they are few, that lie within the days. */
function ticksOf(first: number, last: number): string[] {
  const [start, end] = [new Date(first * DAY), new Date(last * DAY)];
  const months = 12 * (end.getUTCFullYear() - start.getUTCFullYear()) + 12;
  const step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((n) => months / n <= 2 * MOST_TICKS);
  const dates: string[] = [];
  for (let month = 0; month <= months + 12; month += step ?? 2400) {
    const year = start.getUTCFullYear() + Math.floor(month / 12);
    const date = `${String(year).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
    const day = Date.parse(date) / DAY;
    if (day >= first && day <= last) dates.push((step ?? 12) >= 12 ? date.slice(0, 4) : date);
  }
  const every = Math.max(1, Math.ceil(dates.length / MOST_TICKS));
  return dates.filter((_, index) => index % every === 0);
}
