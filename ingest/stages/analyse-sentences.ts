import type { LanguagePack } from "../languages/language-pack.ts";
import { germanPlaceNominative } from "../lexicon/nominative.ts";
import type { AnalysedSentence, NameSpan, Phrase } from "../lexicon/phrase.ts";
import { isBuildingClass, isPlaceClass } from "../lexicon/place-classes.ts";
import { isCapitalised, type Token } from "../lexicon/token.ts";
import { isFunctionWord } from "../lexicon/word-class.ts";
import { addPerson } from "./phrases/add-person.ts";
import { attach } from "./phrases/attach.ts";
import { attachParticiples } from "./phrases/attach-participles.ts";
import { addPhrase, type Chart, expandLeft, isFree, textOf } from "./phrases/chart.ts";
import { determinerOf } from "./phrases/determiners.ts";
import { findHeaded } from "./phrases/find-headed.ts";
import { findInstitutions } from "./phrases/find-institutions.ts";
import { findKnownBodies } from "./phrases/find-known-bodies.ts";
import { findKnownPeople } from "./phrases/find-known-people.ts";
import { findOrganisations } from "./phrases/find-organisations.ts";
import { findPeople } from "./phrases/find-people.ts";
import { findStandIns } from "./phrases/find-stand-ins.ts";
import { addVenues } from "./phrases/find-venues.ts";
import { COMPANY_NOUN } from "./phrases/no-body.ts";
import { addSpeltOutBodies } from "./phrases/spelt-out-bodies.ts";
import { type Clause, segmentClauses } from "./segment-clauses.ts";

export type AnalysedArticle = {
  readonly charts: readonly Chart[];
  readonly clauses: readonly (readonly Clause[])[];
};

export type SentenceInput = {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly tokens: readonly Token[];
  readonly names: readonly (NameSpan | undefined)[];
  readonly quoted: readonly boolean[];
};

/** Finds every phrase of every sentence, then what hangs on what, then the clauses. */
export function analyseSentences(
  inputs: readonly SentenceInput[],
  pack: LanguagePack,
): AnalysedArticle {
  const isLeisure = tellsOfLeisure(inputs, pack);
  const charts = inputs.map((input, index): Chart => {
    const sentence: AnalysedSentence = { index, phrases: [], ...input };
    return {
      sentence,
      tokens: input.tokens,
      pack,
      nameAt: input.names,
      phraseAt: new Array(input.tokens.length).fill(undefined),
      isLeisure,
    };
  });
  for (const chart of charts) {
    addInstitutions(chart, "list");
    findInstitutions(chart);
    findOrganisations(chart);
    addInstitutions(chart, "tagger");
    addSpeltOutBodies(chart);
    absorbAbbreviations(chart);
    findPeople(chart);
  }
  findKnownBodies(charts);
  const surnames = knownSurnames(charts);
  for (const chart of charts) {
    findKnownPeople(chart, surnames);
    findHeaded(chart);
    absorbAbbreviations(chart);
    addListedPlaces(chart);
    addClassedPlaces(chart);
    addVenues(chart);
    findStandIns(chart);
    attach(chart);
    attachParticiples(chart);
  }
  return {
    charts,
    clauses: charts.map(({ sentence, phraseAt }) => segmentClauses(sentence, phraseAt, pack)),
  };
}

/** Some different words of sport or show business: one or two alone may stand in any article. */
function tellsOfLeisure(inputs: readonly SentenceInput[], pack: LanguagePack): boolean {
  const found = new Set<string>();
  for (const { tokens } of inputs) {
    for (const { lower } of tokens) if (pack.privateWords.has(lower)) found.add(lower);
  }
  return found.size >= (pack.code === "de" ? 2 : 3);
}

function addInstitutions(chart: Chart, source: NameSpan["source"]): void {
  for (const name of new Set(chart.nameAt)) {
    if (name?.type !== "Institution" || name.prefixEnd !== undefined || name.source !== source)
      continue;
    addName(chart, name);
  }
}

