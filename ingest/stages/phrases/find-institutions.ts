import { germanNominative, withoutGenitive } from "../../lexicon/nominative.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { addPhrase, type Chart, dropPhrase, expandLeft, isFree, textOf } from "./chart.ts";
import { englishInstitution } from "./english-institutions.ts";
import { anaphor, genitiveCountry, germanComplement, prefixCountry } from "./institution-parts.ts";

/** Institutions that a head noun names ("das israelische Außenministerium", "Ministry of Defence"). */
export function findInstitutions(chart: Chart): void {
  for (let at = chart.tokens.length - 1; at >= 0; at--) {
    if (!isFree(chart, at)) continue;
    const suffix = headSuffix(chart, at);
    if (suffix === undefined) continue;
    const found =
      chart.pack.code === "de" ? german(chart, at, suffix) : englishInstitution(chart, at);
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
    /^(?:weltbank|(?:bundes)?kanzleramts?|präsidialamts?|senats?|bundestags?|bundesrats?|nationalrats?)$/.test(
      token.lower,
    ) ||
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

const PROPER_FOLLOWS = /^(?:universität|hochschule|institut|bank|stiftung|technische|stadtwerke)$/;
const capitalise = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
