/** Facts of one day, month or year; `key` is the beginning of their ISO dates. */
export type TimeBucket = { readonly key: string; readonly count: number };

const MOST_BUCKETS = 48;
const LENGTHS = { day: 10, month: 7, year: 4 } as const;

/**
 * Adds up how often dates occur, by day, month or year, whichever is the finest that gives at most 48 bars; spans
 * without facts have bars of zero, so that the axis is even. A year alone counts in its January.
 */
export function timeBuckets(dates: ReadonlyMap<string, number>): TimeBucket[] {
  const known = [...dates.keys()].filter((date) => /^\d{4}(-\d{2}(-\d{2})?)?/.test(date)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  for (const unit of ["day", "month", "year"] as const) {
    const length = LENGTHS[unit];
    const keys = keysBetween(whole(first), whole(last), unit);
    if (keys === undefined) continue;
    const counts = new Map(keys.map((key) => [key, 0]));
    for (const date of known) {
      const key = whole(date).slice(0, length);
      counts.set(key, (counts.get(key) ?? 0) + dates.get(date)!);
    }
    return [...counts].map(([key, count]) => ({ key, count }));
  }
  return [];
}

const whole = (date: string) => `${date.slice(0, 10)}-01-01`.slice(0, 10);

/** Keys of all units from first to last; undefined where they are too many, save for years. */
function keysBetween(first: string, last: string, unit: keyof typeof LENGTHS) {
  const length = LENGTHS[unit];
  const end = last.slice(0, length);
  const keys = [first.slice(0, length)];
  while (keys.at(-1)! < end) {
    if (keys.length >= (unit === "year" ? 10_000 : MOST_BUCKETS)) return undefined;
    keys.push(after(keys.at(-1)!, unit).slice(0, length));
  }
  return keys;
}

function after(key: string, unit: keyof typeof LENGTHS): string {
  const [year = 0, month = 1, day = 1] = key.split("-").map(Number);
  const next = new Date(Date.UTC(2000, month - 1, day));
  next.setUTCFullYear(year);
  if (unit === "day") next.setUTCDate(day + 1);
  else if (unit === "month") next.setUTCMonth(month);
  else next.setUTCFullYear(year + 1);
  return next.toISOString().slice(0, 10);
}
