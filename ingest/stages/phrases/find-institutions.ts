import { germanNominative, withoutGenitive } from "../../lexicon/nominative.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { addPhrase, type Chart, expandLeft, isFree, type Left, textOf } from "./chart.ts";

/** Institutions that a head noun names ("das israelische Außenministerium", "Ministry of Defence"). */
export function findInstitutions(chart: Chart): void {
  for (let at = chart.tokens.length - 1; at >= 0; at--) {
    if (!isFree(chart, at)) continue;
    const suffix = headSuffix(chart, at);
    if (suffix === undefined) continue;
    const found = chart.pack.code === "de" ? german(chart, at, suffix) : english(chart, at);
    if (found) addPhrase(chart, found);
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
  const left = expandLeft(chart, head);
  const isOrgan = pack.stateOrgans.includes(suffix);
  const bare = token.lower === suffix;
  const capitals = left.adjectives.filter(
    (index) => isCapitalised(tokens[index]) && nameAt[index]?.type !== "Demonym" && index > 0,
  );
  let to = head + 1;
  const countries = [...left.countries];
  if (PROPER_FOLLOWS.test(token.lower)) {
    while (
      isCapitalised(tokens[to]) &&
      isFree(chart, to) &&
      (!nameAt[to] || nameAt[to]!.type === "Place") &&
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
  const isNamed =
    capitals.length > 0 ||
    proper ||
    (bare && genitiveCountry(chart, to) !== undefined && tokens[to]?.lower === "von") ||
    (isOrgan && countries.length > 0) ||
    (complement > to && isOrgan && suffix !== "regierung") ||
    /^(?:weltbank|senats?|bundestags?|bundesrats?|nationalrats?)$/.test(token.lower) ||
    (!bare &&
      /(?:ministeri|außenamt|kanzleramt|präsidialamt|büro|zentralbank|notenbank|sicherheitsrat|bundestag|bundesrat|nationalrat|nationalversammlung|landesregierung|bundesregierung|landtag|landeskabinett|staatskanzlei|volkskongress|gouverneursrat|ministerrat|gerichtshof)/.test(
        token.lower,
      ) &&
      !/^(?:regierungs|staats)?(?:bank|rat)/.test(token.lower));
  if (!isNamed) return anaphor(chart, head, left);
  if (complement > to && !genitive) to = complement;
  const demonyms =
    bare && isOrgan && capitals.length === 0
      ? left.adjectives.filter((index) => nameAt[index]?.type === "Demonym")
      : [];
  const inName = [...demonyms, ...capitals];
  const nameFrom = inName[0] ?? head;
  const adjectives = inName.map((index) => tokens[index]!.text);
  const base = germanNominative(adjectives, token.text, {
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
    end: tokens[to - 1]!.end,
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

const PROPER_FOLLOWS = /^(?:universität|hochschule|institut|bank|stiftung|technische)$/;
const capitalise = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** "die Regierung", "das Ministerium": named elsewhere, or not at all. */
function anaphor(chart: Chart, head: number, left: Left): Phrase | undefined {
  const isChamber = /^(?:Parliament|Congress|Senate)$/.test(chart.tokens[head]!.text);
  if ((left.determiner !== "definite" && !isChamber) || left.core !== head) return undefined;
  if (chart.pack.mediaNouns.has(chart.tokens[head]!.lower) && isCapitalised(chart.tokens[head + 1]))
    return undefined;
  const tagged = chart.nameAt[head];
  if (tagged?.source === "tagger" && tagged.to - tagged.from > 1) return undefined;
  const token = chart.tokens[head]!;
  return {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: left.from,
    to: head + 1,
    head,
    start: token.start,
    end: token.end,
    name: "",
    determiner: "definite",
    confidence: 0.7,
    lemma: (chart.pack.code === "de" ? withoutGenitive(token.text) : token.text).toLowerCase(),
    generic: true,
    offices: [],
    countries: [],
    topics: [],
  };
}

/** "für Künstliche Intelligenz", "für Umwelt und Verkehr"; the end of it, or `at`. */
export function germanComplement(chart: Chart, at: number): number {
  const { tokens, pack, phraseAt } = chart;
  if (tokens[at]?.lower !== "für" || tokens[at + 1] === undefined) return at;
  let to = at + 1;
  if (pack.articles.has(tokens[to]!.lower)) to += 1;
  let end = at;
  while (to < tokens.length && to < at + 14) {
    const token = tokens[to]!;
    if (phraseAt[to] !== undefined && phraseAt[to]!.kind !== "Country") break;
    if (isCapitalised(token)) {
      to += 1;
      if (!/-$/.test(token.text)) end = to;
      continue;
    }
    const adjective =
      /(?:e|en|er|es)$/.test(token.lower) &&
      token.lower.length > 3 &&
      isCapitalisedWithin(chart, to + 1);
    const joins =
      (pack.conjunctions.has(token.lower) || token.text === ",") && joinsNoun(chart, to + 1);
    if (!adjective && !joins) break;
    to += 1;
  }
  return end;
}

function isCapitalisedWithin(chart: Chart, at: number): boolean {
  return isCapitalised(chart.tokens[at]) || isCapitalised(chart.tokens[at + 1]);
}

/** After a conjunction in a complement: one bare noun, no name and no new phrase. */
function joinsNoun(chart: Chart, at: number): boolean {
  const token = chart.tokens[at];
  const next = chart.tokens[at + 1];
  if (!token || chart.nameAt[at] || chart.phraseAt[at]) return false;
  if (chart.tokens[at - 1]!.text === ",") {
    return (
      isCapitalised(token) &&
      (next?.lower === "und" || next?.lower === "sowie") &&
      isCapitalised(chart.tokens[at + 2]) &&
      !chart.nameAt[at + 2]
    );
  }
  if (isCapitalised(token)) return !isCapitalised(next) || chart.nameAt[at + 1] !== undefined;
  return isCapitalised(next) && /(?:e|en|er)$/.test(token.lower);
}

/** "Österreichs", "der Ukraine", "von Frankreich" right after the head. */
export function genitiveCountry(
  chart: Chart,
  at: number,
): { code: string; to: number; from: number } | undefined {
  const { tokens, nameAt } = chart;
  const direct = nameAt[at];
  if (direct?.type === "Country" && /s$/.test(tokens[direct.to - 1]!.lower) && direct.from === at) {
    return { code: direct.code!, to: direct.to, from: at };
  }
  const word = tokens[at]?.lower;
  const next = nameAt[at + 1];
  if (
    (word === "der" || word === "des" || word === "von" || word === "of") &&
    next?.type === "Country" &&
    next.from === at + 1
  ) {
    return { code: next.code!, to: next.to, from: at + 1 };
  }
  const third = nameAt[at + 2];
  if (
    word === "of" &&
    tokens[at + 1]?.lower === "the" &&
    third?.type === "Country" &&
    third.from === at + 2
  ) {
    return { code: third.code!, to: third.to, from: at + 2 };
  }
  return undefined;
}

/** "US-Regierung", "EU-Parlament": the country before the hyphen, which the lists know by itself. */
export function prefixCountry(chart: Chart, at: number): string | undefined {
  const name = chart.nameAt[at];
  return name?.type === "Country" && name.prefixEnd !== undefined ? name.code : undefined;
}

function english(chart: Chart, head: number): Phrase | undefined {
  const { tokens, pack } = chart;
  const token = tokens[head]!;
  const left = expandLeft(chart, head);
  const capitals = left.adjectives.filter((index) => isCapitalised(tokens[index]));
  const isOrgan = pack.stateOrgans.includes(token.lower);
  if (/^(?:chief|head)$/.test(tokens[head - 2]?.lower ?? "") && token.lower === "mission")
    return undefined;
  let to = head + 1;
  const countries = [...left.countries];
  for (let depth = 0; depth < 2 && isCapitalised(token); depth++) {
    const end = englishOf(chart, to);
    if (end === to) break;
    to = end;
  }
  if (
    isSeniority(chart, capitals) &&
    (chart.pack.offices.includes(tokens[head + 1]?.lower ?? "") ||
      /^(?:official|officer|member)s?$/.test(tokens[head + 1]?.lower ?? ""))
  )
    return undefined;
  const genitive = genitiveCountry(chart, to);
  if (genitive) countries.push(genitive.code);
  const isNamed = isCapitalised(token)
    ? capitals.some((i) => chart.nameAt[i]?.type !== "Demonym") ||
      to > head + 1 ||
      (isOrgan && countries.length > 0)
    : isOrgan &&
      countries.length > 0 &&
      /^(?:government|parliament|embassy|army|senate)$/.test(token.lower);
  if (!isNamed) return anaphor(chart, head, left);
  const start = left.adjectives.find((index) => isCapitalised(tokens[index])) ?? head;
  return {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: left.from,
    to: genitive ? genitive.to : to,
    head,
    start: tokens[start]!.start,
    end: tokens[to - 1]!.end,
    name: textOf(tokens, start, capitals.length === 0 && genitive ? genitive.to : to),
    determiner: left.determiner,
    confidence: 0.85,
    lemma: token.lower,
    generic: capitals.length === 0 && to === head + 1,
    offices: [],
    countries,
    topics: [],
  };
}

const OFFICE_BEGINS =
  /^(?:assistant|deputy|under|acting|secretary|minister|director|spokes(?:man|woman|person)|chair(?:man|woman|person)?|president|ambassador|commissioner)$/;

/** "of Foreign Affairs and Trade", "for the Defence of …": the end of it, or `at`. */
function englishOf(chart: Chart, at: number): number {
  const { tokens, pack, nameAt } = chart;
  if (!/^(?:of|for|on)$/.test(tokens[at]?.lower ?? "")) return at;
  let end = at + 1;
  if (pack.articles.has(tokens[end]?.lower ?? "") && isCapitalised(tokens[end + 1])) end += 1;
  const first = end;
  if (nameAt[first]?.type === "Country") return at;
  const joins = () =>
    end > first &&
    (tokens[end]?.lower === "and" || tokens[end]?.text === ",") &&
    isCapitalised(tokens[end + 1]) &&
    nameAt[end + 1]?.type !== "Country" &&
    nameAt[end + 1]?.type !== "Person";
  while (
    isCapitalised(tokens[end]) ||
    (joins() && (tokens[end]!.text !== "," || tokens[end + 2]?.lower === "and"))
  ) {
    if (nameAt[end]?.type === "Person" && nameAt[end]!.from === end) break;
    if (end > first && OFFICE_BEGINS.test(tokens[end]!.lower)) break;
    end += 1;
  }
  return end > first ? end : at;
}

const isSeniority = (chart: Chart, capitals: readonly number[]) =>
  capitals.every((index) =>
    /^(?:senior|deputy|assistant|acting|principal|first|vice)$/.test(chart.tokens[index]!.lower),
  );
