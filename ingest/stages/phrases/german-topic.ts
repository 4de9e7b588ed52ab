import { germanNominative } from "../../lexicon/nominative.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord, isGermanAdjective } from "../../lexicon/word-class.ts";
import { type Chart, textOf } from "./chart.ts";
import { determinerOf } from "./determiners.ts";
import type { ParsedTopic } from "./parse-topic.ts";

const LONGEST_TOPIC = 12;
const QUOTE = /^[„“”"«»‚‘']$/;

/** The German noun phrase that starts at `at`, with its attributes, as a nominative. */
export function germanTopic(
  chart: Chart,
  at: number,
  contraction: string | undefined,
): ParsedTopic | undefined {
  const { tokens, pack } = chart;
  let head = at;
  let determiner = contraction;
  if (tokens[head] && determinerOf(tokens[head]!, pack) !== "none" && !contraction) {
    determiner = tokens[head]!.lower;
    if (pack.negators.has(determiner)) return undefined;
    head += 1;
  }
  head = skipQuote(chart, head);
  let first = head;
  head = afterAdjectives(chart, head, at + 7);
  if (isGenitiveName(chart, head)) head = afterAdjectives(chart, head + 1, at + 7);
  head = skipQuote(chart, head);
  if (!isNoun(chart, head)) return undefined;
  if (chart.nameAt[head]?.type === "Person") return undefined;
  while (isTruncated(chart, head)) head += 2;
  const isTopicNoun =
    pack.topics.nouns.has(tokens[head]!.lower) || /them(?:a|en)$/.test(tokens[head]!.lower);
  if (isTopicNoun && isNoun(chart, head + 1) && !chart.phraseAt[head + 1]) {
    // "das Thema Klimawandel", "die Themen Handel und Energie": what is named after it
    head += 1;
    first = head;
    determiner = undefined;
  }
  let to = sharedHead(chart, head) + 1;
  for (let depth = 0; depth < 2 && to < at + LONGEST_TOPIC; depth++) {
    const end = attributeEnd(chart, to);
    if (end === to) break;
    to = end;
  }
  let rest = to;
  while (rest < at + 2 * LONGEST_TOPIC) {
    const end = attributeEnd(chart, rest);
    if (end === rest) break;
    rest = end;
  }
  const adjectives = tokens
    .slice(first, head)
    .filter(({ kind }) => kind === "word")
    .map((token) => token.text);
  const base = /-$/.test(tokens[first]!.text)
    ? textOf(tokens, first, head + 1)
    : germanNominative(
        adjectives.filter((word) => !/^(?:und|sowie)$/.test(word)),
        tokens[head]!.text,
        {
          determiner: determiner
            ?.replace(/^(?:im|zum|am|beim|vom)$/, "dem")
            .replace(/^zur$/, "der"),
        },
      );
  const joined = adjectives.includes("und") ? textOf(tokens, first, head + 1) : base;
  const name = (to > head + 1 ? `${joined} ${textOf(tokens, head + 1, to)}` : joined).replace(
    /[„“”"«»]/g,
    "",
  );
  return { from: at, to, head, rest, start: tokens[first]!.start, end: tokens[to - 1]!.end, name };
}

const skipQuote = ({ tokens }: Chart, at: number) =>
  QUOTE.test(tokens[at]?.text ?? "") ? at + 1 : at;

const isNoun = ({ tokens, pack }: Chart, at: number) =>
  isCapitalised(tokens[at]) && tokens[at]!.kind === "word" && !isFunctionWord(tokens[at]!, pack);

/** "die Anerkennung und Vertretung aller Gruppen": two nouns of action that share what follows. */
function sharedHead(chart: Chart, head: number): number {
  const { tokens } = chart;
  if (!/^(?:und|sowie)$/.test(tokens[head + 1]?.lower ?? "")) return head;
  const isAction = (at: number) => /(?:ung|ion|bau)$/.test(tokens[at]?.text ?? "");
  if (!isAction(head) || !isAction(head + 2) || !isNoun(chart, head + 2)) return head;
  const next = tokens[head + 3]?.lower ?? "";
  return GENITIVE_OPENER.test(next) && attributeEnd(chart, head + 3) > head + 3 ? head + 2 : head;
}

/** "Ein- und Ausfuhren": the first noun is cut short. */
const isTruncated = ({ tokens, pack }: Chart, at: number) =>
  /-$/.test(tokens[at]!.text) &&
  pack.conjunctions.has(tokens[at + 1]?.lower ?? "") &&
  isCapitalised(tokens[at + 2]);

/** "politische und wirtschaftliche": adjectives, also coordinated ones, before the noun. */
function afterAdjectives(chart: Chart, from: number, farthest: number): number {
  let at = from;
  while (at < farthest) {
    if (isAdjective(chart, at)) at += 1;
    else if (
      at > from &&
      /^(?:und|,)$/.test(chart.tokens[at]?.lower ?? "") &&
      isAdjective(chart, at + 1) &&
      isAdjective(chart, at - 1) &&
      !isCapitalised(chart.tokens[at + 1])
    )
      at += 2;
    else break;
  }
  return at;
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

const ATTRIBUTE_PREPOSITION =
  /^(?:von|vom|für|gegen|aus|durch|in|im|bei|beim|an|am|zwischen|mit|ohne|auf|bezüglich|um|nach|vor)$/;
/** "Suche nach X", "Schutz vor X": only these nouns take the preposition. */
const CHOSEN: Readonly<Record<string, RegExp>> = {
  um: /(?:streit|konflikt|konflikte|kampf|kampfes|krise|verhandlungen|ringen|sorge)$/,
  nach: /(?:suche|nachfrage|ruf|fahndung|forderung|bedarf)$/,
  vor: /(?:schutz|angst|warnung|flucht)$/,
};
const GENITIVE_OPENER =
  /^(?:der|des|eines|einer|ihrer|seiner|ihres|seines|dieser|dieses|aller|beider|mehrerer|sämtlicher)$/;
const TO_NOUN = /^(?:zugang|beitrag|weg|brücke|bezug|beitritt|übergang|rückkehr|verpflichtung)$/;
const AFFAIR =
  /(?:krieg|kriegs|lage|konflikt|konflikte|krise|situation|entwicklung|entwicklungen|wahlen)$/;
/** "in Kraft", "in Höhe von", "am Abend": no attribute of the noun before. */
const NO_ATTRIBUTE =
  /^(?:kraft|höhe|anspruch|betracht|aussicht|verfügung|rahmen|zusammenhang|blick|bezug|hinblick|richtung|abend|nacht|nachmittag|vormittag|rande|wert|umfang|zukunft|ende|anschluss|folge|zeit|verlauf|laufe|vorfeld|auftrag|namen|mittelpunkt|zentrum|vordergrund|fokus|tagesordnung|agenda|regel|kreise|beisein|anwesenheit)$/;

/** "Zukunft Europas", "Wiederaufbau Syriens": a place's name right after the noun. */
const isNameInGenitive = ({ tokens, nameAt }: Chart, at: number) =>
  (nameAt[at]?.type === "Country" || nameAt[at]?.type === "Place") &&
  nameAt[at].from === at &&
  nameAt[at].prefixEnd === undefined &&
  /^\p{Lu}\p{L}+[^sxzß\P{L}]s$/u.test(tokens[nameAt[at].to - 1]!.text) &&
  nameAt[at].name !== tokens[nameAt[at].to - 1]!.text;

/** End of a genitive or prepositional attribute that belongs to the noun before it, or `at`. */
function attributeEnd(chart: Chart, at: number): number {
  const { tokens, pack } = chart;
  const word = tokens[at]?.lower ?? "";
  const noun = tokens[at - 1]?.lower ?? "";
  let next = at;
  let isGenitive = false;
  if (isNameInGenitive(chart, at)) return chart.nameAt[at]!.to;
  if (/^\p{Ll}{3,}er$/u.test(tokens[at]?.text ?? "") && isGermanAdjective(tokens[at], pack)) {
    // "Ausbau erneuerbarer Energien": a bare genitive plural
  } else if (/^(?:zu|zum|zur)$/.test(word) && TO_NOUN.test(noun)) next += 1;
  else if (GENITIVE_OPENER.test(word)) {
    isGenitive = true;
    next += 1;
  } else if (ATTRIBUTE_PREPOSITION.test(word)) {
    if (CHOSEN[word] && !CHOSEN[word].test(noun)) return at;
    next += 1;
    if (tokens[next] && determinerOf(tokens[next]!, pack) !== "none") next += 1;
    const name = chart.nameAt[next];
    if (name?.type === "Country" || name?.type === "Person" || name?.type === "Place") {
      const isIn = /^(?:in|im)$/.test(word);
      if (name.type !== "Place" && /^(?:zwischen|mit)$/.test(word)) return at;
      if (isIn && !AFFAIR.test(noun)) return at;
    }
    if (
      /^(?:in|im|bei|beim)$/.test(word) &&
      /^(?:Institution|Place|Event)$/.test(chart.phraseAt[next]?.kind ?? "")
    )
      return at;
  } else return at;
  next = skipQuote(chart, afterNumber(chart, next));
  next = afterAdjectives(chart, next, at + 5);
  next = skipQuote(chart, next);
  if (!isNoun(chart, next)) return at;
  if (!isGenitive && NO_ATTRIBUTE.test(tokens[next]!.lower)) return at;
  if (isTruncated(chart, next)) next += 2;
  if (
    /^\p{Lu}\p{Ll}{2,}en$/u.test(tokens[next]!.text) &&
    !chart.nameAt[next] &&
    isNoun(chart, next + 1)
  )
    next += 1; // "im Nahen Osten"
  const name = chart.nameAt[next];
  let end = name ? Math.max(name.to, next + 1) : next + 1;
  if (next === at + 1 && /^(?:von|zwischen|für|gegen|mit|aus)$/.test(word))
    end = pairEnd(chart, end);
  return /^[“”"»]$/.test(tokens[end]?.text ?? "") && hasOpenQuote(chart, at, end) ? end + 1 : end;
}

/** "Bau von rund 20 Zügen", "Aufnahme von bis zu 500 Flüchtlingen": past how many. */
function afterNumber({ tokens }: Chart, at: number): number {
  let next = at;
  while (
    /^(?:rund|etwa|circa|ca|knapp|mehr|als|bis|zu|über|mindestens|weiteren|zunächst)$/.test(
      tokens[next]?.lower ?? "",
    )
  )
    next += 1;
  const isNumber = tokens[next]?.kind === "number" || NUMERAL.test(tokens[next]?.lower ?? "");
  return isNumber ? next + 1 : at;
}

const NUMERAL =
  /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert|tausend|mehreren|zahlreichen|einigen|vielen)$/;

/** "Schmuggel von Material und Technologie": a second bare noun after the same preposition. */
function pairEnd(chart: Chart, at: number): number {
  if (!/^(?:und|oder)$/.test(chart.tokens[at]?.lower ?? "")) return at;
  if (!isNoun(chart, at + 1) || chart.phraseAt[at + 1]?.kind === "Person") return at;
  return Math.max(chart.nameAt[at + 1]?.to ?? 0, at + 2);
}

const hasOpenQuote = ({ tokens }: Chart, from: number, to: number) =>
  tokens.slice(from, to).some(({ text }) => QUOTE.test(text));
