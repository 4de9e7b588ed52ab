import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { type Chart, expandLeft, isFree, type Left } from "./chart.ts";

/** "the East Asia Summit (EAS) Senior Officials' Meeting": the name goes on before the short form. */
export function pastAbbreviation(chart: Chart, head: number, left: Left): Left {
  const { tokens, pack } = chart;
  const open = left.from - 3;
  const isShort =
    pack.code === "en" &&
    left.determiner === "none" &&
    isCapitalised(tokens[head]) &&
    tokens[left.from - 1]?.text === ")" &&
    tokens[open]?.text === "(" &&
    /^\p{Lu}{2,7}$/u.test(tokens[left.from - 2]!.text) &&
    isCapitalised(tokens[open - 1]);
  if (!isShort) return left;
  const before = expandLeft(chart, open);
  return before.adjectives.length === 0
    ? left
    : { ...before, adjectives: [...before.adjectives, ...left.adjectives] };
}

/** "the memorandum deals with", "Kerry visits Cairo": a verb with the form of a head noun. */
export function isEnglishVerb(chart: Chart, head: number, left: Left): boolean {
  const { tokens, pack, nameAt } = chart;
  const isDoing = tokens[head]!.text === "meeting" && left.determiner === "none";
  if (isDoing && pack.delegates.has(tokens[head - 1]?.lower ?? "")) {
    if (/^(?:in|at|on|with)$/.test(tokens[head + 1]?.lower ?? "")) return true;
  }
  const isForm = pack.verbs.get(tokens[head]!.lower)?.some(({ form }) => form === "present");
  if (!isForm) return false;
  const next = tokens[head + 1];
  const hasObject =
    next !== undefined &&
    (pack.articles.has(next.lower) || pack.possessives.has(next.lower) || nameAt[head + 1]);
  if (left.determiner === "none" && hasObject) return true;
  const before = tokens[head - 1]?.lower ?? "";
  const isAfterNoun = [...pack.agreements, ...pack.events].some(({ forms }) =>
    forms.includes(before),
  );
  return isAfterNoun && next?.lower === "with";
}

/** "treaty obligations", "summit host": before another noun a head noun is only its modifier. */
export function isModifier(chart: Chart, head: number): boolean {
  const { tokens, pack, nameAt } = chart;
  const isShortened = tokens[head + 1]?.text === "(" && tokens[head + 3]?.text === ")";
  const next = tokens[isShortened ? head + 4 : head + 1];
  if (isShortened && !/^(?:nations|countries|states|members)$/.test(next?.lower ?? ""))
    return false;
  if (next?.kind !== "word" || nameAt[head + 1] || isFunctionWord(next, pack)) return false;
  if (pack.stopNames.has(next.lower) || pack.verbs.has(next.lower)) return false;
  if (pack.commonVerbs.has(next.lower)) return false;
  if (isCapitalised(next) && isCapitalised(tokens[head])) return true;
  return MODIFIED.test(next.lower);
}

const MODIFIED =
  /^(?:\p{L}{1,40}(?:tions?|ments?|ances?|ities|ity)|mechanisms?|host|hosts|venue|room|hall|period|process|text|texts|terms|partners?|leaders?|members?|parties|party|bodies|team|table|agenda|documents?|draft|drafts|obligations?|violations?|breaches?|breach|talks|signing|signatory|signatories|allies|ally|organisers?|organizers?|monitors?|mediators?|makers?|law|rules|area|areas|zone|lines?|nations|countries|states|framework|programme|program|system|statement|outcome|outcomes|site|regime|flight|flights|resolution)$/u;

/** "a round of talks", "the third round of the dialogue": one phrase with what is counted. */
export function roundStart(chart: Chart, from: number): number {
  const { tokens } = chart;
  if (tokens[from - 1]?.lower !== "of") return from;
  if (
    !/^(?:rounds?|series|session|set|days|hours|number|total|package|raft|range|batch|host|dozens?)$/.test(
      tokens[from - 2]?.lower ?? "",
    )
  )
    return from;
  if (!isFree(chart, from - 2)) return from;
  const start = expandLeft(chart, from - 2).from;
  // "17 hours of talks"
  const before = tokens[start - 1];
  return before?.kind === "number" ||
    /^(?:two|three|four|five|six|several|many)$/.test(before?.lower ?? "")
    ? start - 1
    : start;
}

/** "calls for a ceasefire", "a deal on a ceasefire", "includes a ceasefire": wanted or dealt with, no agreement itself. */
export function isCalledFor({ tokens, pack }: Chart, { from, determiner }: Left): boolean {
  if (determiner === "definite") return false;
  const preposition = tokens[from - 1]?.lower ?? "";
  // "the goal is truce"
  if (determiner === "none" && pack.auxiliaries.get(preposition)?.verb === "be") return true;
  const isProvision = pack.verbs
    .get(preposition)
    ?.some(({ lemma }) => /^(?:include|contain|provide|envisage|discuss)$/.test(lemma));
  if (isProvision) return true;
  const isDeed = (word: string) =>
    [...pack.agreements, ...pack.events].some(({ forms }) => forms.includes(word));
  if (preposition === "for") return true;
  // "the agreement reached by A and B on a ceasefire"
  return (
    /^(?:on|about)$/.test(preposition) &&
    tokens.slice(Math.max(0, from - 12), from - 1).some(({ lower }) => isDeed(lower))
  );
}

