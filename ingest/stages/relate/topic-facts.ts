import { foldText } from "../../../schema/ids.ts";
import type { Phrase, TopicPhrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import { parseTopics } from "../phrases/parse-topic.ts";
import { type Chain, type Chains, mention } from "../resolve/chain.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { phrasesOf } from "./match-rules.ts";
import { nounStatus } from "./noun-status.ts";
import { findPredicates } from "./predicates.ts";

/** COVERS, from "über/zu …" beside agreements and events and from verbs such as "umfasst". */
export function topicFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  text: string,
): DraftFact[] {
  const facts: DraftFact[] = [];
  charts.forEach((chart, index) => {
    for (const phrase of chart.sentence.phrases) {
      const owner = chains.of.get(phrase);
      if (!owner || (owner.type !== "Agreement" && owner.type !== "Event")) continue;
      const clause = clauses[index]!.find(({ at }) => at.includes(phrase.head));
      for (const topic of phrase.topics) {
        facts.push({
          type: "COVERS",
          from: owner,
          to: topicChain(chains, chart, topic, text),
          status: nounStatus(chart, phrase, clause),
          sentence: index,
          triggers: spansOf(chart.tokens, [phrase.head]),
          rule: `${chart.pack.code}/covers/attribute`,
          confidence: 0.8,
        });
      }
    }
    for (const clause of clauses[index]!) {
      facts.push(
        ...fromVerbs(chart, clause, chains, text),
        ...fromTopicNouns(chart, clause, chains, text),
        ...fromFields(chart, clause, chains, text),
      );
    }
  });
  return facts;
}

/** "signed a memorandum to boost ties in the fields of trade and energy": the fields are its topics. */
function fromFields(chart: Chart, clause: Clause, chains: Chains, text: string): DraftFact[] {
  const { tokens, pack, phraseAt } = chart;
  if (pack.code !== "en") return [];
  const field = clause.at.find(
    (at) =>
      /^(?:fields?|areas?|spheres?|sectors?)$/.test(tokens[at]!.lower) &&
      /^(?:of|such)$/.test(tokens[at + 1]?.lower ?? "") &&
      phraseAt[at] === undefined &&
      /^(?:in|the|of|various|several|and)$/.test(tokens[at - 1]?.lower ?? ""),
  );
  if (field === undefined) return [];
  const deed = phrasesOf(chart, clause).findLast(
    (phrase) => phrase.kind === "Agreement" && phrase.head < field,
  );
  const owner = deed && chains.of.get(deed);
  if (!owner || deed.topics.length > 0) return [];
  const start = field + (tokens[field + 1]!.lower === "such" ? 3 : 2);
  return parseTopics(chart, start).map((topic) => ({
    type: "COVERS" as const,
    from: owner,
    to: topicChain(chains, chart, topic, text),
    status: nounStatus(chart, deed, clause),
    sentence: chart.sentence.index,
    triggers: spansOf(tokens, [field]),
    rule: `${pack.code}/covers/fields`,
    confidence: 0.76,
  }));
}

function fromVerbs(chart: Chart, clause: Clause, chains: Chains, text: string): DraftFact[] {
  return findPredicates(chart, clause).flatMap((predicate) => {
    if (!chart.pack.topicVerbs.has(predicate.lemma) || predicate.voice === "passive") return [];
    const subject = phrasesOf(chart, clause).find(
      (phrase) =>
        (phrase.kind === "Agreement" ||
          (phrase.kind === "Event" && EVENT_TOPIC.has(predicate.lemma))) &&
        phrase.preposition === undefined &&
        phrase.owner === undefined,
    );
    const owner = subject && chains.of.get(subject);
    if (!subject || !owner) return [];
    const after = Math.max(
      subject.head < predicate.at || chart.pack.code === "en" ? predicate.at + 1 : 0,
      predicate.at < subject.head ? subject.to : predicate.at + 1,
    );
    const last =
      chart.pack.code === "de" &&
      predicate.at > subject.head &&
      predicate.at >= clause.at.at(-1)! - 2 &&
      predicate.at > subject.to + 1;
    const auxiliary =
      clause.at.find((at) => chart.pack.auxiliaries.has(chart.tokens[at]!.lower)) ?? -1;
    const start = objectStart(
      chart,
      clause,
      last ? Math.max(subject.to, auxiliary < predicate.at ? auxiliary + 1 : 0) : after,
    );
    if (start === undefined) return [];
    return parseTopics(chart, start).map((topic) => ({
      type: "COVERS" as const,
      from: owner,
      to: topicChain(chains, chart, topic, text),
      status: predicate.status,
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: `${chart.pack.code}/covers/verb`,
      confidence: 0.82,
    }));
  });
}

