import { AGENCIES, AGENCY_NAMES, type SpanPhrases } from "../languages/span-phrases.ts";
import { trimEnd } from "../lexicon/trim-end.ts";
import { isSignature } from "./find-dateline.ts";
import { matchForm, visibleForm } from "./normalise-for-matching.ts";

/** The partner that a paragraph of its own names: `Quelle: X`, `In Kooperation mit unserem Partner X`. */
export function partnerOfNote(words: string, phrases: SpanPhrases): string | undefined {
  if (words.length > 200) return undefined;
  const bare = trimEnd(visibleForm(words).replace(/^[(*_]+/, ""), ")*_");
  const lower = bare.toLowerCase();
  const note = phrases.partnerNotes.find((opening) => lower.startsWith(opening));
  if (note === undefined) return isAgencyLine(words) ? bare : agencyOfLine(bare);
  const rest = bare.slice(note.length).trim().replace(/[.!]$/, "").split(/\s+/);
  const isFiller = (word: string) =>
    phrases.partnerWords.includes(word.toLowerCase().replace(/:$/, ""));
  const first = rest.findIndex((word) => !isFiller(word));
  const name = first < 0 ? "" : rest.slice(first).join(" ");
  const isSentence =
    name.length > 80 || /[.!?]\s/.test(name) || !/^["„“»]?[\p{L}\p{N}]/u.test(name);
  return isSentence || hasVerbAfter(note, bare, name) ? undefined : name;
}

/** `In Zusammenarbeit mit X baut Y …` is a sentence of the report: it ends in a full stop. */
const hasVerbAfter = (note: string, words: string, name: string) =>
  /^in /.test(note) && (/\.$/.test(words) || name.split(" ").length > 6);

/** `dpa/AFP` or `(Reuters)` alone in its paragraph. */
const isAgencyLine = (words: string) =>
  words.length <= 40 && isSignature(words.replace(/^\(|\)$/g, "").trim());

const OPENINGS = ["© ", "©", "copyright ", "reporting by ", "— ", "– ", "-- ", "—", "–"];
const CLOSINGS = ["report", "story", "article"].map((what) => ` contributed to this ${what}`);

/** `— AP`, `The Associated Press contributed to this report.` */
function agencyOfLine(line: string): string | undefined {
  const words = line.endsWith(".") ? line.slice(0, -1) : line;
  const lower = words.toLowerCase();
  const opening = OPENINGS.find((each) => lower.startsWith(each)) ?? "";
  const closing = CLOSINGS.find((each) => lower.endsWith(each)) ?? "";
  if (opening === "" && closing === "") return undefined;
  const named = words.slice(opening.length, words.length - closing.length);
  const names = named.split(/[,/;]| and /).map((name) => name.trim().replace(/^the /i, ""));
  const agencies = names.filter(isAgency);
  return agencies.length > 0 ? agencies.join("/") : undefined;
}

const isAgency = (name: string) => AGENCY_NAMES.has(matchForm(name.replace(/[.,]$/, "")));

export type Signature = { readonly start: number; readonly end: number; readonly name: string };

/** `… sagte er. (APA/Reuters)`, `… sagte er. dpa`: the agencies that sign at the end of a paragraph. */
export function findSignature(words: string): Signature | undefined {
  const tail = words.slice(-60);
  const bracket = /[.!?"“”»«]\s*(\(([^()]{2,40})\))\.?$/.exec(tail);
  const bare = bracket ? undefined : bareSignature(tail);
  const [mark, names] = [bracket?.[1] ?? bare, bracket?.[2] ?? bare];
  if (mark === undefined || names === undefined || !isSignature(names)) return undefined;
  const start = words.length - tail.length + tail.lastIndexOf(mark);
  return { start, end: words.length, name: agencyNames(names) };
}

/** The last word, where it is nothing but agencies and a sentence ends before it. */
function bareSignature(tail: string): string | undefined {
  const space = Math.max(tail.lastIndexOf(" "), tail.lastIndexOf("\n"));
  const word = tail.slice(space + 1);
  const isAfterSentence = /[.!?"“”»«]$/.test(tail.slice(0, Math.max(0, space)).trimEnd());
  const isSigned = word.split("/").every((name) => AGENCIES.has(matchForm(name)));
  return isAfterSentence && isSigned ? word : undefined;
}

/** Without the date and initials beside the agencies. */
function agencyNames(words: string): string {
  const names = words.split(/[\s,/;+&]+/).filter((name) => AGENCIES.has(matchForm(name)));
  const agencies = names.filter((name) => name.toLowerCase() !== "red");
  return (agencies.length > 0 ? agencies : names).join("/");
}
