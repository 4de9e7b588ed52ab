import { germanNominative } from "../../lexicon/nominative.ts";
import type { TopicPhrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFiniteVerb, isFunctionWord, isGermanAdjective } from "../../lexicon/word-class.ts";
import { type Chart, determinerOf, textOf } from "./chart.ts";

const LONGEST_TOPIC = 12;
/** "in Wirtschaft und Handel, bei der Energie, im Verkehr": one list of fields. */
const FIELD_PREPOSITION = /^(?:in|im|bei|beim|auf)$/;

/** The coordinated noun phrases that start at `at`, as topics; empty where none can be read. */
export function parseTopics(chart: Chart, at: number, contraction?: string): TopicPhrase[] {
  const topics: TopicPhrase[] = [];
  const opener = chart.tokens[at - 1]?.lower;
  let next = at;
  let determiner = contraction;
  while (topics.length < 8) {
    const parsed = nounPhrase(chart, next, determiner);
    if (!parsed) break;
    const inner = topics.length === 0 ? unwrap(chart, parsed) : undefined;
    if (inner) return inner;
    if (isUsable(chart, parsed)) topics.push(parsed);
    determiner = undefined;
    const link = chart.tokens[parsed.to];
    if (!link) break;
    const isPair =
      /^(?:als|as)$/.test(link.lower) &&
      /^(?:auch|well)$/.test(chart.tokens[parsed.to + 1]?.lower ?? "");
    if (!chart.pack.conjunctions.has(link.lower) && link.text !== "," && !isPair) break;
    next = parsed.to + (isPair ? (link.lower === "as" ? 3 : 2) : 1);
    if (link.text === "," && chart.pack.conjunctions.has(chart.tokens[next]?.lower ?? ""))
      next += 1;
    const again = chart.tokens[next]?.lower ?? "";
    if (chart.pack.code === "de" && link.text === "," && /^(?:eines|einer|einem)$/.test(again))
      break;
    if (
      chart.pack.code === "de" &&
      opener !== undefined &&
      (again === opener || (FIELD_PREPOSITION.test(opener) && FIELD_PREPOSITION.test(again)))
    ) {
      determiner = contractionOf(again);
      next += 1;
    } else if (link.text === "," && isClause(chart, next)) break;
  }
  return topics;
}

/** "Zusammenarbeit im Bereich der X", "cooperation in the field of X": X is the topic. */
function unwrap(chart: Chart, phrase: Parsed): TopicPhrase[] | undefined {
  const { tokens, pack } = chart;
  if (
    !pack.cooperation.has(tokens[phrase.head]!.lower) &&
    !pack.fieldNouns.has(tokens[phrase.head]!.lower)
  )
    return undefined;
  let at = phrase.head + 1;
  const isField = pack.fieldNouns.has(tokens[phrase.head]!.lower);
  if (!isField) {
    const preposition = pack.prepositions.get(tokens[at]?.lower ?? "");
    if (!preposition || !/^(?:in|auf|bei|on|against|gegen|zu|über|regarding)$/.test(preposition))
      return undefined;
    let field = at + 1;
    while (field < at + 4 && tokens[field] && !isCapitalised(tokens[field]) && pack.code === "de")
      field += 1;
    if (pack.code === "en") {
      if (pack.articles.has(tokens[field]?.lower ?? "")) field += 1;
    }
    if (pack.fieldNouns.has(tokens[field]?.lower ?? "")) at = field + 1;
    else if (/^partner/.test(tokens[phrase.head]!.lower)) return undefined;
    else {
      const direct = parseTopics(chart, at + 1, contractionOf(tokens[at]!.lower));
      return direct.length > 0 ? direct : undefined;
    }
  }
  if (/^(?:von|of|wie|such)$/.test(tokens[at]?.lower ?? "")) at += 1;
  const inner = parseTopics(chart, at);
  return inner.length > 0 ? inner : undefined;
}

export const contractionOf = (word: string) =>
  /^(?:im|am|zum|zur|beim|vom)$/.test(word) ? word : undefined;

type Parsed = TopicPhrase & { readonly head: number };

function nounPhrase(chart: Chart, at: number, contraction: string | undefined): Parsed | undefined {
  return chart.pack.code === "de" ? german(chart, at, contraction) : english(chart, at);
}

