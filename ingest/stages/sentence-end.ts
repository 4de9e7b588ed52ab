import type { SentenceRules } from "../languages/sentence-rules.ts";
import { matchForm } from "./normalise-for-matching.ts";

/** A full stop or other mark: the sentence so far starts at `start`; what closes it ends at `end`. */
export type Candidate = {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly limit: number;
};

/** Whether the mark at `at` ends the sentence. Looks at a bounded stretch on both sides. */
export function isSentenceEnd(text: string, mark: Candidate, rules: SentenceRules): boolean {
  const next = nextWord(text, mark.end, mark.limit);
  const starts = rules.starters.has(next.lower);
  if (!next.spaced) return isMissingSpace(text, mark, next, starts);
  if (next.isLower) return false;
  if (isInsideBracket(text, mark)) return false;
  if (isEllipsis(text, mark)) return ellipsisEnds(text, mark, next, starts);
  if (text[mark.at] !== ".") return !isAttributed(text, mark, next, rules);
  if (mark.end > mark.at + 1) return true;
  const before = lastWord(text, mark.start, mark.at);
  if (isTitle(before, rules)) return false;
  if (isNumber(before.word)) return !isOrdinal(before, next, mark, rules);
  if (/\d$/.test(before.word)) return true;
  if (isInitial(before.word) || isRoman(before, next)) return starts;
  if (rules.dottedPlaces?.places.has(before.lower) && rules.dottedPlaces.starters.has(next.lower))
    return true;
  if (rules.abbreviations.has(before.lower)) return starts && !next.isDigit;
  return true;
}

type Next = {
  readonly word: string;
  readonly lower: string;
  readonly rest: string;
  readonly spaced: boolean;
  readonly quoted: boolean;
  readonly isLower: boolean;
  readonly isDigit: boolean;
};

function nextWord(text: string, from: number, limit: number): Next {
  const ahead = text.slice(from, Math.min(limit, from + 80));
  const gap = /^[\s\u00ad\u200b-\u200f\u2060]*/.exec(ahead)![0].length;
  const opened = /^[„“"»«‚‘'›‹([–—-]*\s?/.exec(ahead.slice(gap))![0];
  const rest = ahead.slice(gap + opened.length);
  const word = /^[\p{L}\p{M}\p{N}’'\u00ad\u200b-\u200d\u2060]*/u.exec(rest)![0];
  return {
    word,
    lower: matchForm(word),
    rest: rest.slice(word.length),
    spaced: gap > 0,
    quoted: opened !== "" && !/^[–—-]/.test(opened),
    isLower: /^\p{Ll}/u.test(word) || /^[,;:]/.test(rest) || /^[–—-]\s/.test(opened),
    isDigit: /^\d/.test(word),
  };
}

type Last = { readonly word: string; readonly lower: string; readonly previous: string };

/** The word before the mark, with inner full stops (`z.B`, `z. B` and `U.S`), and the one before. */
function lastWord(text: string, start: number, at: number): Last {
  const behind = text.slice(Math.max(start, at - 60), at);
  const words = behind.split(/\s/).map((word) => word.replace(/^[("'„“»«‚‘[–—-]+/, ""));
  let word = words.pop() ?? "";
  let previous = words.pop() ?? "";
  while (/^\p{L}\.$/u.test(previous) && word.length < 12 && /^\p{L}(\.\p{L})*$/u.test(word)) {
    word = previous + word;
    previous = words.pop() ?? "";
  }
  return { word, lower: matchForm(word), previous: matchForm(previous) };
}

/** Also the last part of a compound: `Vize-Präs.`, `Prof.Dr.`. */
function isTitle({ word, lower }: Last, rules: SentenceRules): boolean {
  if (rules.titles.has(lower)) return true;
  const part = /[.-](\p{L}{2,})$/u.exec(word);
  return part !== null && rules.titles.has(part[1]!.toLowerCase());
}

const isNumber = (word: string) => /^\d{1,4}$/.test(word) || /^\d{1,2}\.\d{1,2}$/.test(word);

/** `am 3. Mai`, `der 7. Gipfel`, `3. 5. 2026`, `1. Ziele` at the start, `der 24. und` never gets here. */
function isOrdinal(before: Last, next: Next, mark: Candidate, rules: SentenceRules): boolean {
  if (before.word.length === 4) return false;
  const isFirst = before.previous === "" && mark.at - mark.start <= before.word.length + 3;
  if (isFirst) return before.word.length <= 3;
  if (rules.ordinalContext.size === 0) return false;
  if (rules.months.has(next.lower)) return true;
  if (next.isDigit) return /^(\d{1,2}\.|\d{4}\b)/.test(next.word + next.rest.slice(0, 1));
  return rules.ordinalContext.has(before.previous) && !rules.starters.has(next.lower);
}

/** `John F. Kennedy`, `Z. Yu`, `J.-P. Meyer`. */
const isInitial = (word: string) => /^\p{L}\p{M}*(?:[.-]+\p{L}\p{M}*){0,5}$/u.test(word);

/** `Friedrich II. Graf`: a numeral after a name; `II` alone at the start is a list number. */
const isRoman = (before: Last, next: Next) =>
  /^[IVX]{1,5}$/.test(before.word) && !next.quoted && !next.isDigit;

const isEllipsis = (text: string, mark: Candidate) =>
  text[mark.at] === "…" || text.startsWith("..", mark.at);

/** `Er zögerte … Kanzler` goes on; so does `debated [...] Maybe`, where words were left out. */
function ellipsisEnds(text: string, mark: Candidate, next: Next, starts: boolean): boolean {
  const closed = text.slice(mark.at, mark.end);
  return !/[\])]/.test(closed) && (starts || next.quoted || /["”“»«]/.test(closed));
}

/** `“Why?” Smith asked.`: the quotation is part of the sentence that reports it. */
function isAttributed(text: string, mark: Candidate, next: Next, rules: SentenceRules): boolean {
  if (!/["”“»«]/.test(text.slice(mark.at, mark.end)) || next.quoted) return false;
  const words = next.rest.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return words.slice(0, 2).some((word) => rules.reportingVerbs.has(word));
}

/** `gesagt.Der Minister`: a full stop whose space was lost. */
function isMissingSpace(text: string, mark: Candidate, next: Next, starts: boolean): boolean {
  if (!starts || !/^\p{Lu}\p{Ll}/u.test(next.word) || !/^\s/.test(next.rest)) return false;
  return /\p{Ll}{3}$/u.test(text.slice(Math.max(mark.start, mark.at - 4), mark.at));
}

/** `(siehe S. 3. Der Rest)`: a bracket that opened inside the sentence and closes soon. */
function isInsideBracket(text: string, mark: Candidate): boolean {
  const from = Math.max(mark.start, mark.at - 200);
  const open = text.slice(from, mark.end).lastIndexOf("(");
  if (open < 0 || from + open <= mark.start + 1) return false;
  if (text.slice(from + open, mark.end).includes(")")) return false;
  return text.slice(mark.end, Math.min(mark.limit, mark.end + 200)).includes(")");
}