const TOPIC_NOUN =
  /^(?:\p{L}{3,}themen|\p{L}{3,}thema|gegenstand|zentrum|fokus|vordergrund|thema|themen|inhalt|mittelpunkt|tagesordnung|schwerpunkt|schwerpunkte|topic|topics|subject|agenda|focus)$/u;

/** "Gegenstand des Memorandums ist X", "im Mittelpunkt des Gipfels stand X", "in dem Vertrag geht es um X". */
function fromTopicNouns(chart: Chart, clause: Clause, chains: Chains, text: string): DraftFact[] {
  const { tokens, pack, phraseAt } = chart;
  const noun = clause.at.find(
    (at) => TOPIC_NOUN.test(tokens[at]!.lower) && phraseAt[at] === undefined,
  );
  const around = clause.at.find(
    (at) =>
      /^(?:geht|ging|gehe|gehen)$/.test(tokens[at]!.lower) &&
      /^es$/.test(tokens[at + 1]?.lower ?? tokens[at - 1]?.lower ?? ""),
  );
  const um =
    around === undefined
      ? undefined
      : clause.at.find(
          (at) => at > around && tokens[at]!.lower === "um" && phraseAt[at] === undefined,
        );
  const deed = phrasesOf(chart, clause).find(
    (phrase) =>
      (phrase.kind === "Agreement" || phrase.kind === "Event") &&
      (um === undefined
        ? noun !== undefined && phrase.from > noun && phrase.from <= noun + 2
        : /^(?:in|bei|auf)$/.test(phrase.preposition ?? "")),
  );
  const owner = deed && chains.of.get(deed);
  if (!deed && noun !== undefined && pack.code === "de")
    return fromBareNoun(chart, clause, noun, chains, text);
  if (!deed || !owner) return fromObjectives(chart, clause, chains, text);
  const verb =
    um ??
    clause.at.find(
      (at) =>
        at > deed.head &&
        (/^(?:be|modal)$/.test(pack.auxiliaries.get(tokens[at]!.lower)?.verb ?? "") ||
          /^(?:stand|standen|steht|stehen|bildete|bildeten|gehört|gehören|gehörte|gehörten|zählen|zählten)$/.test(
            tokens[at]!.lower,
          )),
    );
  if (verb === undefined) return [];
  const start = objectStart(chart, clause, verb + 1);
  if (start === undefined) return [];
  return parseTopics(chart, start).map((topic) => ({
    type: "COVERS" as const,
    from: owner,
    to: topicChain(chains, chart, topic, text),
    status: nounStatus(chart, deed, clause),
    sentence: chart.sentence.index,
    triggers: spansOf(tokens, [noun ?? around!]),
    rule: `${pack.code}/covers/topic-noun`,
    confidence: 0.78,
  }));
}

/** "Themen waren X und Y", "ein Treffen zu den Themen X und Y": of the event spoken of last. */
function fromBareNoun(
  chart: Chart,
  clause: Clause,
  noun: number,
  chains: Chains,
  text: string,
): DraftFact[] {
  const { tokens, pack } = chart;
  const isList =
    /^(?:themen|thema)$/.test(tokens[noun]!.lower) &&
    /^(?:zum|den)$/.test(tokens[noun - 1]?.lower ?? "");
  const isFirst = noun <= 1 && /them(?:en|a)$/.test(tokens[noun]!.lower);
  const verb = clause.at.find(
    (at) => at > noun && /^(?:be|modal)$/.test(pack.auxiliaries.get(tokens[at]!.lower)?.verb ?? ""),
  );
  if (!isList && (!isFirst || verb !== noun + 1)) return [];
  const event = chains
    .ofType("Event")
    .flatMap((chain) => chain.phrases.map((phrase) => ({ chain, phrase })))
    .filter(
      ({ phrase }) =>
        phrase.sentence <= chart.sentence.index &&
        phrase.sentence >= chart.sentence.index - (isList ? 0 : 1) &&
        phrase.start < tokens[noun]!.start,
    )
    .sort((a, b) => b.phrase.start - a.phrase.start)[0];
  const start = objectStart(chart, clause, isList ? noun + 1 : verb! + 1);
  if (!event || start === undefined) return [];
  return parseTopics(chart, start).map((topic) => ({
    type: "COVERS" as const,
    from: event.chain,
    to: topicChain(chains, chart, topic, text),
    status: isList ? nounStatus(chart, event.phrase, clause) : ("happened" as const),
    sentence: chart.sentence.index,
    triggers: spansOf(tokens, [noun]),
    rule: `${pack.code}/covers/topic-noun-alone`,
    confidence: 0.74,
  }));
}

