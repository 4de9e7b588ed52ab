/** Calendar arithmetic on ISO dates in UTC, so that no time zone or locale plays a part. */
const DAY = 86_400_000;

export function isValidDate(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && iso(time) === date;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The day `offset` days from `date`. */
export const dayOf = (date: string, offset: number) => iso(timeOf(date) + offset * DAY);

/** Monday 1 to Sunday 7. */
const weekday = (date: string) => new Date(timeOf(date)).getUTCDay() || 7;

/**
 * The nearest such weekday before (-1) or after (1) `date`, or in its week (0); `date` itself only
 * where `today` allows it.
 */
export function weekdayNear(date: string, day: number, direction: number, today: boolean): string {
  const ahead = (day - weekday(date) + 7) % 7;
  if (direction === 0) return dayOf(date, day - weekday(date));
  if (ahead === 0 && today) return date;
  return dayOf(date, direction > 0 ? ahead || 7 : ahead - 7);
}

/** The month `offset` months from that of `date`. */
export function monthOf(date: string, offset: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + offset;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The month that holds most of the week `offset` weeks from that of `date`. */
export function weekOf(date: string, offset: number): string {
  return dayOf(date, offset * 7 + 4 - weekday(date)).slice(0, 7);
}
