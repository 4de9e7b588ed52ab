import { isCapitalised } from "../../lexicon/token.ts";
import { isFiniteVerb, isFunctionWord } from "../../lexicon/word-class.ts";
import { type Chart, textOf } from "./chart.ts";
import { determinerOf } from "./determiners.ts";
import type { ParsedTopic } from "./parse-topic.ts";

/** The English noun phrase that starts at `at`, with its attributes. */
export function englishTopic(chart: Chart, at: number): ParsedTopic | undefined {
  const { tokens, pack } = chart;
  let to = tokens[at]?.lower === "all" ? at + 1 : at;
  if (tokens[to] && determinerOf(tokens[to]!, pack) !== "none") {
    if (pack.negators.has(tokens[to]!.lower)) return undefined;
    to += 1;
  }
  const first = to;
  const isInside = (index: number, begin = first): boolean => {
    const token = tokens[index];
    if (!token || (token.kind === "number" && !/^\d+\p{Lu}$/u.test(token.text))) return false; // "5G"
    // "Peru's nuclear programme"
    if (token.text === "'s")
      return chart.nameAt[index - 1]?.type === "Country" && isInside(index + 1, begin);
    if (token.kind === "mark") return token.text === "-" || token.text === "/";
    if (isFunctionWord(token, pack) || chart.phraseAt[index]?.kind === "Person") return false;
    if (pack.stopNames.has(token.lower) || (index > first && NO_NOUN.test(token.lower)))
      return false;
    if (chart.nameAt[index]?.type === "Person") return false;
    const isOpening =
      index === begin || tokens[index - 1]?.text === "'s" || isBetween(chart, begin, index);
    return isOpening || isCapitalised(token) || !isFiniteVerb(token, pack);
  };
  const isPair = (at: number) =>
    tokens[at]?.lower === "and" &&
    PAIRS.test(`${tokens[at - 1]!.lower} ${tokens[at + 1]?.lower ?? ""}`);
  while (to < first + 7 && (isInside(to) || (to > first && isPair(to)))) to += isPair(to) ? 2 : 1;
  while (to > first && DUE.test(tokens[to - 1]!.lower)) to -= 1;
  if (to === first || NO_TOPIC.test(tokens[to - 1]!.lower)) return undefined;
  const isVerb =
    isFiniteVerb(tokens[first]!, pack) && !pack.topics.frames.has(tokens[first]!.lower);
  if (to === first + 1 && isVerb && !isCapitalised(tokens[first])) return undefined;
  if (to === first + 1 && isGerund(chart, first)) return undefined;
  const isName = (from: number, end: number) =>
    tokens.slice(from, end).every((token) => isCapitalised(token));
  while (tokens[to]?.lower === "and" && isName(first, to) && isInside(to + 1)) {
    let next = to + 1;
    while (next < to + 6 && isCapitalised(tokens[next]) && isInside(next)) next += 1;
    if (next === to + 1 || chart.nameAt[to - 1] || chart.nameAt[to + 1]) break;
    to = next;
  }
  const listEnd = adjectiveListEnd(chart, first, to, isInside);
  to = listEnd;
  if (isOnlyAdjective(chart, first, to)) return undefined;
  const pair = to + 1;
  if (
    to === first + 1 &&
    tokens[to]?.lower === "and" &&
    isInside(pair) &&
    !isCapitalised(tokens[first]) &&
    /^(?:of|for|against|in)$/.test(tokens[pair + 1]?.lower ?? "")
  )
    to = pair + 1; // "transparency and accountability in procurement": one topic
  const head = to - 1;
  for (let depth = 0; depth < 2 && to < first + 9; depth++) {
    if (
      !/^(?:of|for|against|in)$/.test(tokens[to]?.lower ?? "") &&
      !isBetweenOthers(chart, head, to)
    )
      break;
    if (depth > 0 && tokens[to]!.lower === "in") break;
    let end = to + 1;
    if (tokens[end] && determinerOf(tokens[end]!, pack) !== "none") end += 1;
    if (tokens[end]?.kind === "number" && isInside(end + 1, end + 1)) end += 1;
    const start = end;
    while (end < start + 4 && isInside(end, start)) end += 1;
    const isPlace =
      tokens[to]!.lower === "in" &&
      chart.nameAt[start] !== undefined &&
      !(depth === 0 && SOMEWHERE.test(tokens[head]!.lower));
    if (end > start && !isPlace) to = end;
    const second = tokens[to + 1];
    if (
      to === end &&
      tokens[to]?.lower === "and" &&
      /^\p{Ll}+(?:ing|tion|ment|ity|nce)$/u.test(second?.text ?? "") &&
      isInside(to + 1, to + 1) &&
      !isInside(to + 2, to + 1)
    )
      to += 2; // "of joint research and monitoring"
  }
  let rest = to;
  while (
    rest < first + 20 &&
    /^(?:of|for|against|in|on|at|with|from|between)$/.test(tokens[rest]?.lower ?? "")
  ) {
    let end = rest + 1;
    if (tokens[end] && determinerOf(tokens[end]!, pack) !== "none") end += 1;
    const start = end;
    while (end < start + 6 && isInside(end, start)) end += 1;
    if (end === start) break;
    const isPairing = tokens[rest]!.lower === "between" && tokens[end]?.lower === "and";
    rest = isPairing ? pastPartner(chart, end + 1) : end;
  }
  return {
    from: at,
    to,
    head,
    rest,
    start: tokens[first]!.start,
    end: tokens[to - 1]!.end,
    name: textOf(tokens, first, to),
  };
}

