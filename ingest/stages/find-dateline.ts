import { AGENCIES } from "../languages/span-phrases.ts";
import { trimEnd } from "../lexicon/trim-end.ts";
import { matchForm } from "./normalise-for-matching.ts";

export type Dateline = {
  /** Up to the first letter of the report. */
  readonly length: number;
  readonly agency?: string;
};

const LONGEST_DATELINE = 90;
const DATE =
  /\b(\p{Lu}\p{L}{2,8}\.? \d{1,2}(, \d{4})?|\d{1,2}\. ?\p{Lu}\p{L}{2,8}\.?( \d{4})?|\d{1,2} \p{Lu}\p{L}{2,8}( \d{4})?|\d{1,2}\.\d{1,2}\.(\d{2,4})?)(?![\p{L}\d])/gu;

/** `WASHINGTON, DC: `, `NEW DELHI: ` */
const CAPITALS_AND_COLON =
  /^\p{Lu}{3,20}(?:[ ,]{1,2}\p{Lu}{2,20}){0,3}: {1,2}(?=["“]?\p{Lu}\p{Ll})/u;

/** `Jerusalem (dpa) – `, `BERLIN, May 3 (Reuters) - `, `Wien/Bern – ` at the start of a report. */
export function findDateline(words: string): Dateline | undefined {
  const head = words.slice(0, LONGEST_DATELINE);
  const capitals = CAPITALS_AND_COLON.exec(head);
  if (capitals) return { length: capitals[0].length };
  const dash = / ?[–—-]{1,2}\s+(?=["„“»«‘']?[\p{Lu}\p{N}])/u.exec(head);
  if (!dash) return undefined;
  const before = head.slice(0, dash.index);
  const bracket = /\(([^()]{2,40})\)\s*$/.exec(before);
  const agency = bracket && isSignature(bracket[1]!) ? bracket[1]! : undefined;
  const place = (bracket ? before.slice(0, bracket.index) : before).trim();
  const bare = trimEnd(place.replace(DATE, ""), " ,.\t\n\u00a0");
  const hasDate = bare.length < place.length && !place.endsWith(",");
  if (bracket && !agency && !/^\p{Lu}/u.test(bracket[1]!)) return undefined;
  const isMarked = agency !== undefined || hasDate || /[–—]/.test(dash[0]);
  if (!isMarked || !isPlaceList(bare, agency !== undefined)) return undefined;
  return { length: dash.index + dash[0].length, ...(agency ? { agency } : {}) };
}

/** One to six capitalised words, joined by commas, strokes or particles. */
function isPlaceList(place: string, isAgency: boolean): boolean {
  if (place === "") return isAgency;
  if (place.length > 60 || /[.:;!?"„“(]/.test(place.replace(/\b(St|D|C|U|S|N)\./g, "")))
    return false;
  const words = place.split(/[\s,/]+/).filter((word) => word !== "");
  return (
    words.length <= 6 &&
    /^\p{Lu}/u.test(place) &&
    words.every(
      (word) =>
        /^\p{Lu}/u.test(word) || /^(am|an|de|der|del|el|la|do|of|and|und|bei|im)$/.test(word),
    )
  );
}

/** `dpa`, `APA/Reuters`, `red, APA, 3.5.2026`: names of agencies, and at least one of them known. */
export function isSignature(words: string): boolean {
  const names = matchForm(words)
    .split(/[\s,/;+&]+/)
    .filter((name) => name !== "");
  return (
    names.length <= 8 &&
    names.some((name) => AGENCIES.has(name)) &&
    names.every(
      (name) => AGENCIES.has(name) || /^[\d.:]+$/.test(name) || /^\p{L}{2,4}$/u.test(name),
    )
  );
}
