import type { TopicPhrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFiniteVerb, isFunctionWord, isGermanAdjective } from "../../lexicon/word-class.ts";
import type { Chart } from "./chart.ts";
import { determinerOf } from "./determiners.ts";
import { englishTopic } from "./english-topic.ts";
import { germanTopic } from "./german-topic.ts";

/** `rest` is where the list goes on: after attributes too far off to be part of the topic. */
export type ParsedTopic = TopicPhrase & { readonly head: number; readonly rest: number };

/** "in Wirtschaft und Handel, bei der Energie, im Verkehr": one list of fields. */
const FIELD_PREPOSITION = /^(?:in|im|bei|beim|auf)$/;
const MOST_TOPICS = 8;

/** The coordinated noun phrases that start at `at`, as topics; empty where none can be read. */
export function parseTopics(chart: Chart, at: number, contraction?: string): TopicPhrase[] {
  const topics: TopicPhrase[] = [];
  const opener = chart.tokens[at - 1]?.lower;
  let next = at;
  let determiner = contraction;
  let isOfDoings = false;
  while (topics.length < MOST_TOPICS) {
    if (chart.pack.code === "en" && isDoing(chart, next)) {
      if (topics.length > 0 && !isOfDoings && chart.tokens[next - 2]?.lower !== "well") break;
      isOfDoings = true;
      next += 1;
    }
    if (next > at && opensClause(chart, next)) break;
    const parsed = nounPhrase(chart, next, determiner);
    if (!parsed || (next > at && tellsWho(chart, parsed))) break;
    const inner =
      named(chart, parsed) ??
      unframe(chart, parsed) ??
      (topics.length === 0 ? unwrap(chart, parsed) : undefined);
    if (inner) return [...topics, ...inner];
    if (isUsable(chart, parsed)) topics.push(parsed);
    determiner = undefined;
    const rest = pastShortForm(chart, parsed.rest);
    const link = chart.tokens[rest];
    if (!link) break;
    const isPair =
      /^(?:als|as)$/.test(link.lower) &&
      /^(?:auch|well)$/.test(chart.tokens[rest + 1]?.lower ?? "");
    if (!chart.pack.conjunctions.has(link.lower) && link.text !== "," && !isPair) break;
    next = rest + (isPair ? (link.lower === "as" ? 3 : 2) : 1);
    if (link.text === "," && chart.pack.conjunctions.has(chart.tokens[next]?.lower ?? ""))
      next += 1;
    if (link.text === "," && tellsFurther(chart, next)) next += 3;
    if (ADVERB.test(chart.tokens[next]?.lower ?? "")) next += 1;
    if (isFurtherEffect(chart, opener, next)) next += 1;
    const again = chart.tokens[next]?.lower ?? "";
    if (chart.pack.code === "de" && link.text === "," && /^(?:eines|einer|einem)$/.test(again))
      break;
    // "den Bau einer Fabrik sowie eines Zentrums": a second genitive
    if (chart.pack.code === "de" && /^(?:eines|des)$/.test(again)) break;
    if (
      chart.pack.code === "de" &&
      opener !== undefined &&
      (again === opener ||
        (chart.pack.prepositions.get(again) === chart.pack.prepositions.get(opener) &&
          chart.pack.prepositions.has(again)) ||
        (FIELD_PREPOSITION.test(opener) && FIELD_PREPOSITION.test(again)))
    ) {
      determiner = contractionOf(again);
      next += 1;
    } else if (chart.pack.code === "en" && /^(?:on|about)$/.test(again)) {
      next += 1; // "cooperation in trade and on health"
    } else if (link.text === "," && isClause(chart, next)) break;
  }
  return topics;
}

const tellsFurther = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  ["as", "well", "as"].every((word, step) => tokens[at + step]?.lower === word);

/** "to support growth and reduce poverty": a second verb, with what it is done to. */
const isFurtherEffect = ({ tokens, pack }: Chart, opener: string | undefined, at: number) =>
  pack.code === "en" &&
  opener !== undefined &&
  pack.topics.effects.has(opener) &&
  pack.topics.effects.has(tokens[at]?.lower ?? "") &&
  tokens[at + 1]?.kind === "word" &&
  !/^(?:of|and|or|for|in|to|with)$/.test(tokens[at + 1]!.lower);

const ADVERB = /^(?:auch|außerdem|zudem|insbesondere|vor allem|also|especially|particularly)$/;

/** "a deal on defence, the Defence Ministry said": who says so is no topic of the list. */
const tellsWho = ({ tokens, pack }: Chart, { rest }: ParsedTopic) =>
  pack.code === "en" && pack.reportingVerbs.has(tokens[rest]?.lower ?? "");

/** "on defence, formalising procedures": a participle that goes on after the list. */
const opensClause = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  tokens[at - 1]?.text === "," &&
  /^\p{Ll}{3,}ing$/u.test(tokens[at]?.text ?? "") &&
  tokens[at + 1]?.kind === "word" &&
  !pack.conjunctions.has(tokens[at + 1]!.lower) &&
  !ACTIVITY.test(tokens[at]!.lower);
