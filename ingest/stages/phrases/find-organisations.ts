import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { addPhrase, type Chart, expandLeft, isFree } from "./chart.ts";
import { determinerOf } from "./determiners.ts";
import { COMPANY_NOUN, NO_BODY, NOT_ORGANISATION } from "./no-body.ts";

/** "der Energieversorger Nordgas AG": what kind of company it is, not its name. */
const CLASS_NOUN =
  /(?:versorger|hersteller|anbieter|riesen?|betreiber|händler|dienstleister|entwickler|zulieferer|spezialist|konzerns?|konzerne|unternehmens?|firm(?:a|en)|marktführer|bauer|produzent|agentur|gesellschaft|airline|reederei|brauerei|werft|stiftung|tochter)$/;

/** Organisations that no list has: a name after a class noun, with a company's form, or in capitals. */
export function findOrganisations(chart: Chart): void {
  const { tokens, pack } = chart;
  const isAllCapitals =
    tokens.filter(({ text }) => /^\p{Lu}{2,}$/u.test(text)).length > tokens.length / 2;
  for (let at = 0; at < tokens.length; at++) {
    if (!isFree(chart, at)) continue;
    const { text, lower } = tokens[at]!;
    if (pack.mediaNouns.has(lower) || isCompanyNoun(chart, at)) {
      const run = runEnd(chart, at + 1);
      const to = run > at + 1 ? withCountry(chart, run) : run;
      const isOffice = pack.code === "en" && pack.offices.includes(tokens[at + 1]?.lower ?? "");
      if (run > at + 1 && run <= at + 5 && !isOffice) add(chart, at + 1, to, 0.75, lower);
    } else if (isPartyLabel(chart, at)) {
      add(chart, at, at + 1, 0.85);
    } else if (isNewsAgency(chart, at)) {
      let from = at;
      while (from > 0 && at - from < 3 && isNamePart(chart, from - 1)) from -= 1;
      if (from < at) add(chart, from, at, 0.8);
    } else if (pack.companyForms.has(lower) && isCapitalised(tokens[at])) {
      let from = at;
      while (from > 0 && isNamePart(chart, from - 1) && !CLASS_NOUN.test(tokens[from - 1]!.lower))
        from -= isFirmPair(chart, from - 1) ? 3 : 1;
      if (from < at) add(chart, from, at + 1, 0.8);
    } else if (
      !isAllCapitals &&
      /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(text) &&
      !(at === 0 && /^[:–—-]$/.test(tokens[1]?.text ?? "")) &&
      !(at === 0 && pack.code === "de" && text.length > 5) &&
      !NOT_ORGANISATION.test(text) &&
      !/^\p{Lu}{1,3}\d{2,}\p{Lu}{0,3}$/u.test(text) &&
      !chart.nameAt[at] &&
      !(
        pack.code === "en" &&
        (!isIntroduced(chart, at) ||
          namesAgreement(chart, at) ||
          isSpeltOut(chart, at) ||
          shortensPlan(chart, at))
      )
    ) {
      add(chart, at, at + 1, 0.65);
    }
  }
}

/** "Anna Berg (Grüne)": the party of a politician, after the name. */
const isPartyLabel = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "de" &&
  /^(?:Grüne|Linke|Freie Wähler)$/.test(tokens[at]!.text) &&
  tokens[at - 1]?.text === "(" &&
  tokens[at + 1]?.text === ")";

/** "der Energieriese Nordgas", "des Flugzeugbauers Aero": a compound that says what kind of company follows. */
const isCompanyNoun = ({ tokens, pack, nameAt }: Chart, at: number) =>
  pack.code === "de" &&
  at > 0 &&
  /^\p{Lu}\p{L}+$/u.test(tokens[at]!.text) &&
  COMPANY_NOUN.test(tokens[at]!.lower) &&
  nameAt[at + 1]?.type !== "Country" &&
  nameAt[at + 1]?.type !== "Person" &&
  nameAt[at + 1]?.type !== "Place";