/** "talks between Peru and its neighbours": past the second of those that "between" joins. */
function pastPartner({ tokens, pack }: Chart, at: number): number {
  let to = at;
  while (
    to < at + 5 &&
    tokens[to]?.kind === "word" &&
    (determinerOf(tokens[to]!, pack) !== "none" || !isFunctionWord(tokens[to]!, pack)) &&
    !isFiniteVerb(tokens[to]!, pack)
  )
    to += 1;
  return to;
}

/** "cooperation between our two militaries": between others than the countries themselves. */
const isBetweenOthers = ({ tokens, phraseAt }: Chart, head: number, at: number) =>
  tokens[at]?.lower === "between" &&
  at === head + 1 &&
  /^(?:co-?operation|exchanges?|contacts?)$/.test(tokens[head]!.lower) &&
  /^\p{Ll}/u.test(tokens[at + 2]?.text ?? "") &&
  [1, 2, 3].every(
    (step) =>
      phraseAt[at + step] === undefined &&
      !/^(?:countries|nations|states|sides|parties|governments|peoples|them|allies|partners|neighbou?rs)$/.test(
        tokens[at + step]?.lower ?? "",
      ),
  );

/** "science and technology cooperation": two words for one field. */
const PAIRS =
  /^(?:science technology|research development|oil gas|search rescue|arts culture|information communications?|law order|youth sports?|food agriculture)$/;

/** Nouns that say little without where: "the war in Ukraine". */
const SOMEWHERE =
  /^(?:wars?|conflicts?|crisis|crises|situation|violence|fighting|unrest|tensions|hostilities|bloodshed|developments|peace|stability|security|ceasefire|coup|elections|transition|aggression|genocide|famine)$/;

/** "core shared interests", "existing proposed routes": a participle between an adjective and its noun. */
function isBetween({ tokens, pack }: Chart, begin: number, at: number): boolean {
  const next = tokens[at + 1];
  return (
    at === begin + 1 &&
    next?.kind === "word" &&
    /ed$/.test(tokens[at]!.lower) &&
    BARE_ADJECTIVE.test(tokens[begin]!.lower) &&
    !isFunctionWord(next, pack)
  );
}

/** "democratic, rule of law and other reforms": an adjective cut off from its noun is no topic. */
const isOnlyAdjective = ({ tokens, nameAt }: Chart, first: number, to: number) =>
  to === first + 1 &&
  nameAt[first] === undefined &&
  BARE_ADJECTIVE.test(tokens[first]!.lower) &&
  !isCapitalised(tokens[first]) &&
  /^(?:,|and|or)$/.test(tokens[to]?.text ?? "");

const BARE_ADJECTIVE =
  /^(?:economic|political|cultural|social|financial|commercial|industrial|scientific|technical|technological|educational|agricultural|environmental|democratic|strategic|diplomatic|bilateral|multilateral|trilateral|regional|global|international|national|local|military|medical|nuclear|digital|legal|judicial|humanitarian|parliamentary|consular|maritime|naval|mutual|joint|core|civil|civilian|academic|historic|public|private|administrative|institutional|constitutional|electoral|peaceful|common|existing)$/;
const DUE = /^(?:due|worth|able|ready|likely|amid)$/;

/** "the importance of continuing to build": a verb, as its object or infinitive shows. */
function isGerund({ tokens, pack }: Chart, at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^\p{Ll}+ing$/u.test(tokens[at]!.text) &&
    next !== undefined &&
    (next.lower === "to" || determinerOf(next, pack) !== "none")
  );
}

const NO_NOUN =
  /^(?:relating|concerning|including|involving|aimed|designed|intended|signed|reached|held|made|according|arising|resulting|stemming|facing|affecting|surrounding|pertaining|regarding|ranging)$/;
const NO_TOPIC =
  /^(?:people|peoples|population|populations|citizens|nationals|inhabitants|residents|behalf|side-?lines|margins|occasion|condition|basis|eve|way|visit|time|times|moment|example|instance|signature|ratification|approval|consideration|now|years?|months?|weeks?|days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const ADJECTIVE = /(?:[^t]al|ical|ural|onal|ental|ic|ive|ary|ous)$/;

/** "economic, trade and technical cooperation": adjectives before one noun are one topic. */
function adjectiveListEnd(
  chart: Chart,
  first: number,
  end: number,
  isInside: (at: number) => boolean,
): number {
  const { tokens, pack } = chart;
  if (end !== first + 1 || !ADJECTIVE.test(tokens[first]!.lower) || isCapitalised(tokens[first]))
    return end;
  let to = end;
  while (to < first + 12) {
    const link = tokens[to];
    if (!link || (link.text !== "," && !pack.conjunctions.has(link.lower))) return end;
    let next = to + 1;
    if (link.text === "," && pack.conjunctions.has(tokens[next]?.lower ?? "")) next += 1;
    let stop = next;
    while (stop < next + 5 && isInside(stop)) stop += 1;
    if (stop === next) return end;
    if (stop > next + 1) return stop;
    to = stop;
  }
  return end;
}