const ACTIVITY =
  /^(?:fishing|mining|housing|shipping|banking|trading|farming|training|manufacturing|engineering|drilling|whaling|policing|lending|logging|spending|peacekeeping|processing|planning|gambling|computing|remaining|existing|ongoing|growing|rising|pressing|emerging|developing|boarding|landing|building|refuelling|refueling)$/;

/** "discussed ensuring energy security": the topic is what is done something with. */
const isDoing = ({ tokens }: Chart, at: number) =>
  DOING.test(tokens[at]?.lower ?? "") &&
  tokens[at + 1]?.kind === "word" &&
  !/^(?:of|and|or|in|for)$/.test(tokens[at + 1]!.lower);
const DOING =
  /^(?:secur|strengthen|boost|promot|expand|deepen|enhanc|facilitat|improv|increas|reduc|ensur|protect|combat|combatt|curb|prevent|support|foster|advanc|accelerat|defend|counter|build|address|tackl|achiev|maintain|preserv|uphold|develop|implement|establish|creat|provid|resolv|further|upgrad|elevat|consolidat|broaden|encourag|tak|exchang|shar|continu|end|reach|stopp|halt|swapp|supply|us|open|operat|restor|normalis|normaliz|eas|resum|tighten|regulat|moderni[sz]|limit|liberali[sz]|fight|manag|coordinat|launch|reviv|reopen|explor|fund|financ|train|deliver|sell|buy|purchas|releas|construct|cutt|lift|remov|eliminat|simplify|streamlin|investigat|monitor)ing$/;

/** "the Hay Corridor (HC), trade": past the short form in brackets. */
const pastShortForm = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  tokens[at]?.text === "(" &&
  tokens[at + 2]?.text === ")" &&
  /^\p{Lu}{2,8}$/u.test(tokens[at + 1]?.text ?? "")
    ? at + 3
    : at;

/** Whether a usable topic starts at `at`, and where it ends. */
export function topicAt(chart: Chart, at: number, contraction?: string): ParsedTopic | undefined {
  return nounPhrase(chart, at, contraction);
}

/** "a range of issues, including X and Y", "mehrere Themen, darunter X": those that are named. */
function named(chart: Chart, phrase: ParsedTopic): TopicPhrase[] | undefined {
  const { tokens, pack } = chart;
  if (!pack.topics.light.has(tokens[phrase.head]!.lower)) return undefined;
  let at = phrase.rest;
  if (tokens[at]?.text === ",") at += 1;
  const isListed = /^[–—:]$/.test(tokens[at]?.text ?? "") && tokens[at + 1]?.lower === "von";
  if (isListed) at += 1;
  const word = tokens[at]?.lower ?? "";
  // "such areas as X"
  const isSuch = word === "as" && tokens[phrase.from]?.lower === "such";
  const isRelated = RELATED.test(word) && tokens[at + 1]?.lower === "to";
  if (isRelated || (pack.code === "en" && /^(?:concerning|regarding)$/.test(word))) {
    const related = parseTopics(chart, isRelated ? at + 2 : at + 1);
    return related.length > 0 ? related : undefined;
  }
  if (!isListed && !isSuch && !/^(?:including|darunter|wie|etwa|such|like)$/.test(word))
    return undefined;
  const inner = parseTopics(chart, word === "such" ? at + 2 : at + 1);
  return inner.length > 0 ? inner : undefined;
}

/** "subjects related to X", "matters pertaining to X" */
const RELATED = /^(?:related|relating|pertaining|connected|linked)$/;

/** "Maßnahmen zur Abwehr von X", "measures against X": what the noun is for is the topic. */
function unframe(chart: Chart, phrase: ParsedTopic): TopicPhrase[] | undefined {
  const { tokens, pack } = chart;
  const prepositions = pack.topics.frames.get(tokens[phrase.head]!.lower);
  if (!prepositions) return undefined;
  let at = phrase.head + 1;
  if (/^(?:zwischen|between)$/.test(tokens[at]?.lower ?? "")) at = afterBetween(chart, at);
  const word = tokens[at]?.lower ?? "";
  if (!prepositions.includes(pack.prepositions.get(word) ?? word)) return undefined;
  const isToDo = pack.code === "en" && pack.topics.effects.has(tokens[at + 1]?.lower ?? "");
  let from = isToDo ? at + 2 : at + 1;
  if (isToDo && /^(?:already|further|the|our)$/.test(tokens[from]?.lower ?? "")) from += 1;
  const inner = parseTopics(chart, from, contractionOf(word));
  return inner.length > 0 ? inner : undefined;
}