/** Letters in brackets after a body's name, before an office, or alone after "the" or "of": not "the STEM field". */
function isIntroduced(chart: Chart, at: number): boolean {
  const { tokens, pack, phraseAt } = chart;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.lower === "and" && phraseAt[at - 2]?.kind === "Institution") return true;
  if (before?.text === "(") return phraseAt[at - 2]?.kind === "Institution";
  if (next && pack.offices.includes(next.lower)) return true;
  if (!/^(?:the|of|with|by|from|at|to)$/.test(before?.lower ?? "")) return false;
  return (
    next === undefined ||
    next.kind === "mark" ||
    isFunctionWord(next, pack) ||
    pack.verbs.has(next.lower) ||
    pack.commonVerbs.has(next.lower)
  );
}

/** "the Peace Operations Initiative (GPOI)": short for a plan, not for a body. */
const shortensPlan = ({ tokens }: Chart, at: number) =>
  tokens[at - 1]?.text === "(" && NO_BODY.test(tokens[at - 2]?.lower ?? "");

/** "NAFTA (North American Free Trade Agreement)" */
function isSpeltOut({ tokens, pack }: Chart, at: number): boolean {
  if (tokens[at + 1]?.text !== "(") return false;
  const close = tokens.slice(at, at + 12).findIndex(({ text }) => text === ")");
  const last = close > 0 ? tokens[at + close - 1]! : undefined;
  return pack.agreements.some(({ forms }) => forms.includes(last?.lower ?? ""));
}

/** "the SALT Treaty": unknown letters before an agreement are its name. */
const namesAgreement = ({ tokens, pack }: Chart, at: number) =>
  isCapitalised(tokens[at + 1]) &&
  pack.agreements.some(({ forms }) => forms.includes(tokens[at + 1]!.lower));

function isNamePart(chart: Chart, at: number): boolean {
  const token = chart.tokens[at];
  return (
    token !== undefined &&
    isFree(chart, at) &&
    isCapitalised(token) &&
    !isFunctionWord(token, chart.pack) &&
    !chart.pack.stopNames.has(token.lower)
  );
}

/** "Northern Oil and Gas Limited", "Hay & Sons Ltd": one firm. */
const isFirmPair = (chart: Chart, second: number): boolean =>
  chart.pack.code === "en" &&
  /^(?:and|&)$/.test(chart.tokens[second - 1]?.lower ?? "") &&
  second > 1 &&
  isNamePart(chart, second - 2) &&
  /^(?:gas|sons|partners|power|energy|water|services|trading|industries|minerals|mining|technology|engineering|investments?|construction|development|export|marine|company|co)$/.test(
    chart.tokens[second]!.lower,
  );

/** "Tass news agency": what has the name stands before. */
const isNewsAgency = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  tokens[at]!.lower === "news" &&
  /^(?:agency|service|channel|website)$/.test(tokens[at + 1]?.lower ?? "");

/** "the party Liberation Front of Peru": the country is part of the name. */
function withCountry({ tokens, nameAt, pack }: Chart, to: number): number {
  const name = nameAt[to + 1];
  const isOf = pack.code === "en" && tokens[to]?.lower === "of";
  return isOf && name?.type === "Country" && name.from === to + 1 ? name.to : to;
}

function runEnd(chart: Chart, from: number): number {
  let to = from;
  if (/^[„“"»]$/.test(chart.tokens[to]?.text ?? "")) return from;
  while (isNamePart(chart, to) && !chart.pack.mediaNouns.has(chart.tokens[to]!.lower)) to += 1;
  return to;
}

function add(chart: Chart, from: number, to: number, confidence: number, classNoun?: string): void {
  const { tokens, pack } = chart;
  const classed = classNoun === undefined ? from : from - 1;
  const before = tokens[classed - 1];
  const determiner =
    before && isFree(chart, classed - 1) && !pack.prepositions.has(before.lower)
      ? determinerOf(before, pack)
      : "none";
  const isDescribed = pack.code === "de" && classNoun !== undefined;
  const start = isDescribed
    ? expandLeft(chart, classed).from
    : determiner === "none"
      ? classed
      : classed - 1;
  addPhrase(chart, {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: start,
    to,
    head: to - 1,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    name: tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(" "),
    determiner,
    confidence,
    lemma: classNoun ?? tokens[to - 1]!.lower,
    offices: [],
    countries: [],
    topics: [],
  });
}
