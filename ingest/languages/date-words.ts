/** What a language tells the stage that reads dates. All words in lower case. */
export type DateWords = {
  /** Names and abbreviations, and their month 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Names and abbreviations, and their day: Monday 1 to Sunday 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** `gestern`: days from the article's day. */
  readonly days: ReadonlyMap<string, number>;
  /** Words before a weekday, `week`, `month` or `year`, and how many of them from now: -1, 0, 1. */
  readonly directions: ReadonlyMap<string, number>;
  /** Words for the units that a direction may stand before. */
  readonly units: ReadonlyMap<string, "week" | "month" | "year">;
  /** Words before a year that make any number of four digits one: `im Jahr 1848`. */
  readonly yearContext: ReadonlySet<string>;
  /** Words before a weekday that make it a date: `am Montag`, `on Monday`. */
  readonly weekdayContext: ReadonlySet<string>;
};

/** `a=1 b=2` as a map. */
export const wordMap = (pairs: string): ReadonlyMap<string, number> =>
  new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair): [string, number] => {
        const [word = "", value] = pair.split("=");
        return [word, Number(value)];
      }),
  );