/** Modifiers up to the last one that is certainly inside the phrase. */
export function trimEnglish(chart: Chart, adjectives: readonly number[]): readonly number[] {
  const { tokens } = chart;
  const cut = adjectives.findLastIndex((index, place) => {
    const token = tokens[index]!;
    return (
      place < adjectives.length - 1 && !isCapitalised(token) && isFunctionWord(token, chart.pack)
    );
  });
  return adjectives.slice(cut + 1);
}

/** "to visit", "will meet": a verb that looks like an event noun. */
export function followsVerb(chart: Chart, from: number): boolean {
  const before = chart.tokens[from - 1]?.lower;
  if (before === undefined) return false;
  return (
    before === "to" ||
    chart.pack.auxiliaries.get(before)?.verb === "modal" ||
    /^(?:they|we|he|she|i|you|who|please)$/.test(before)
  );
}

/** "the Treaty of Lisbon": named after where it was signed. */
const NAMED_AFTER = /^(?:Treaty|Treaties|Convention|Protocol|Declaration|Charter|Peace)$/;

/** "Agreement for Trans-Pacific Partnership": the end of the name. */
function forEnd({ tokens, nameAt, phraseAt }: Chart, head: number): number | undefined {
  let to = head + 2;
  while (isCapitalised(tokens[to]) && !phraseAt[to] && nameAt[to]?.type !== "Country") to += 1;
  return to > head + 3 ? to : undefined;
}

/** "Memorandum of Understanding", "Treaty on the Non-Proliferation of Nuclear Weapons", "Agreement on Trade". */
export function englishName(
  chart: Chart,
  head: number,
  adjectives: readonly number[],
): number | undefined {
  const { tokens } = chart;
  if (!isCapitalised(tokens[head]) && adjectives.length === 0) {
    if (!/^(?:memorandum|letter|declaration|statement)$/.test(tokens[head]!.lower))
      return undefined;
  }
  const isFor = tokens[head + 1]?.lower === "for" && isCapitalised(tokens[head]);
  if (isFor) return forEnd(chart, head);
  if (tokens[head + 1]?.lower !== "of") return undefined;
  let to = head + 2;
  if (
    chart.pack.articles.has(tokens[to]?.lower ?? "") &&
    isCapitalised(tokens[head]) &&
    isCapitalised(tokens[to + 1]) &&
    chart.nameAt[to + 1]?.type !== "Country"
  )
    to += 1;
  if (
    !isCapitalised(tokens[to]) &&
    !/^(?:understanding|cooperation|intent|agreement)$/.test(tokens[to]?.lower ?? "")
  )
    return undefined;
  const place = chart.nameAt[to];
  if (place?.type === "Place" && place.from === to && NAMED_AFTER.test(tokens[head]!.text))
    return place.to;
  if (chart.nameAt[to] || chart.phraseAt[to]) return undefined;
  to += 1;
  const isPart = (at: number) =>
    isCapitalised(tokens[at]) && !chart.nameAt[at] && !chart.phraseAt[at];
  const isNamed = isCapitalised(tokens[head]) && chart.pack.code === "en";
  while (isPart(to) || (isNamed && isJoined(chart, to) && isPart(to + 1))) to += 1;
  return to;
}

/** "Declaration of Peace and Friendship"; not "Memorandum of Understanding and Trade Agreement". */
function isJoined({ tokens, pack }: Chart, at: number): boolean {
  if (tokens[at]?.lower !== "and" || isCapitalised(tokens[at + 2])) return false;
  const next = tokens[at + 1]?.lower ?? "";
  return (
    !pack.offices.includes(next) &&
    !pack.institutionHeads.includes(next) &&
    ![...pack.agreements, ...pack.events].some(({ forms }) => forms.includes(next))
  );
}

/** "hosted Peru for a dialogue on fishing", "held a dialogue with Chile": one that took place. */
export function isHeldOn({ tokens, pack }: Chart, head: number, { from }: Left): boolean {
  if (pack.code !== "en" || !/^(?:on|with|between)$/.test(tokens[head + 1]?.lower ?? ""))
    return false;
  const before = tokens[from - 1]?.lower ?? "";
  return (
    before === "for" || (pack.verbs.get(before)?.some(({ lemma }) => HOLD.test(lemma)) ?? false)
  );
}

const HOLD = /^(?:hold|host|co-host|attend|chair|co-chair|convene|conduct|join)$/;
