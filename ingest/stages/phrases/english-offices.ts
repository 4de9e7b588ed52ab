import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { FIELD_WORD } from "../title-words.ts";
import { type Chart, dropPhrase } from "./chart.ts";

/** Words that belong to an office whatever follows: "General", "of State", "of the Interior", "d'Affaires". */
export function fixedComplement(chart: Chart, at: number): number {
  const { tokens } = chart;
  const head = tokens[at - 1]!.lower;
  const word = (offset: number) => tokens[at + offset]?.lower ?? "";
  if (head === "chief" && word(0) === "justice") return at + 1;
  if (head === "chargé") return /^d'affaires$/.test(word(0)) ? at + 1 : at;
  let to = at;
  if (/^(?:secretary|director|attorney)$/.test(head) && word(0) === "general") to += 1;
  const [first, second, third] = [word(to - at), word(to - at + 1), word(to - at + 2)];
  if (first !== "of") return to;
  const fixed = PORTFOLIO.test(second)
    ? to + 2
    : DIRECTION.test(second) && FIELD.test(third)
      ? to + 3
      : to;
  const whole =
    fixed > to && joins(chart, fixed) ? Math.max(fixed, portfolioEnd(chart, to + 1)) : fixed;
  // "of Transportation for Aviation"
  const isFor = whole > to && tokens[whole]?.lower === "for" && isCapitalised(tokens[whole + 1]);
  return isFor ? Math.max(whole, portfolioEnd(chart, whole + 1)) : whole;
}

const PORTFOLIO =
  /^(?:state|defen[cs]e|commerce|energy|treasury|staff|finance|trade|health|justice|education|agriculture|economy|transport|transportation|tourism|culture|industry|labor|labour)$/;
const DIRECTION = /^(?:foreign|external|internal|home|the)$/;
const FIELD = /^(?:affairs|relations|trade|interior|environment|economy)$/;

/** "Ambassador to South Africa", "Representative to the UN": where an envoy is sent, not whom he serves. */
export function postAt({ tokens, nameAt, phraseAt }: Chart, head: number, at: number): number {
  if (!/^(?:ambassador|representative|envoy|delegate)$/.test(tokens[head]!.lower)) return at;
  if (tokens[at]?.lower !== "to") return at;
  const first = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const body = phraseAt[first];
  if (body?.kind === "Institution" && body.name !== "") return body.to;
  const name = nameAt[first];
  const isPost = name !== undefined && name.type !== "Person" && name.type !== "Demonym";
  return isPost && name.from === first ? name.to : at;
}

/** Words that close a portfolio, so that a name may begin after them. */
const CLOSES =
  /^(?:affairs|relations|matters|security|rights|policy|issues|resources|environment|growth|energy|diplomacy|operations|enforcement|development|management|investment|technology|services|cooperation|co-operation|planning|reconciliation|engagement|nonproliferation|counterterrorism|compliance|integration|reform|trade|labor|labour|migration|aviation|marine|tourism|transport|transportation|interior|commerce|industry|culture|agriculture|justice|finance|sports|fisheries|housing|communications|infrastructure|minerals|mines|programs|programmes)$/;
const LONGEST = 14;

/** "of Foreign Affairs and Trade", "for Trade", "of the Interior"; not a country or body. */
export function englishComplement(chart: Chart, at: number): number {
  const { tokens, nameAt } = chart;
  if (!/^(?:of|for)$/.test(tokens[at]?.lower ?? "")) return at;
  const first = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const whole = portfolioEnd(chart, first);
  if (whole > first) return isBody(chart, first, whole) ? at : takeIn(chart, first, whole);
  if (chart.phraseAt[first]?.kind === "Institution") return at;
  const region = nameAt[first];
  if (tokens[at]!.lower === "for" && (region?.type === "Country" || region?.type === "Place"))
    return regionsEnd(chart, region.to);
  let to = first;
  while (isOpen(chart, to)) {
    to += 1;
    if (/^(?:and|&)$/.test(tokens[to]?.lower ?? "") && isOpen(chart, to + 1)) to += 1;
  }
  return to > first ? to : at;
}

/**
 * What belongs to an office after its body: "of the UN | Secretary-General for Mali", "of the Bank | for
 * Trade", and before a name or mark "of the Mission | in Mali".
 */
export function pastBody(chart: Chart, at: number): number {
  const { tokens, nameAt } = chart;
  let to = at;
  if (tokens[to]?.lower === "secretary-general") to += 1;
  else if (tokens[to]?.lower === "secretary" && tokens[to + 1]?.lower === "general") to += 2;
  if (tokens[to]?.lower === "for") return englishComplement(chart, to);
  const seat = nameAt[to + 1];
  if (tokens[to]?.lower !== "in" || seat?.from !== to + 1) return to;
  if (seat.type !== "Country" && seat.type !== "Place") return to;
  const after = tokens[seat.to];
  const isClosed = after === undefined || after.kind === "mark" || isCapitalised(after);
  return isClosed ? seat.to : to;
}