function german(chart: Chart, at: number, contraction: string | undefined): Parsed | undefined {
  const { tokens, pack } = chart;
  let head = at;
  let determiner = contraction;
  if (tokens[head] && determinerOf(tokens[head]!, pack) !== "none" && !contraction) {
    determiner = tokens[head]!.lower;
    if (pack.negators.has(determiner)) return undefined;
    head += 1;
  }
  const first = head;
  while (head < at + 6 && isAdjective(chart, head)) head += 1;
  if (isGenitiveName(chart, head)) {
    head += 1;
    while (head < at + 6 && isAdjective(chart, head)) head += 1;
  }
  if (!isCapitalised(tokens[head]) || isFunctionWord(tokens[head]!, pack)) return undefined;
  if (chart.nameAt[head]?.type === "Person") return undefined;
  while (
    /-$/.test(tokens[head]!.text) &&
    pack.conjunctions.has(tokens[head + 1]?.lower ?? "") &&
    isCapitalised(tokens[head + 2])
  )
    head += 2;
  let to = head + 1;
  for (let depth = 0; depth < 2 && to < at + LONGEST_TOPIC; depth++) {
    const end = germanAttribute(chart, to);
    if (end === to) break;
    to = end;
  }
  const adjectives = tokens.slice(first, head).map((token) => token.text);
  const base = /-$/.test(tokens[first]!.text)
    ? textOf(tokens, first, head + 1)
    : germanNominative(adjectives, tokens[head]!.text, {
        determiner: determiner?.replace(/^(?:im|zum|am|beim|vom)$/, "dem").replace(/^zur$/, "der"),
      });
  return {
    from: at,
    to,
    head,
    start: tokens[first]!.start,
    end: tokens[to - 1]!.end,
    name: to > head + 1 ? `${base} ${textOf(tokens, head + 1, to)}` : base,
  };
}

/** "Europas Sicherheit": a name in the genitive before the noun. */
const isGenitiveName = (chart: Chart, at: number) =>
  /^\p{Lu}\p{L}+s$/u.test(chart.tokens[at]?.text ?? "") &&
  (chart.nameAt[at]?.type === "Country" || chart.nameAt[at]?.type === "Place") &&
  chart.nameAt[at]!.to === at + 1 &&
  (isCapitalised(chart.tokens[at + 1]) || isAdjective(chart, at + 1));

function isAdjective(chart: Chart, at: number): boolean {
  const { tokens, pack, nameAt } = chart;
  const token = tokens[at];
  if (!token || !tokens[at + 1]) return false;
  if (nameAt[at]?.type === "Demonym") return true;
  if (isGermanAdjective(token, pack)) return true;
  return (
    isCapitalised(token) &&
    /(?:liche|ische|ale|ive)[nrs]?$/.test(token.lower) &&
    isCapitalised(tokens[at + 1])
  );
}

/** A genitive or prepositional attribute that belongs to the noun before it. */
function germanAttribute(chart: Chart, at: number): number {
  const { tokens, pack } = chart;
  const word = tokens[at]?.lower ?? "";
  let next = at;
  if (/^\p{Ll}{3,}er$/u.test(tokens[at]?.text ?? "") && isGermanAdjective(tokens[at], pack)) {
    // "Ausbau erneuerbarer Energien": a bare genitive plural
  } else if (
    /^(?:zu|zum|zur)$/.test(word) &&
    /^(?:zugang|beitrag|weg|brücke)$/.test(tokens[at - 1]?.lower ?? "")
  )
    next += 1;
  else if (/^(?:der|des|eines|einer|ihrer|seiner|ihres|seines)$/.test(word)) next += 1;
  else if (/^(?:von|vom|für|gegen|aus|durch|in|im|bei|beim|an|am|zwischen|mit|auf)$/.test(word)) {
    next += 1;
    if (tokens[next] && determinerOf(tokens[next]!, pack) !== "none") next += 1;
    if (chart.nameAt[next]?.type === "Country" || chart.nameAt[next]?.type === "Person") {
      const isAffair = /(?:krieg|kriegs|lage|konflikt|krise|situation)$/.test(
        tokens[at - 1]?.lower ?? "",
      );
      if (/^(?:in|im|zwischen|mit)$/.test(word) && !(isAffair && /^i/.test(word))) return at;
    }
  } else return at;
  while (next < at + 5 && isAdjective(chart, next)) next += 1;
  if (!isCapitalised(tokens[next]) || isFunctionWord(tokens[next]!, pack)) return at;
  if (
    /-$/.test(tokens[next]!.text) &&
    pack.conjunctions.has(tokens[next + 1]?.lower ?? "") &&
    isCapitalised(tokens[next + 2])
  )
    next += 2;
  const name = chart.nameAt[next];
  return name ? Math.max(name.to, next + 1) : next + 1;
}