/** Countries and places; a demonym is a mention of its country, not a phrase. */
function addListedPlaces(chart: Chart): void {
  for (const name of new Set(chart.nameAt)) {
    if (name?.source === "tagger" && name.type === "Place" && isAfterPerson(chart, name)) {
      addPerson(chart, name.from, name.to, 0.7);
    } else if (
      name &&
      (name.type === "Country" || name.type === "Place") &&
      name.prefixEnd === undefined
    )
      addName(chart, name);
  }
}

/** "Carmen Ruiz und Ines Faria": two capitalised words joined to a person are one, too. */
const isAfterPerson = (chart: Chart, name: NameSpan) =>
  name.to - name.from > 1 &&
  isFree(chart, name.from) &&
  chart.pack.conjunctions.has(chart.tokens[name.from - 1]?.lower ?? "") &&
  chart.phraseAt[name.from - 2]?.kind === "Person";

/** "the U.S.-Egypt Climate Group": a name that has both countries, and speaks of neither. */
function isHalfOfName({ tokens, nameAt, pack }: Chart, name: NameSpan): boolean {
  const joins = (at: number) => /^[-–]$/.test(tokens[at]?.text ?? "");
  if (pack.code !== "en") return false;
  const first = joins(name.to) ? nameAt[name.to + 1] : undefined;
  const second = joins(name.from - 1) ? nameAt[name.from - 2] : undefined;
  const end = first?.to ?? name.to;
  const other = first ?? second;
  return other?.type === "Country" && isCapitalised(tokens[end]);
}

/** "a Tamil party": says what kind of body it is, and is no name. */
const isDescribed = ({ tokens, pack }: Chart, { from, to, source }: NameSpan) =>
  pack.code === "en" &&
  source === "tagger" &&
  /^an?$/.test(tokens[from - 1]?.lower ?? "") &&
  !isCapitalised(tokens[to - 1]) &&
  pack.institutionHeads.includes(tokens[to - 1]!.lower);

/** "das Bündnis Mercosur", "der Sender ARD": what kind of body it is, before its name. */
const isClassNoun = (chart: Chart, at: number) =>
  chart.pack.code === "de" &&
  isFree(chart, at) &&
  isCapitalised(chart.tokens[at]) &&
  (chart.pack.mediaNouns.has(chart.tokens[at]!.lower) ||
    COMPANY_NOUN.test(chart.tokens[at]!.lower));

function addName(chart: Chart, name: NameSpan): Phrase | undefined {
  if (!isFree(chart, name.from) || !isFree(chart, name.to - 1)) return undefined;
  const { tokens, pack } = chart;
  const before = tokens[name.from - 1];
  const core =
    name.type === "Institution" && isClassNoun(chart, name.from - 1) ? name.from - 1 : name.from;
  const left = pack.code === "de" ? expandLeft(chart, core) : undefined;
  const word = before && isFree(chart, name.from - 1) ? determinerOf(before, pack) : "none";
  const contraction = before !== undefined && pack.prepositions.has(before.lower);
  if (
    name.type === "Place" &&
    /^(?:nations?|country|countries|conflict|crisis|border)$/.test(tokens[name.to]?.lower ?? "")
  )
    return undefined;
  if (name.type === "Country" && isHalfOfName(chart, name)) return undefined;
  if (name.type === "Institution" && isDescribed(chart, name)) return undefined;
  if (name.type === "Place" && isPlaceClass(before?.lower ?? ""))
    return addPlace(chart, name.from - 1, name);
  // "in the Peruvian capital, Lima"
  if (
    pack.code === "en" &&
    name.type === "Place" &&
    before?.text === "," &&
    tokens[name.from - 2]?.lower === "capital"
  )
    return addPlace(chart, name.from - 2, name);
  if (
    pack.code === "en" &&
    name.type === "Place" &&
    before?.lower === "of" &&
    isPlaceClass(tokens[name.from - 2]?.lower ?? "")
  )
    return addPlace(chart, name.from - 2, name);
  const isPlain = left?.determiner === "none" && left.countries.length === 0;
  const from = left
    ? isPlain
      ? core
      : left.from
    : word === "definite" && !contraction
      ? name.from - 1
      : name.from;
  return addPhrase(chart, {
    kind: name.type as Phrase["kind"],
    sentence: chart.sentence.index,
    from,
    to: name.to,
    head: name.to - 1,
    start: tokens[name.from]!.start,
    end: tokens[name.to - 1]!.end,
    name:
      pack.code === "de" && name.type === "Place"
        ? germanPlaceNominative(name.name, before?.lower)
        : name.name,
    determiner: left?.determiner ?? word,
    confidence: name.confidence,
    ...(name.code && { code: name.code }),
    offices: [],
    countries: [],
    topics: [],
  });
}