/** "Director for Chad, Togo and Ghana": the last of the countries that the office is for. */
function regionsEnd({ tokens, nameAt, pack }: Chart, first: number): number {
  let to = first;
  for (let count = 0; count < 8; count++) {
    const isMark = tokens[to]?.text === ",";
    let next = isMark ? to + 1 : to;
    if (pack.conjunctions.has(tokens[next]?.lower ?? "")) next += 1;
    const name = nameAt[next];
    if (next === to || name?.type !== "Country" || name.from !== next) break;
    to = name.to;
  }
  return to;
}

const isOpen = ({ tokens, nameAt, phraseAt }: Chart, at: number) =>
  isCapitalised(tokens[at]) && !phraseAt[at] && !nameAt[at];

/** "Civilian Security, Democracy, and Human Rights": up to a word that closes it or a person's name. */
function portfolioEnd(chart: Chart, first: number): number {
  const { tokens, nameAt, pack } = chart;
  let closed = first;
  let at = first;
  while (at < first + LONGEST) {
    const name = nameAt[at];
    if (name?.type === "Person" && name.from === at)
      return closed > first && tokens[at - 1]!.kind === "word" && isCapitalised(tokens[at - 1])
        ? at
        : closed;
    const token = tokens[at];
    if (isCapitalised(token)) {
      if (pack.offices.includes(token!.lower)) break;
      if (pack.honorifics.has(token!.lower)) return closed > first ? closed : at;
      at += 1;
      if (CLOSES.test(token!.lower)) closed = at;
    } else if (joins(chart, at)) at += 1;
    else break;
  }
  return closed;
}

/** "and" or "of" before a further word of the portfolio, or a mark in a list that "and" ends. */
function joins({ tokens, nameAt, pack }: Chart, at: number): boolean {
  const isPart = (index: number) =>
    isCapitalised(tokens[index]) &&
    !pack.offices.includes(tokens[index]!.lower) &&
    nameAt[index]?.type !== "Person" &&
    nameAt[index]?.type !== "Country";
  const isThePart = (index: number) => tokens[index]?.lower === "the" && isPart(index + 1);
  const isAnd = (index: number) => /^(?:and|&)$/.test(tokens[index]?.lower ?? "");
  if (isAnd(at) || tokens[at]?.lower === "of") return isPart(at + 1) || isThePart(at + 1);
  if (tokens[at]?.lower === "the") return isAnd(at - 1) && isPart(at + 1);
  if (tokens[at]?.text !== ",") return false;
  let next = at + 1;
  while (next < at + LONGEST && (isPart(next) || tokens[next]?.text === ",")) next += 1;
  return isAnd(next) && (isPart(next + 1) || isThePart(next + 1));
}

/** "of the Office of Space Affairs": a body of its own, where the office is held. */
function isBody(chart: Chart, first: number, end: number): boolean {
  const phrase = chart.phraseAt[first];
  if (phrase?.kind !== "Institution" || phrase.to < end) return false;
  return chart.pack.institutionHeads.includes(chart.tokens[phrase.head]!.lower) || isListed(phrase);
}

const isListed = ({ confidence }: Phrase) => confidence >= 0.9;

/** What looked like a body inside the portfolio is none. */
function takeIn(chart: Chart, first: number, end: number): number {
  const inside = new Set(chart.phraseAt.slice(first, end));
  for (const phrase of inside) {
    if (phrase?.kind === "Institution" && phrase.from >= first - 1) dropPhrase(chart, phrase);
  }
  return end;
}

/** "of the disease control division" before "of the Ministry of Health": the end of it, or `at`. */
export function unitOf(chart: Chart, at: number): number {
  const { tokens, pack, phraseAt } = chart;
  if (pack.code !== "en" || tokens[at]?.lower !== "of") return at;
  let to = at + 1;
  while (to < at + 7 && tokens[to]?.kind === "word" && phraseAt[to] === undefined) {
    if (to > at + 2 && /^(?:of|at|in)$/.test(tokens[to]!.lower)) break;
    if (isCapitalised(tokens[to])) return at;
    to += 1;
  }
  const body = phraseAt[to + 1] ?? phraseAt[to + 2];
  return /^(?:of|at|in)$/.test(tokens[to]?.lower ?? "") && body?.kind === "Institution" ? to : at;
}

const LONGEST_LIST = 12;

/** "Health and Family Welfare Minister", "Culture, Tourism and Civil Aviation Secretary": where the fields begin. */
export function fieldsBefore(chart: Chart, head: number, from: number): number {
  const { tokens, phraseAt, pack } = chart;
  if (pack.code !== "en" || !isCapitalised(tokens[head])) return from;
  const isField = (at: number) =>
    isCapitalised(tokens[at]) &&
    FIELD_WORD.test(tokens[at]!.lower) &&
    (phraseAt[at] === undefined || phraseAt[at]!.kind === "Institution");
  const isLink = (at: number) =>
    tokens[at]?.text === "," || /^(?:and|&)$/.test(tokens[at]?.lower ?? "");
  let first = head;
  while (first > 0 && first > head - LONGEST_LIST) {
    if (isField(first - 1)) first -= 1;
    else if (first < head && isLink(first - 1) && isField(first - 2)) first -= 2;
    else break;
  }
  const hasLink = tokens.slice(first, head).some((_, step) => isLink(first + step));
  if (!hasLink || first >= from) return from;
  return takeIn(chart, first, head) && first;
}
