import { germanNominative, withoutGenitive } from "../../lexicon/nominative.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import {
  addPhrase,
  type Chart,
  dropPhrase,
  expandLeft,
  isFree,
  type Left,
  textOf,
} from "./chart.ts";
import { englishInstitution } from "./english-institutions.ts";
import {
  anaphor,
  genitiveCountry,
  germanComplement,
  prefixCountry,
  seatCountry,
} from "./institution-parts.ts";

/** Institutions that a head noun names ("das israelische Außenministerium", "Ministry of Defence"). */
export function findInstitutions(chart: Chart): void {
  for (let at = chart.tokens.length - 1; at >= 0; at--) {
    if (!isFree(chart, at)) continue;
    const suffix = headSuffix(chart, at);
    if (suffix === undefined) continue;
    const found =
      chart.pack.code === "de"
        ? (classed(chart, at) ?? german(chart, at, suffix))
        : englishInstitution(chart, at);
    if (!found) continue;
    if (chart.pack.code === "en") dropInside(chart, found);
    addPhrase(chart, found);
  }
}

/** "Department of State Bureau of Oceans": "State Bureau" is no body beside it. */
function dropInside(chart: Chart, { from, to }: Phrase): void {
  for (const other of [...chart.sentence.phrases]) {
    if (other.kind === "Institution" && other.from >= from && other.to <= to)
      dropPhrase(chart, other);
  }
}

function headSuffix(chart: Chart, at: number): string | undefined {
  const token = chart.tokens[at]!;
  const name = chart.nameAt[at];
  if (token.kind !== "word" || name?.type === "Person") return undefined;
  if (name?.type === "Country" && name.prefixEnd === undefined) return undefined;
  if (chart.pack.code === "de" && !isCapitalised(token)) return undefined;
  const last = token.lower.slice(token.lower.lastIndexOf("-") + 1);
  return chart.pack.institutionHeads.find(
    (suffix) =>
      last === suffix ||
      (chart.pack.code === "de" &&
        suffix.length > 3 &&
        last.endsWith(suffix) &&
        last.length >= suffix.length + 3),
  );
}

function german(chart: Chart, head: number, suffix: string): Phrase | undefined {
  const { tokens, pack, nameAt } = chart;
  const token = tokens[head]!;
  // "das norwegische Ober- und Unterhaus"
  const isPair =
    tokens[head - 1]?.lower === "und" && /^\p{Lu}\p{L}*-$/u.test(tokens[head - 2]?.text ?? "");
  const core = isPair ? head - 2 : head;
  const left = expandLeft(chart, core);
  const isOrgan = pack.stateOrgans.includes(suffix);
  const bare = token.lower === suffix;
  const capitals = left.adjectives.filter(
    (index) => isCapitalised(tokens[index]) && nameAt[index]?.type !== "Demonym" && index > 0,
  );
  let to = head + 1;
  const countries = [...left.countries];
  if (PROPER_FOLLOWS.test(token.lower)) {
    while (
      (isCapitalised(tokens[to]) || isOf(chart, to)) &&
      isFree(chart, to) &&
      (!nameAt[to] || nameAt[to]!.type === "Place" || isOf(chart, to - 1)) &&
      to < head + 4
    )
      to += 1;
  }
  const proper = to > head + 1;
  const complement = proper ? to : germanComplement(chart, to);
  const genitive = countries.length === 0 ? genitiveCountry(chart, to) : undefined;
  if (genitive) countries.push(genitive.code);
  const prefix = prefixCountry(chart, head);
  if (prefix) countries.push(prefix);
  const isSeated =
    countries.length === 0 && left.determiner === "definite" && HAS_SEAT.test(token.lower);
  const seat = isSeated ? seatCountry(chart, to) : undefined;
  if (seat) countries.push(seat.code);
  const isNamed =
    capitals.length > 0 ||
    BOARD_OF.test(token.text) ||
    proper ||
    (bare && genitiveCountry(chart, to) !== undefined && tokens[to]?.lower === "von") ||
    (isOrgan && countries.length > 0) ||
    (complement > to && isOrgan && suffix !== "regierung") ||
    /^(?:weltbank|(?:voll|general)versammlung|(?:bundes)?kanzleramts?|präsidialamts?|senats?|bundestags?|bundesrats?|nationalrats?|abgeordnetenhaus(?:es)?|repräsentantenhaus(?:es)?|unterhaus(?:es)?|oberhaus(?:es)?)$/.test(
      token.lower,
    ) ||
    (!bare &&
      /(?:ministeri|außenamt|kanzleramt|präsidialamt|büro|zentralbank|notenbank|sicherheitsrat|bundestag|bundesrat|nationalrat|nationalversammlung|landesregierung|bundesregierung|landtag|landeskabinett|staatskanzlei|präsidentschaftskanzlei|volkskongress|gouverneursrat|ministerrat|gerichtshof|bundes(?:verfassungs|verwaltungs|finanz|arbeits|sozial|patent)?gericht|(?:arbeiter|wirtschafts|landwirtschafts|ärzte|anwalts|handels|handwerks|apotheker|notariats)kammer)/.test(
        token.lower,
      ) &&
      !/^(?:regierungs|staats)?(?:bank|rat)/.test(token.lower));
  if (!isNamed) return groupOf(chart, head, left) ?? anaphor(chart, head, left);
  if (seat) to = seat.to;
  else if (complement > to && !genitive) to = complement;
  const demonyms =
    bare && isOrgan && capitals.length === 0
      ? left.adjectives.filter((index) => nameAt[index]?.type === "Demonym")
      : [];
  const inName = [...demonyms, ...capitals];
  const nameFrom = inName[0] ?? core;
  const adjectives = inName.map((index) => tokens[index]!.text);
  const base = germanNominative(adjectives, isPair ? textOf(tokens, core, head + 1) : token.text, {
    determiner: left.determinerWord,
  });
  const oblique =
    left.determiner === "none" && left.adjectives.some((index) => /en$/.test(tokens[index]!.lower));
  const afterGenitive = left.adjectives.length > 0 && left.determinerWord === undefined;
  const noun =
    oblique || afterGenitive || /(?:büros|ministeriums|amtes|amts)$/.test(token.lower)
      ? withoutGenitive(token.text)
      : token.text;
  const plain = capitalise(base.replace(token.text, noun));
  return {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: left.from,
    to: genitive ? genitive.to : to,
    head,
    start: tokens[nameFrom]!.start,
    end: tokens[(genitive?.to ?? to) - 1]!.end,
    name: to > head + 1 ? `${plain} ${textOf(tokens, head + 1, to)}` : plain,
    determiner: left.determiner,
    confidence: 0.85,
    lemma: plain.toLowerCase(),
    generic: bare || isOrgan,
    offices: [],
    countries,
    topics: [],
  };
}