/** "The agreement has two objectives: X and Y." */
function fromObjectives(chart: Chart, clause: Clause, chains: Chains, text: string): DraftFact[] {
  const { tokens, pack } = chart;
  const at = clause.at.find(
    (index) =>
      /^(?:objectives?|aims?|goals?|ziele?|schwerpunkte?)$/.test(tokens[index]!.lower) &&
      tokens[index + 1]?.text === ":",
  );
  const deed = phrasesOf(chart, clause).find(
    ({ kind, preposition }) => kind === "Agreement" && preposition === undefined,
  );
  const owner = deed && chains.of.get(deed);
  if (at === undefined || !deed || !owner) return [];
  return parseTopics(chart, at + 2).map((topic) => ({
    type: "COVERS" as const,
    from: owner,
    to: topicChain(chains, chart, topic, text),
    status: nounStatus(chart, deed, clause),
    sentence: chart.sentence.index,
    triggers: spansOf(tokens, [at]),
    rule: `${pack.code}/covers/objective`,
    confidence: 0.78,
  }));
}

/** Verbs that also say what an event is about. */
const EVENT_TOPIC = new Set(["focus", "deal", "address", "behandeln", "thematisieren"]);

/** First token of the object: after adverbs such as "unter anderem", "auch". */
function objectStart(chart: Chart, clause: Clause, from: number): number | undefined {
  let at = from;
  for (let steps = 0; steps < 4; steps++) {
    const token = chart.tokens[at];
    if (!token || !clause.at.includes(at)) return undefined;
    if (
      /^(?:unter|anderem|auch|außerdem|zudem|insbesondere|vor|allem|ferner|sowohl|auf|also|among|other|things|both|on|with)$/.test(
        token.lower,
      )
    )
      at += 1;
    else return at;
  }
  return undefined;
}

/** The chain of a topic, found by its nominative; short forms such as KI are written out. */
export function topicChain(chains: Chains, chart: Chart, topic: TopicPhrase, text: string): Chain {
  const name = chart.pack.expansions.get(topic.name) ?? topic.name;
  const key = foldText(name);
  const found = chains.all.find((chain) => chain.type === "Topic" && foldText(chain.name) === key);
  const chain = found ?? chains.create("Topic", asPhrase(chart, topic, name));
  mention(chain, topic.start, topic.end, text);
  return chain;
}

function asPhrase(chart: Chart, topic: TopicPhrase, name: string): Phrase {
  return {
    kind: "Event",
    sentence: chart.sentence.index,
    from: topic.from,
    to: topic.to,
    head: topic.from,
    start: topic.start,
    end: topic.end,
    name,
    determiner: "none",
    confidence: 0.8,
    offices: [],
    countries: [],
    topics: [],
  };
}

/** Finds the topics again wherever the article names them in the nominative or by their short form. */
export function findTopicsAgain(charts: readonly Chart[], chains: Chains, text: string): void {
  const stemsOf = charts.map(({ tokens }) => tokens.map((token) => stemOf(token.text)));
  for (const topic of chains.ofType("Topic")) {
    const stems = topic.name.split(" ").map(stemOf);
    const short = [...(charts[0]?.pack.expansions ?? [])].find(
      ([, full]) => full === topic.name,
    )?.[0];
    for (const [index, { tokens }] of charts.entries()) {
      const stemAt = stemsOf[index]!;
      tokens.forEach((token, at) => {
        if (token.text === short) mention(topic, token.start, token.end, text);
        const isSame = stems.every((stem, offset) => stemAt[at + offset] === stem);
        if (isSame) mention(topic, token.start, tokens[at + stems.length - 1]!.end, text);
      });
    }
  }
}

const stemOf = (word: string) => foldText(word).replace(/(?:en|em|er|es|e|s|n)$/, "");
