import type { Span } from "../../schema/span.ts";
import type { DateWords } from "../languages/date-words.ts";
import { dayOf, isValidDate, monthOf, weekdayNear, weekOf } from "./calendar.ts";
import { matchForm } from "./normalise-for-matching.ts";

/** A date that a text gives, as exact as it gives it: a day, a month or a year. */
export type DateMention = {
  readonly span: Span;
  /** `2026-05-03`, `2026-05` or `2026`. */
  readonly date: string;
  /** Whether it was counted from the day of publication. */
  readonly relative: boolean;
};

type Word = Span & { readonly text: string; readonly lower: string };
type Reading = { readonly words: number; readonly date: string; readonly relative?: true };
type Reader = (words: readonly Word[], at: number, context: Context) => Reading | undefined;
type Context = { readonly vocabulary: DateWords; readonly published: string | undefined };

/** The longest readings come first. */
const READERS: readonly Reader[] = [
  numericDate,
  dayMonthYear,
  monthDayYear,
  monthYear,
  relativeDay,
  relativeWeekday,
  relativeUnit,
  year,
];

/**
 * Finds dates in a stretch of text. Relative ones (`am Montag`, `last week`) and days without a year
 * need `publishedAt` (ISO 8601); without it they are left out. Impossible dates (31.02.) are none.
 */
export function resolveDates(
  text: string,
  { start, end }: Span,
  vocabulary: DateWords,
  publishedAt?: string,
): DateMention[] {
  const published = publishedAt?.slice(0, 10);
  const context = {
    vocabulary,
    published: published && isValidDate(published) ? published : undefined,
  };
  const words = wordsOf(text, start, end);
  const dates: DateMention[] = [];
  for (let at = 0; at < words.length; ) {
    const reading = readAt(words, at, context);
    if (reading) {
      const last = words[at + reading.words - 1]!;
      // The full stop after a year is the sentence's.
      const span = {
        start: words[at]!.start,
        end: last.end - (/\d{4}\.$/.test(last.text) ? 1 : 0),
      };
      dates.push({ span, date: reading.date, relative: reading.relative ?? false });
    }
    at += reading?.words ?? 1;
  }
  return dates;
}

function readAt(words: readonly Word[], at: number, context: Context): Reading | undefined {
  for (const read of READERS) {
    const reading = read(words, at, context);
    if (reading) return reading;
  }
  return undefined;
}

/** Words and numbers; a number keeps its full stops (`3.`, `03.05.2026`). */
function wordsOf(text: string, start: number, end: number): Word[] {
  const pattern =
    /\d[\d./-]*(?:st|nd|rd|th)?|[\p{L}\p{M}][\p{L}\p{M}\u00ad\u200b-\u200d\u2060]*|[^\s]/gu;
  const found: Word[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(pattern)) {
    const from = start + index;
    found.push({ start: from, end: from + word.length, text: word, lower: matchForm(word) });
  }
  return found;
}

/** `03.05.2026`, `2026-05-03`; `3/5/2026` means two things and is not read. */
function numericDate(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at]!.text;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.?$/.exec(word);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (german) return valid(german[3]!, german[2]!, german[1]!, 1);
  return iso ? valid(iso[1]!, iso[2]!, iso[3]!, 1) : undefined;
}

/** `3. Mai 2026`, `3. Mai`, `3 May 2026`, `3rd of May`. */
function dayMonthYear(
  words: readonly Word[],
  at: number,
  { vocabulary, published }: Context,
): Reading | undefined {
  const day = /^(\d{1,2})(\.|st|nd|rd|th)?$/.exec(words[at]!.lower);
  if (!day) return undefined;
  const next = words[at + 1]?.lower === "of" ? at + 2 : at + 1;
  const month = monthAt(words, next, vocabulary);
  if (!month) return undefined;
  const last = next + month.words;
  const own = yearAt(words, words[last]?.text === "," ? last + 1 : last);
  if (own)
    return valid(own, month.number, day[1]!, last + 1 - at + (words[last]?.text === "," ? 1 : 0));
  return withoutYear(month.number, Number(day[1]), last - at, published);
}

/** `May 3, 2026`, `May 3`. */
function monthDayYear(
  words: readonly Word[],
  at: number,
  { vocabulary, published }: Context,
): Reading | undefined {
  const month = monthAt(words, at, vocabulary);
  if (!month || !/^\p{Lu}/u.test(words[at]!.text)) return undefined;
  const next = at + month.words;
  const day = /^(\d{1,2})(st|nd|rd|th)?$/.exec(words[next]?.lower.replace(/\.$/, "") ?? "");
  if (!day) return undefined;
  const comma = words[next + 1]?.text === "," ? 1 : 0;
  const own = yearAt(words, next + 1 + comma);
  if (own) return valid(own, month.number, day[1]!, next + 2 + comma - at);
  return withoutYear(month.number, Number(day[1]), next + 1 - at, published);
}