/** "auf der Insel Lipari": class noun and name, with what stands before them. */
function addPlace(chart: Chart, classNoun: number, name: NameSpan): Phrase {
  const left = expandLeft(chart, classNoun);
  const { tokens } = chart;
  const isBuilding = isBuildingClass(tokens[classNoun]!.lower);
  const first = isBuilding ? classNoun : name.from;
  return addPhrase(chart, {
    kind: "Place",
    sentence: chart.sentence.index,
    from: left.from,
    to: name.to,
    head: name.to - 1,
    start: tokens[first]!.start,
    end: tokens[name.to - 1]!.end,
    name: isBuilding ? textOf(tokens, first, name.to) : name.name,
    determiner: left.determiner,
    confidence: name.confidence,
    ...(name.code && { code: name.code }),
    offices: [],
    countries: [],
    topics: [],
  });
}

/** A capitalised word after "Insel", "Stadt" … that no list has. */
function addClassedPlaces(chart: Chart): void {
  chart.tokens.forEach((token, at) => {
    const next = chart.tokens[at + 1];
    if (
      !isPlaceClass(token.lower) ||
      !next ||
      !isCapitalised(next) ||
      !isFree(chart, at) ||
      !isFree(chart, at + 1)
    )
      return;
    if (isFunctionWord(next, chart.pack) || chart.nameAt[at + 1]) return;
    addPlace(chart, at, {
      from: at + 1,
      to: at + 2,
      type: "Place",
      name: next.text,
      confidence: 0.7,
      source: "rule",
    });
  });
}

/** "Organisation für Migration (IOM)": the short form in brackets belongs to the phrase. */
function absorbAbbreviations(chart: Chart): void {
  const { tokens, phraseAt } = chart;
  for (const phrase of chart.sentence.phrases) {
    if (phrase.kind === "Person" || phrase.kind === "Office" || phrase.abbreviation) continue;
    if (tokens[phrase.to]?.text !== "(") continue;
    const isGiven = chart.pack.code === "en" && tokens[phrase.to + 1]?.lower === "the";
    const first = phrase.to + (isGiven ? 2 : 1);
    const isNumbered = /^[IVX]{1,4}$/.test(tokens[first + 1]?.text ?? "");
    const close = first + (isNumbered ? 2 : 1);
    const short = tokens[first];
    if (tokens[close]?.text !== ")") continue;
    if (!short || !/^\p{Lu}[\p{L}\p{N}-]{1,9}$/u.test(short.text)) continue;
    const inside = phraseAt[first];
    if (inside) {
      const place = chart.sentence.phrases.indexOf(inside);
      if (place >= 0) chart.sentence.phrases.splice(place, 1);
    }
    phrase.abbreviation = isNumbered ? textOf(tokens, first, close) : short.text;
    for (let at = phrase.to; at <= close; at++) phraseAt[at] = phrase;
    phrase.to = close + 1;
  }
}

function knownSurnames(charts: readonly Chart[]): Map<string, string[]> {
  const surnames = new Map<string, string[]>();
  for (const { sentence, pack } of charts) {
    for (const phrase of sentence.phrases) {
      if (phrase.kind !== "Person") continue;
      if (pack.code === "en" && !phrase.name.includes(" ") && phrase.offices.length === 0) continue;
      const last = phrase.name
        .replace(/ (?:I{2,3}|IV|[JS]r\.?)$/, "")
        .split(" ")
        .at(-1)!;
      const names = surnames.get(last) ?? [];
      if (!names.includes(phrase.name)) names.push(phrase.name);
      surnames.set(last, names);
    }
  }
  return surnames;
}
