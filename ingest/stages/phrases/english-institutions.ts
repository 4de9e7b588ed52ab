import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { type Chart, expandLeft, textOf } from "./chart.ts";
import { anaphor, genitiveCountry } from "./institution-parts.ts";

/** An institution that an English head noun names. */
export function englishInstitution(chart: Chart, head: number): Phrase | undefined {
  const { tokens, pack } = chart;
  const token = tokens[head]!;
  const left = expandLeft(chart, head);
  const capitals = left.adjectives.filter((index) => isCapitalised(tokens[index]));
  const isOrgan = pack.stateOrgans.includes(token.lower);
  if (/^(?:chief|head)$/.test(tokens[head - 2]?.lower ?? "") && token.lower === "mission")
    return undefined;
  if (
    token.text === "Bank" &&
    /^(?:West|East|Left|Right|South|North)$/.test(tokens[head - 1]?.text ?? "")
  )
    return undefined;
  if (token.text === "military" && isBeforeNoun(chart, head)) return undefined;
  if (token.text === "Union" && tokens[head - 1]?.text === "Soviet") return undefined;
  if (/^(?:Alliance|Partnership)$/.test(token.text) && new Set(left.countries).size > 1)
    return undefined;
  if (token.text === "Organization" && tokens[head - 1]?.text === "Terrorist") return undefined;
  let to = head + 1;
  const isInsurgent = capitals.some((index) => INSURGENT.test(tokens[index]!.lower));
  const countries = isInsurgent ? [] : [...left.countries];
  for (let depth = 0; depth < 2 && isCapitalised(token); depth++) {
    if (tokens[to]?.lower === "on" && !SPEAKS_ON.test(token.lower)) break;
    const end = englishOf(chart, to, token.lower);
    if (end === to) break;
    to = end;
  }
  if (
    isSeniority(chart, capitals) &&
    (chart.pack.offices.includes(tokens[head + 1]?.lower ?? "") ||
      /^(?:official|officer|member)s?$/.test(tokens[head + 1]?.lower ?? ""))
  )
    return undefined;
  const isOwned =
    isOrgan && countries.length === 0 && (isCapitalised(token) || left.adjectives.length === 0);
  const owner = isOwned ? ownerOf(chart, left.from) : undefined;
  if (owner) countries.push(owner.code);
  if (capitals.length > 0 || countries.length > 0) to = postEnd(chart, to);
  const genitive = genitiveCountry(chart, to);
  if (genitive) countries.push(genitive.code);
  const isNamed = isCapitalised(token)
    ? capitals.some((i) => chart.nameAt[i]?.type !== "Demonym") ||
      to > head + 1 ||
      (isOrgan && countries.length > 0)
    : isOrgan &&
      countries.length > 0 &&
      (/^(?:government|parliament|embassy|army|senate|military|navy|cabinet)$/.test(token.lower) ||
        (/^(?:ministry|department)$/.test(token.lower) && left.adjectives.length > 1));
  if (!isNamed) return anaphor(chart, head, left);
  const first =
    left.adjectives.find(
      (index) => isCapitalised(tokens[index]) && !RANK.test(tokens[index]!.text),
    ) ?? head;
  const start = owner && capitals.length === 0 ? owner.from : first;
  return {
    kind: "Institution",
    sentence: chart.sentence.index,
    from: owner && capitals.length === 0 ? owner.from : left.from,
    to: genitive ? genitive.to : to,
    head,
    start: tokens[start]!.start,
    end: tokens[to - 1]!.end,
    name: textOf(tokens, start, capitals.length === 0 && genitive ? genitive.to : to),
    determiner: left.determiner,
    confidence: 0.85,
    lemma: token.lower,
    generic:
      to === head + 1 &&
      capitals.every((index) => /^(?:Demonym|Country)$/.test(chart.nameAt[index]?.type ?? "")),
    offices: [],
    countries,
    topics: [],
  };
}

