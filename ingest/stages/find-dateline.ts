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
  const undashed = findUndashed(head);
  if (undashed) return undashed;
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

/** `Bonn (KNA) `, `(sda) `, `Oslo. (dpa) `, `OSLO, March 12. /TASS/. `: with no dash behind the agency. */
function findUndashed(head: string): Dateline | undefined {
  return inMarks(head, "(", ")") ?? inMarks(head, "/", "/") ?? beforeDash(head) ?? afterDate(head);
}

const OPENING = /^["„“»«‘']?\p{Lu}/u;

function inMarks(head: string, open: string, close: string): Dateline | undefined {
  const start = head.indexOf(open);
  const end = start < 0 ? -1 : head.indexOf(close, start + 1);
  if (end < 0) return undefined;
  const agency = head.slice(start + 1, end);
  const rest = head.slice(end + 1);
  const gap = /^[.:]? {1,2}/.exec(rest)?.[0].length ?? 0;
  const isOpening = gap > 0 && OPENING.test(rest.slice(gap));
  if (!isOpening || !isSignature(agency) || !isPlace(head.slice(0, start))) return undefined;
  return { length: end + 1 + gap, agency };
}

/** `dpa/Oslo – `, `OSLO, dpa - ` */
function beforeDash(head: string): Dateline | undefined {
  const dash = / [–—-]{1,2} /.exec(head);
  if (!dash || !OPENING.test(head.slice(dash.index + dash[0].length))) return undefined;
  const before = head.slice(0, dash.index);
  const parts = before.includes("/") ? before.split("/") : before.split(", ").toReversed();
  const [agency = "", ...place] = parts;
  if (
    place.length === 0 ||
    !AGENCIES.has(matchForm(agency)) ||
    !isPlace(place.toReversed().join(", "))
  ) {
    return undefined;
  }
  return { length: dash.index + dash[0].length, agency };
}

const MOST_WORDS = 8;

/** `Baku, March 12, AZERTAC `, `BAKU, March 12. Trend: ` */
function afterDate(head: string): Dateline | undefined {
  const words = head.split(" ").slice(0, MOST_WORDS);
  const at = words.findIndex(
    (word, index) =>
      index > 1 &&
      /[,.]$/.test(words[index - 1] as string) &&
      AGENCIES.has(matchForm(word.replace(/[:.]$/, ""))),
  );
  if (at < 0) return undefined;
  const place = words.slice(0, at).join(" ");
  const length = place.length + 1 + (words[at] as string).length + 1;
  const isDated = place.replace(DATE, "") !== place;
  if (!isDated || !isPlace(place) || !OPENING.test(head.slice(length))) return undefined;
  return { length, agency: (words[at] as string).replace(/[:.]$/, "") };
}

function isPlace(words: string): boolean {
  const place = trimEnd(words.replace(DATE, ""), " ,.\t\n\u00a0");
  return isPlaceList(place, true) && !/^(?:der|die|das|ein|eine|the|an?) /i.test(place);
}

/** One to six capitalised words, joined by commas, strokes or particles. */
function isPlaceList(place: string, isAgency: boolean): boolean {
  if (place === "") return isAgency;
  if (place.length > 60 || /[.:;!?"„“(]/.test(place.replace(/\b(St|D|C|U|S|N|a|M)\./g, "")))
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

const MONTH =
  /^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

/** `Eigener Bericht/dpa` */
const OWN_WORDS = new Set(["eigener", "eigene", "bericht", "eigenbericht"]);

/** `dpa`, `APA/Reuters`, `red, APA, 3.5.2026`: names of agencies, and at least one of them known. */
export function isSignature(words: string): boolean {
  const names = matchForm(words)
    .split(/[\s,/;+&]+/)
    .filter((name) => name !== "");
  return (
    names.length <= 8 &&
    names.some((name) => AGENCIES.has(name)) &&
    names.every(
      (name) =>
        AGENCIES.has(name) ||
        OWN_WORDS.has(name) ||
        /^[\d.:]+(?:st|nd|rd|th)?$/.test(name) ||
        MONTH.test(name) ||
        name === "-" ||
        /^\p{L}{2,4}$/u.test(name),
    )
  );
}