function english(chart: Chart, at: number): Parsed | undefined {
  const { tokens, pack } = chart;
  let to = at;
  if (tokens[to] && determinerOf(tokens[to]!, pack) !== "none") {
    if (pack.negators.has(tokens[to]!.lower)) return undefined;
    to += 1;
  }
  const first = to;
  const isInside = (index: number, begin = first) => {
    const token = tokens[index];
    if (!token || token.kind === "number") return false;
    if (token.kind === "mark") return token.text === "-" || token.text === "/";
    if (isFunctionWord(token, pack) || chart.phraseAt[index]?.kind === "Person") return false;
    if (pack.stopNames.has(token.lower) || (index > first && NO_NOUN.test(token.lower)))
      return false;
    if (chart.nameAt[index]?.type === "Person") return false;
    return !(isFiniteVerb(token, pack) && index > begin && !isCapitalised(token));
  };
  while (to < first + 7 && isInside(to)) to += 1;
  if (to === first || NO_TOPIC.test(tokens[to - 1]!.lower)) return undefined;
  if (to === first + 1 && isFiniteVerb(tokens[first]!, pack) && !isCapitalised(tokens[first]))
    return undefined;
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
  const head = to - 1;
  for (let depth = 0; depth < 2 && to < first + 9; depth++) {
    if (!/^(?:of|for|against|in)$/.test(tokens[to]?.lower ?? "")) break;
    if (depth > 0 && tokens[to]!.lower === "in") break;
    let end = to + 1;
    if (tokens[end] && determinerOf(tokens[end]!, pack) !== "none") end += 1;
    const start = end;
    while (end < start + 4 && isInside(end, start)) end += 1;
    const isPlace = tokens[to]!.lower === "in" && chart.nameAt[start] !== undefined;
    if (end > start && !isPlace) to = end;
  }
  return {
    from: at,
    to,
    head,
    start: tokens[first]!.start,
    end: tokens[to - 1]!.end,
    name: textOf(tokens, first, to),
  };
}

const NO_NOUN =
  /^(?:relating|concerning|including|involving|aimed|designed|intended|signed|reached|held|made|according)$/;
const NO_TOPIC =
  /^(?:behalf|side-?lines|margins|occasion|condition|basis|eve|way|visit|time|times|moment|example|instance|signature|ratification|approval|consideration|now|years?|months?|weeks?|days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;
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

/** After a comma: a clause rather than a further noun phrase. */
function isClause(chart: Chart, at: number): boolean {
  const token = chart.tokens[at];
  if (!token) return true;
  const second = chart.tokens[at + 1];
  if (chart.pack.code === "de") {
    if (isCapitalised(token)) return false;
    if (determinerOf(token, chart.pack) !== "none") {
      if (/^(?:der|die|das|den|dem)$/.test(token.lower)) {
        const rest = chart.tokens.slice(at, at + 6);
        const comma = rest.findIndex((t) => t.kind === "mark");
        return rest.slice(0, comma < 0 ? 6 : comma).some((t) => isFiniteVerb(t, chart.pack));
      }
      return second === undefined;
    }
    return !isGermanAdjective(token, chart.pack);
  }
  return isFunctionWord(token, chart.pack) && determinerOf(token, chart.pack) === "none";
}

/** Says nothing by itself: "Unterzeichnung eines Abkommens", "Vertiefung ihrer Zusammenarbeit". */
function isEmpty(chart: Chart, { head, to }: Parsed): boolean {
  const { tokens, pack } = chart;
  const word = tokens[head]!.lower;
  if (pack.nominals.has(word)) return true;
  if (!pack.cooperation.has(word) || /^partner/.test(word)) return false;
  return (
    tokens
      .slice(head + 1, to)
      .every(
        (token) =>
          pack.cooperation.has(token.lower) ||
          pack.possessives.has(token.lower) ||
          pack.articles.has(token.lower) ||
          /^(?:beziehungen|ländern|länder|beiden|bilateralen|gegenseitigen|zwischen)$/.test(
            token.lower,
          ),
      ) &&
    !tokens.slice(Math.max(0, head - 2), head).some((token) => isGermanAdjective(token, pack))
  );
}

function isUsable(chart: Chart, topic: Parsed): boolean {
  const head = chart.tokens[topic.head]!;
  const name = chart.nameAt[topic.head];
  if (name && name.to === topic.to && name.from === topic.head) return false;
  const covered = chart.phraseAt[topic.head];
  if (covered && topic.head === covered.head && covered.kind !== "Institution") return false;
  if (chart.pack.code === "de" && isEmpty(chart, topic)) return false;
  return head.lower.length > 2 && topic.name.length <= 120;
}
