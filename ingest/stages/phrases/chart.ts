import type { Auxiliary, LanguagePack } from "../../languages/language-pack.ts";
import type { AnalysedSentence, Determiner, NameSpan, Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised, type Token } from "../../lexicon/token.ts";
import { isFunctionWord, isGermanAdjective } from "../../lexicon/word-class.ts";
import { determinerOf } from "./determiners.ts";
import { isDateModifier, isMeasureModifier } from "./number-modifiers.ts";
import { isVerbBeforeOffice, isVerbOfClause } from "./past-verbs.ts";

/** The tokens of one sentence and which phrase or name each belongs to. */
export type Chart = {
  readonly sentence: AnalysedSentence;
  readonly tokens: readonly Token[];
  readonly pack: LanguagePack;
  readonly nameAt: readonly (NameSpan | undefined)[];
  readonly phraseAt: (Phrase | undefined)[];
  /** Whether the article is about sport or show business, going by its words. */
  readonly isLeisure: boolean;
};

export const isFree = (chart: Chart, at: number) =>
  chart.tokens[at] !== undefined && chart.phraseAt[at] === undefined;

export function addPhrase(chart: Chart, phrase: Phrase): Phrase {
  for (let at = phrase.from; at < phrase.to; at++) chart.phraseAt[at] = phrase;
  chart.sentence.phrases.push(phrase);
  return phrase;
}

/** Takes a phrase out again, because a larger one contains it. */
export function dropPhrase(chart: Chart, phrase: Phrase): void {
  for (let at = phrase.from; at < phrase.to; at++) {
    if (chart.phraseAt[at] === phrase) chart.phraseAt[at] = undefined;
  }
  const index = chart.sentence.phrases.indexOf(phrase);
  if (index >= 0) chart.sentence.phrases.splice(index, 1);
}

export type Left = {
  /** First token of the phrase, determiner included. */
  readonly from: number;
  /** First token after the determiner. */
  readonly core: number;
  readonly determiner: Determiner;
  readonly determinerWord?: string;
  readonly countries: readonly string[];
  readonly adjectives: readonly number[];
};