/** "die Kontroverse zwischen beiden Ländern über …": after who quarrels. */
function afterBetween({ tokens, pack }: Chart, at: number): number {
  for (let next = at + 1; next < at + 8; next++) {
    if (/^(?:über|um|on|about|over)$/.test(tokens[next]?.lower ?? "")) return next;
    if (tokens[next]?.kind === "mark" || pack.auxiliaries.has(tokens[next]?.lower ?? "")) break;
  }
  return at;
}

/** "Zusammenarbeit im Bereich der X", "cooperation in the field of X": X is the topic. */
function unwrap(chart: Chart, phrase: ParsedTopic): TopicPhrase[] | undefined {
  const { tokens, pack } = chart;
  const head = tokens[phrase.head]!.lower;
  const isField = pack.fieldNouns.has(head);
  if (!pack.cooperation.has(head) && !isField) return undefined;
  let at = phrase.head + 1;
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
    else if (/^partner/.test(head)) return undefined;
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

const nounPhrase = (chart: Chart, at: number, contraction: string | undefined) =>
  chart.pack.code === "de" ? germanTopic(chart, at, contraction) : englishTopic(chart, at);

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

/** Says nothing by itself: "Unterzeichnung eines Abkommens", "Vertiefung ihrer Zusammenarbeit", "Land". */
function isEmpty(chart: Chart, { from, head, to }: ParsedTopic): boolean {
  const { tokens, pack } = chart;
  const word = tokens[head]!.lower;
  if (pack.nominals.has(word) || (pack.code === "de" && REGION.test(word))) return true;
  const isBare = to === head + 1;
  if (pack.topics.frames.has(word) && !isBare) return true;
  if (isBare && pack.topics.needy.has(word))
    return (
      isPlain(chart, from, head) ||
      (pack.code === "de" && !isGermanAdjective(tokens[head - 1], pack))
    );
  if (isBare && pack.topics.light.has(word) && isPlain(chart, from, head)) return true;
  if (pack.code === "en" && isBare && RELATION.test(word)) return isWithoutKind(chart, from, head);
  if (pack.code !== "de" || !pack.cooperation.has(word) || /^partner/.test(word)) return false;
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
    !tokens
      .slice(Math.max(0, head - 2), head)
      .some((token) => isGermanAdjective(token, pack) && !CLOSER.test(token.lower))
  );
}

/** "the cooperation", "our close partnership": says not in what. */
const isWithoutKind = ({ tokens, pack }: Chart, from: number, head: number) =>
  tokens
    .slice(from, head)
    .every(
      (token) =>
        determinerOf(token, pack) !== "none" ||
        pack.possessives.has(token.lower) ||
        /^(?:close|closer|deep|strong|good|further|increased|greater|new)$/.test(token.lower),
    );
const RELATION =
  /^(?:cooperation|co-operation|collaboration|partnerships?|relations|relationships?|ties|links|friendship)$/;

/** "eine engere Zusammenarbeit": still says nothing. */
const CLOSER =
  /^(?:eng|tief|stärk|verstärkt|intensiv|vertieft|besser|weiter|gut|stark|künftig|neu|gemeinsam|gegenseitig|bilateral|verbessert|ausgebaut|strategisch)(?:er)?(?:e|en|er|es|em)?$/;

/** "Südwesten des Landes": where something holds, not what it is about. */
const REGION = /(?:^|süd|nord)(?:westen|osten|süden|norden)$|(?:raum|region|gebiet|gebiete)$/;

/** Nothing before the noun that tells which one is meant: "zwei wichtige Punkte", "the main issues". */
const isPlain = ({ tokens, pack }: Chart, from: number, head: number) =>
  tokens
    .slice(from, head)
    .every(
      (token) =>
        token.kind !== "word" ||
        determinerOf(token, pack) !== "none" ||
        pack.conjunctions.has(token.lower) ||
        PLAIN.test(token.lower),
    );
const PLAIN =
  /^(?:wichtig|weiter|neu|groß|gut|erst|zweit|dritt|viel|wenig|einig|mehrer|wesentlich|zentral|ander|beid|drei|zwei|vier|gesamt|ganz|nächst|letzt|künftig|gemeinsam|main|key|new|important|several|many|major|first|second|other|same|next|two|three|four|further|current|recent|bilateral|regional|global|international|multilateral|mutual|common|shared|core|broad|wide|full|various|numerous|pressing|topical)/;

export function isUsable(chart: Chart, topic: ParsedTopic): boolean {
  const { tokens, pack } = chart;
  const head = tokens[topic.head]!;
  const name = chart.nameAt[topic.head];
  if (name && name.to === topic.to && name.from === topic.head) return false;
  const covered = chart.phraseAt[topic.head];
  if (covered && topic.head === covered.head && covered.kind !== "Institution") return false;
  if (isEmpty(chart, topic) || pack.stopNames.has(head.lower)) return false;
  if (pack.dateWords.weekdays.has(head.lower) || pack.dateWords.months.has(head.lower))
    return false;
  return head.lower.length > 2 && topic.name.length <= 120;
}
