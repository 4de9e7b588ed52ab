import type { TopicPhrase } from "../../../lexicon/phrase.ts";
import { isCapitalised } from "../../../lexicon/token.ts";
import { isGermanAdjective } from "../../../lexicon/word-class.ts";
import type { Chart } from "../../phrases/chart.ts";
import { determinerOf } from "../../phrases/determiners.ts";
import {
  contractionOf,
  isUsable,
  type ParsedTopic,
  parseTopics,
  topicAt,
} from "../../phrases/parse-topic.ts";
import type { Clause } from "../../segment-clauses.ts";

/** The noun phrases of a stretch of a German clause that no preposition governs, in their order. */
export function bareNouns(chart: Chart, clause: Clause, from: number, to: number): ParsedTopic[] {
  const inside = new Set(clause.at);
  const found: ParsedTopic[] = [];
  let at = from;
  while (at < to) {
    if (!inside.has(at)) {
      at += 1;
      continue;
    }
    const skipped = afterOthers(chart, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const parsed =
      startsNoun(chart, at) && !isFrontedParticiple(chart, at) ? topicAt(chart, at) : undefined;
    if (parsed) found.push(parsed);
    at = parsed ? Math.max(parsed.to, at + 1) : at + 1;
  }
  return found;
}

/** The topics that begin at the first usable noun phrase of `nouns`. */
export function topicsFrom(chart: Chart, nouns: readonly ParsedTopic[]): TopicPhrase[] {
  for (const noun of nouns) {
    const topics = parseTopics(chart, noun.from);
    if (topics.length > 0) return topics;
    if (isUsable(chart, noun)) return [];
  }
  return [];
}

function startsNoun({ tokens, pack }: Chart, at: number): boolean {
  const token = tokens[at]!;
  return (
    token.kind === "word" &&
    (determinerOf(token, pack) !== "none" || isCapitalised(token) || isGermanAdjective(token, pack))
  );
}

/** "Dominiert wurde das Treffen von X": a participle that opens the sentence is no noun. */
const isFrontedParticiple = ({ tokens, pack }: Chart, at: number) =>
  at === 0 &&
  /^(?:wurden?|wird|werden)$/.test(tokens[1]?.lower ?? "") &&
  (/iert$/.test(tokens[0]!.lower) ||
    pack.verbs.get(tokens[0]!.lower)?.some(({ form }) => form === "participle") === true);

/** Past a mark, a phrase that stands for something in the graph, or a preposition with its noun. */
function afterOthers(chart: Chart, at: number): number {
  const { tokens, pack, phraseAt } = chart;
  const token = tokens[at]!;
  if (token.kind !== "word") return at + 1;
  const phrase = phraseAt[at];
  if (phrase) {
    const isGenitive = phrase.kind === "Country" && topicAt(chart, at) !== undefined;
    const isInNoun =
      phrase.kind === "Institution" && phrase.from === at && phrase.determiner === "none";
    if (isGenitive || (isInNoun && phrase.to === at + 1 && /-/.test(token.text))) return at;
    return Math.max(phrase.to, phrase.reach ?? 0, at + 1);
  }
  // "unter anderem", "vor allem"
  if (
    /^(?:unter|vor)$/.test(token.lower) &&
    /^(?:anderem|allem)$/.test(tokens[at + 1]?.lower ?? "")
  )
    return at + 2;
  const isRole = pack.code === "de" && token.lower === "als" && tokens[at + 1]?.lower !== "auch";
  if (!pack.prepositions.has(token.lower) && !isRole) return at;
  const next = phraseAt[at + 1] ?? phraseAt[at + 2];
  if (next && next.from <= at + 2) return Math.max(next.to, next.reach ?? 0, at + 1);
  const governed = topicAt(chart, at + 1, contractionOf(token.lower));
  return governed ? governed.to : at + 1;
}

/** First token of the object after adverbs such as "unter anderem", "auch", "mainly". */
export function afterAdverbs(chart: Chart, clause: Clause, from: number): number | undefined {
  let at = from;
  for (let steps = 0; steps < 5; steps++) {
    const token = chart.tokens[at];
    if (!token || !clause.at.includes(at)) return undefined;
    if (!ADVERB.test(token.lower)) return at;
    at += 1;
  }
  return undefined;
}

const ADVERB =
  /^(?:unter|anderem|auch|außerdem|zudem|insbesondere|vor|allem|ferner|sowohl|also|among|other|things|both|mainly|primarily|chiefly|largely|especially|particularly|not|only|nicht|nur|neben|vornehmlich|hauptsächlich|: |:)$/;