/** Adjectives, demonyms and determiner to the left of `head`. */
export function expandLeft(chart: Chart, head: number): Left {
  const { tokens, pack, nameAt } = chart;
  const countries: string[] = [];
  const adjectives: number[] = [];
  let at = head;
  while (at > 0) {
    const token = tokens[at - 1]!;
    const name = nameAt[at - 1];
    if (name?.type === "Demonym") {
      if (name.from === at - 1)
        countries.unshift(name.code!, ...(name.second ? [name.second.code] : []));
      adjectives.unshift(at - 1);
    } else if (pack.code === "de") {
      if (!isGermanAdjective(token, pack) && !isNameAdjective(chart, at - 1)) break;
      if (isVerbBeforeOffice(chart, at - 1, head) || isVerbOfClause(chart, at - 1)) break;
      adjectives.unshift(at - 1);
    } else if (isEnglishModifier(chart, at - 1)) {
      if (name?.type === "Country" && name.from === at - 1) countries.unshift(name.code!);
      adjectives.unshift(at - 1);
    } else if (listInName(chart, at, head) < at) {
      const first = listInName(chart, at, head);
      for (let index = at - 1; index >= first; index--)
        if (isCapitalised(tokens[index])) adjectives.unshift(index);
      at = first + 1;
    } else if (joinsInName(chart, at, head)) {
      const first = nameAt[at - 2];
      if (first?.type === "Country") countries.unshift(first.code!);
      adjectives.unshift(at - 2);
      at -= 1;
    } else break;
    at -= 1;
  }
  // "bei den «herzlichen Gesprächen»"
  const isQuoted =
    pack.code === "de" &&
    adjectives.length > 0 &&
    /^[„“"«»]$/.test(tokens[at - 1]?.text ?? "") &&
    tokens[at - 2] !== undefined &&
    determinerOf(tokens[at - 2]!, pack) !== "none";
  if (isQuoted) at -= 1;
  const word = tokens[at - 1];
  const determiner = word ? determinerOf(word, pack) : "none";
  const contraction = word && /^(?:im|am|zum|zur|beim|vom|ins|ans)$/.test(word.lower);
  if (word && determiner !== "none" && !contraction) {
    return {
      from: at - 1,
      core: at,
      determiner,
      determinerWord: word.lower,
      countries,
      adjectives,
    };
  }
  if (word && contraction) {
    return {
      from: at,
      core: at,
      determiner: "definite",
      determinerWord: word.lower,
      countries,
      adjectives,
    };
  }
  return { from: at, core: at, determiner: "none", countries, adjectives };
}

/** "Nationales Direktorat", "Hohen Verhandlungsrats": a capitalised adjective inside a name. */
function isNameAdjective(chart: Chart, at: number): boolean {
  const token = chart.tokens[at]!;
  return (
    at > 0 &&
    isCapitalised(token) &&
    chart.phraseAt[at] === undefined &&
    !/(?:st|qu|z|w|kap|mod)elle$/.test(token.lower) &&
    ((/\p{Ll}{3}er$/u.test(token.text) && isPlaceAdjective(chart, at)) ||
      /(?:al|isch|iv|är|ell|hoh|ober|oberst|groß|ig|lich|vereint|neu|weiß|europäisch|gemeinsam|föderal)(?:e|en|em|er|es)$/.test(
        token.lower,
      ))
  );
}

/** "Münchner", "Genfer", "Pariser" before a noun of agreement or event. */
function isPlaceAdjective(chart: Chart, at: number): boolean {
  const next = chart.tokens[at + 1]?.lower ?? "";
  return [...chart.pack.agreements, ...chart.pack.events].some(({ forms }) =>
    forms.some((form) => form.length > 4 && next.endsWith(form)),
  );
}

function isEnglishModifier(chart: Chart, at: number): boolean {
  const token = chart.tokens[at]!;
  const { pack } = chart;
  if (chart.nameAt[at]?.type === "Country") return chart.tokens[at + 1]?.text !== ",";
  if (isDateModifier(chart, at) || isMeasureModifier(chart, at)) return true;
  if (token.kind === "number")
    return /^\d{4}$|(?:st|nd|rd|th)$|^\d{1,3}-\p{L}{3,}$/u.test(token.lower);
  if (chart.phraseAt[at] !== undefined) return false;
  if (/^(?:First|Second)$/.test(token.text) && at > 0 && isCapitalised(chart.tokens[at + 1]))
    return true;
  if (token.kind !== "word" || isFunctionWord(token, pack)) return false;
  if (pack.verbs.has(token.lower) || pack.commonVerbs.has(token.lower)) {
    if (isNounLikeVerb(chart, at)) return true;
    return isCapitalised(token) && (at > 0 || isCapitalised(chart.tokens[at + 1]));
  }
  if (isCapitalised(token)) return true;
  // "to brief Peruvian leaders"
  if (chart.tokens[at - 1]?.lower === "to" && chart.nameAt[at + 1]?.type === "Demonym")
    return false;
  if (/ed$/.test(token.lower) && isCapitalised(chart.tokens[at + 1]))
    return determinerOf(chart.tokens[at - 1] ?? token, pack) !== "none";
  if (/[^su']s$/.test(token.lower) && !PLURAL_MODIFIER.test(token.lower)) return false;
  if (/^(?:up|forth|in|out)(?:com|go)ing$|^(?:ongoing|existing|binding)$/.test(token.lower))
    return true;
  if (/ing$/.test(token.lower))
    return determinerOf(chart.tokens[at - 1] ?? token, pack) === "indefinite";
  return (
    !/ly$/.test(token.lower) ||
    /^(?:supply|family|assembly|monthly|weekly|daily|early|friendly)$/.test(token.lower)
  );
}

/** Plurals that stand before other nouns; any other word in -s there is a verb ("the programme outlines talks"). */
const PLURAL_MODIFIER =
  /(?:ics|ies|tions|ments|ers|ors|ials|als)$|^(?:gas|biogas|arms|sports|sales|news|customs|rights|affairs|services|women|securities|weapons|missiles|forces|sciences|arts|goods|fuels|systems|taxes|tariffs|experts|nations|states|talks|chiefs|heads|veterans|defences|defenses|semiconductors|vaccines|drugs|narcotics|counternarcotics|emissions|hostages|prisoners|bonds|chips)$/;

/** "a state visit", "the proposed deal": a verb's form that a determiner or number shows to be none. */
function isNounLikeVerb(chart: Chart, at: number): boolean {
  const before = chart.tokens[at - 1];
  if (!before || /(?:s|ing)$/.test(chart.tokens[at]!.lower)) return false;
  const isField = chart.pack.stateOrgans.includes(chart.tokens[at + 1]?.lower ?? "");
  if (isField && chart.nameAt[at - 1]?.type === "Country") return true;
  return (
    determinerOf(before, chart.pack) !== "none" ||
    /^'s?$/.test(before.text) ||
    /\p{L}-\p{L}/u.test(before.text) ||
    /^(?:official|first|second|third|new|formal|recent)$/.test(before.lower)
  );
}

/** "Political, Security, and Defense Dialogue": where a list inside a name begins, or `at`. */
function listInName({ tokens, nameAt, phraseAt, pack }: Chart, at: number, head: number): number {
  const isPart = (index: number) =>
    isCapitalised(tokens[index]) &&
    tokens[index]!.kind === "word" &&
    nameAt[index] === undefined &&
    phraseAt[index] === undefined;
  const isList =
    pack.code === "en" &&
    at < head &&
    tokens[at - 1]?.lower === "and" &&
    tokens[at - 2]?.text === "," &&
    isCapitalised(tokens[head]) &&
    isPart(at) &&
    isPart(at - 3);
  if (!isList || pack.offices.includes(tokens[head]!.lower)) return at;
  let first = at - 3;
  while (tokens[first - 1]?.text === "," && isPart(first - 2)) first -= 2;
  return first;
}

/** "U.S.-Chile Dialogue", "Economic and Security Dialogue": a mark or "and" inside a name. */
function joinsInName(chart: Chart, at: number, head: number): boolean {
  const { tokens, nameAt, pack } = chart;
  const link = tokens[at - 1]!.lower;
  const before = tokens[at - 2];
  if (!before || (at === head && !/^'s?$/.test(link))) return false;
  if (/^[-–]$/.test(link)) return isParty(nameAt[at - 2]) && isParty(nameAt[at]);
  if (link === "of") return isNamedAfter(chart, at, head);
  if (link === "'s" && isCapitalised(tokens[head]))
    return /^(?:Women|Children|People|Men)$/.test(before.text);
  if (link === "'" && isCapitalised(tokens[head]))
    return /^(?:officials|ministers|leaders|donors|presidents|chiefs|speakers)$/.test(before.lower);
  if (!/^(?:and|&)$/.test(link) || !isCapitalised(tokens[head]) || nameAt[at] || nameAt[at - 2])
    return false;
  if (pack.offices.includes(tokens[head]!.lower)) return false;
  return (
    isCapitalised(tokens[at]) &&
    isCapitalised(before) &&
    before.kind === "word" &&
    chart.phraseAt[at - 2] === undefined &&
    /(?:ic|al|ive|ary|ity|ce|se|ry|ment|ion|gy|de|re|nal|ign)$/.test(before.lower) &&
    !pack.institutionHeads.includes(before.lower) &&
    !pack.offices.includes(before.lower)
  );
}

/** "U.S.-Chile", "ASEAN-U.S.": a country or a listed body in a name. */
const isParty = (name: NameSpan | undefined) =>
  name?.type === "Country" || (name?.type === "Institution" && name.source === "list");

/** "Status of Forces Agreement": "of" between words of the agreement's name. */
function isNamedAfter(
  { tokens, nameAt, phraseAt, pack }: Chart,
  at: number,
  head: number,
): boolean {
  const before = tokens[at - 2]!;
  const isAgreement = pack.agreements.some(({ forms }) => forms.includes(tokens[head]!.lower));
  if (!isAgreement || !isCapitalised(tokens[head]) || at === head) return false;
  if (!isCapitalised(before) || !isCapitalised(tokens[at]) || phraseAt[at - 2]) return false;
  if (nameAt[at - 2] || nameAt[at] || pack.offices.includes(before.lower)) return false;
  return ![...pack.agreements, ...pack.events].some(({ forms }) => forms.includes(before.lower));
}

/** The auxiliary at a token; "May" with a capital is the month. */
export function auxiliaryAt({ tokens, pack }: Chart, at: number): Auxiliary | undefined {
  const token = tokens[at];
  if (!token || (pack.code === "en" && at > 0 && token.text === "May")) return undefined;
  return pack.auxiliaries.get(token.lower);
}

export const isNegative = (word: string | undefined, pack: LanguagePack) =>
  word !== undefined && pack.negators.has(word);

/** The text of tokens `from` to `to` as the article has it, white space made plain. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const previous = tokens[at - 1];
    if (at > from && previous && previous.end < token.start) text += " ";
    text += token.text;
  }
  return text;
}