/** "der Siemens-Konzern": the company before the hyphen. */
function groupOf(chart: Chart, head: number, left: Left): Phrase | undefined {
  const { tokens, sentence } = chart;
  const token = tokens[head]!;
  const name = /^(\p{Lu}[\p{L}\p{N}&]+(?:-\p{Lu}\p{L}+)?)-Konzerns?$/u.exec(token.text)?.[1];
  if (!name || CLASS_OF_GROUP.test(name)) return undefined;
  return {
    kind: "Institution",
    sentence: sentence.index,
    from: left.from,
    to: head + 1,
    head,
    start: token.start,
    end: token.end,
    name,
    determiner: left.determiner,
    confidence: 0.8,
    lemma: "konzern",
    offices: [],
    countries: [],
    topics: [],
  };
}

/** "Siemens-Aufsichtsrat": the body before the hyphen says whose board it is. */
const BOARD_OF =
  /^\p{Lu}[\p{L}&]+-(?:Aufsichts|Wirtschafts|(?:Gesamtb|Konzernb|B)etriebs)rat(?:e?s)?$/u;

const CLASS_OF_GROUP =
  /^(?:Auto|Öl|Gas|Stahl|Medien|Energie|Bau|Technik|Chemie|Pharma|Handels|Rüstungs|Internet|Elektro|Elektronik|Agrar|Lebensmittel|Mode|Reise|Milliarden|Mutter|US|IT|Tech|Software|Industrie)$/;

/** Organs that every state has one of, so that the capital says whose it is. */
const HAS_SEAT =
  /^(?:regierung|(?:außen|innen|verteidigungs|finanz|wirtschafts|handels|justiz)ministeriums?|außenamte?s?|parlaments?|zentralbank|notenbank)$/;

/** "Bank of China" */
const isOf = ({ tokens }: Chart, at: number) =>
  tokens[at]?.lower === "of" && isCapitalised(tokens[at + 1]);

/** "der chinesischen Weltraumbehörde CNSA": what kind of body it is, with its name. */
function classed(chart: Chart, head: number): Phrase | undefined {
  const { tokens, nameAt, phraseAt } = chart;
  if (!IS_CLASS.test(tokens[head]!.lower)) return undefined;
  const first = head + 1;
  const inside = phraseAt[first];
  const isBody = inside?.kind === "Institution" && inside.from === first && inside.name !== "";
  const name = nameAt[first];
  const isTagged = name?.type === "Institution" && name.from === first;
  const isShort = /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(tokens[first]?.text ?? "");
  const left = expandLeft(chart, head);
  const isPlain = left.determiner !== "none" && nameEnd(chart, first) > first;
  if (!isBody && !isTagged && !isShort && !isPlain) return undefined;
  const to = isBody ? inside.to : isTagged ? name.to : nameEnd(chart, first);
  if (isBody) dropPhrase(chart, inside);
  const prefix = prefixCountry(chart, head);
  return {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: left.from,
    to,
    head: to - 1,
    start: tokens[first]!.start,
    end: tokens[to - 1]!.end,
    name: isBody ? inside.name : textOf(tokens, first, to),
    determiner: left.determiner,
    confidence: 0.85,
    lemma: tokens[head]!.lower,
    offices: [],
    countries: [...left.countries, ...(prefix ? [prefix] : [])],
    topics: [],
  };
}

/** "Global 2000": capitalised words that are no other name, with a number after them. */
function nameEnd(chart: Chart, from: number): number {
  const { tokens, nameAt, pack } = chart;
  let to = from;
  while (
    to < from + 4 &&
    isFree(chart, to) &&
    !nameAt[to] &&
    ((isCapitalised(tokens[to]) && !isFunctionWord(tokens[to]!, pack)) ||
      (to > from && tokens[to]?.kind === "number"))
  )
    to += 1;
  return to;
}

const IS_CLASS = /(?:behörde|agentur|organisation|gewerkschaft|verbands?|miliz|partei|kommission)$/;
const PROPER_FOLLOWS = /^(?:universität|hochschule|institut|bank|stiftung|technische|stadtwerke)$/;
const capitalise = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