/** "US military bases": an adjective. */
const isBeforeNoun = ({ tokens, pack }: Chart, head: number) => {
  const next = tokens[head + 1];
  return (
    next !== undefined &&
    /^\p{Ll}{3,}$/u.test(next.text) &&
    !isFunctionWord(next, pack) &&
    !pack.verbs.has(next.lower) &&
    !pack.commonVerbs.has(next.lower) &&
    !/(?:ed|ly)$/.test(next.lower)
  );
};

/** "Kenya's parliament", "South Korea's government" */
function ownerOf(
  { tokens, nameAt }: Chart,
  at: number,
): { code: string; from: number } | undefined {
  const name = /^'s?$/.test(tokens[at - 1]?.text ?? "") ? nameAt[at - 2] : undefined;
  return name?.type === "Country" ? { code: name.code!, from: name.from } : undefined;
}

/** "U.S. Embassy Bogota", "U.S. Mission to Kenya": where a post is, as part of its name. */
function postEnd({ tokens, nameAt }: Chart, at: number): number {
  const head = tokens[at - 1]!;
  if (!/^(?:Embassy|Consulate|Mission)$/.test(head.text)) return at;
  const skipped = tokens[at]?.lower === "to" ? (tokens[at + 1]?.lower === "the" ? 2 : 1) : 0;
  const name = nameAt[at + skipped];
  const fits = skipped > 0 ? name !== undefined && name.type !== "Person" : name?.type === "Place";
  return fits && name!.from === at + skipped ? name!.to : at;
}

const INSURGENT = /^(?:liberation|resistance|salvation|rebel|freedom|patriotic)$/;
const SPEAKS_ON = /^(?:committee|commission|council|cent(?:re|er))$/;
const OFFICE_BEGINS =
  /^(?:assistant|deputy|under|acting|secretary|minister|director|spokes(?:man|woman|person)|chair(?:man|woman|person)?|president|ambassador|commissioner)$/;

/** "of Foreign Affairs and Trade", "for the Defence of …": the end of it, or `at`. */
function englishOf(chart: Chart, at: number, head: string): number {
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
    if (end > first && pack.honorifics.has(tokens[end]!.lower) && isCapitalised(tokens[end + 1]))
      break;
    if (end > first && head !== "office" && OFFICE_BEGINS.test(tokens[end]!.lower)) break;
    if (end > first && /^(?:affairs|relations)$/.test(tokens[end - 1]!.lower)) {
      if (isCapitalised(tokens[end])) break;
    }
    end += 1;
  }
  return end > first ? listEnd(chart, end, first) : at;
}

const RANK = /^(?:Deputy|Vice|Acting|Assistant|Former|Senior|Annual|Today|Visiting)$/;
/** "Bureau of Population, Refugees, and Migration": the end of a list with a mark before "and". */
function listEnd({ tokens, pack, nameAt }: Chart, at: number, first: number): number {
  const isPlain = (index: number) =>
    isCapitalised(tokens[index]) &&
    !pack.institutionHeads.includes(tokens[index]!.lower) &&
    !pack.offices.includes(tokens[index]!.lower) &&
    !pack.honorifics.has(tokens[index]!.lower) &&
    (nameAt[index] === undefined || nameAt[index] === nameAt[first]);
  if (tokens[at]?.text !== ",") return at;
  let next = at + 1;
  while (next < at + 8 && (isPlain(next) || tokens[next]?.text === ",")) next += 1;
  const isList = next > at + 2 && tokens[next]?.lower === "and" && tokens[next - 1]!.text === ",";
  if (!isList || !isPlain(next + 1)) return at;
  return isPlain(next + 2) && !isPlain(next + 3) ? next + 3 : next + 2;
}

const isSeniority = (chart: Chart, capitals: readonly number[]) =>
  capitals.every((index) =>
    /^(?:senior|deputy|assistant|acting|principal|first|vice)$/.test(chart.tokens[index]!.lower),
  );
