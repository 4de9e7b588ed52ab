import { de } from "./de.ts";
import { en } from "./en.ts";

export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Dictionary = typeof en;

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { de, en };

export const dictionaryOf = (language: Language): Dictionary => DICTIONARIES[language];

/** The first of the reader's languages that there is, else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const found = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  return (
    found.find((tag): tag is Language => (LANGUAGES as readonly string[]).includes(tag)) ?? "en"
  );
}

/** `2026-03-11`, `2026-03` or `2026` in words, as far as it goes. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  if (!year || Number.isNaN(year)) return date;
  const value = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    year: "numeric",
    ...(month && { month: day ? "short" : "long" }),
    ...(day && { day: "numeric" }),
  }).format(value);
}

export const formatNumber = (value: number, language: Language) =>
  new Intl.NumberFormat(language).format(value);
