import type { QueryOptions } from "./store.ts";

const MOST_BYTES = 2_000_000;
const MOST_ROWS = 100_000;
const LONGEST_TIME = 60_000;

/** The asked-for limits within what any query may have. */
export function queryLimits({ limit = 1000, timeout = 5000 }: QueryOptions) {
  return {
    limit: Math.min(Math.max(1, Math.trunc(limit)), MOST_ROWS),
    timeout: Math.min(Math.max(1, Math.trunc(timeout)), LONGEST_TIME),
  };
}

/** Takes rows as long as they fit in the limits. */
export function createRowCollector(limit: number) {
  const rows: unknown[][] = [];
  let bytes = 0;
  return {
    rows,
    /** False when the row was left out because a limit is reached. */
    add(row: unknown[]): boolean {
      if (rows.length >= limit) return false;
      bytes += JSON.stringify(row).length;
      if (bytes > MOST_BYTES) return false;
      rows.push(row);
      return true;
    },
  };
}