/** `im März 2020`, `March 2020`. */
function monthYear(
  words: readonly Word[],
  at: number,
  { vocabulary }: Context,
): Reading | undefined {
  const month = monthAt(words, at, vocabulary);
  if (!month || !/^\p{Lu}/u.test(words[at]!.text)) return undefined;
  const own = yearAt(words, at + month.words);
  if (!own) return undefined;
  return { words: month.words + 1, date: `${own}-${String(month.number).padStart(2, "0")}` };
}

/** `gestern`, `tomorrow`; German `morgen` only in lower case and not after `am` or `Guten`. */
function relativeDay(
  words: readonly Word[],
  at: number,
  { vocabulary, published }: Context,
): Reading | undefined {
  const offset = vocabulary.days.get(words[at]!.lower);
  if (offset === undefined || !published || (words[at]!.text === "Morgen" && at > 0))
    return undefined;
  return { words: 1, date: dayOf(published, offset), relative: true };
}

/** `am Montag`, `vergangenen Freitag`, `last Friday`, `on Tuesday`: the nearest one that fits. */
function relativeWeekday(
  words: readonly Word[],
  at: number,
  { vocabulary, published }: Context,
): Reading | undefined {
  if (!published) return undefined;
  const context = vocabulary.weekdayContext.has(words[at]!.lower) ? 1 : 0;
  const direction = vocabulary.directions.get(words[at + context]?.lower ?? "");
  const skipped = context + (direction === undefined ? 0 : 1);
  const weekday = vocabulary.weekdays.get(words[at + skipped]?.lower ?? "");
  if (weekday === undefined || skipped === 0) return undefined;
  // News reports what was: a weekday without direction is the last one, today included.
  const date = weekdayNear(published, weekday, direction ?? -1, direction === undefined);
  return { words: skipped + 1, date, relative: true };
}

/** `vergangene Woche` (a `PartialDate` holds no week, so its month), `next month`, `this year`. */
function relativeUnit(
  words: readonly Word[],
  at: number,
  { vocabulary, published }: Context,
): Reading | undefined {
  const direction = vocabulary.directions.get(words[at]!.lower);
  const unit = vocabulary.units.get(words[at + 1]?.lower ?? "");
  if (direction === undefined || unit === undefined || !published) return undefined;
  if (unit === "year") {
    return { words: 2, date: String(Number(published.slice(0, 4)) + direction), relative: true };
  }
  const date = unit === "month" ? monthOf(published, direction) : weekOf(published, direction);
  return { words: 2, date, relative: true };
}

/** `2019`; beyond 1900–2099 only after `im Jahr` or the like. */
function year(words: readonly Word[], at: number, { vocabulary }: Context): Reading | undefined {
  const own = yearAt(words, at);
  if (!own) return undefined;
  const before = words[at - 1]?.lower ?? "";
  const isUnit = /^(€|\$|%|prozent|percent|euro|dollar|mio|mrd|million|km|kilometer)/.test(
    words[at + 1]?.lower ?? "",
  );
  const isYear = /^(19|20)/.test(own) && !isUnit && !/^[$€£#]$/.test(before);
  return isYear || vocabulary.yearContext.has(before) ? { words: 1, date: own } : undefined;
}

function yearAt(words: readonly Word[], at: number): string | undefined {
  const found = /^(1\d{3}|20\d{2})\.?$/.exec(words[at]?.text ?? "");
  return found?.[1];
}

function monthAt(words: readonly Word[], at: number, { months }: DateWords) {
  const number = months.get(words[at]?.lower ?? "");
  if (number === undefined) return undefined;
  const isShort = words[at]!.text.length <= 5 && words[at + 1]?.text === ".";
  return { number, words: isShort && words[at + 2] ? 2 : 1 };
}

function valid(
  yearOf: string,
  month: string | number,
  day: string | number,
  words: number,
): Reading | undefined {
  const date = [yearOf, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return isValidDate(date) ? { words, date } : undefined;
}

/** The year that brings the day nearest to the day of publication. */
function withoutYear(
  month: number,
  day: number,
  words: number,
  published: string | undefined,
): Reading | undefined {
  if (!published) return undefined;
  const own = Number(published.slice(0, 4));
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(published));
  const [nearest] = [own - 1, own, own + 1]
    .map((candidate) => valid(String(candidate), month, day, words))
    .filter((reading) => reading !== undefined)
    .sort((a, b) => distance(a.date) - distance(b.date));
  return nearest ? { ...nearest, relative: true } : undefined;
}
