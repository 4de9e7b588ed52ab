import type { Phrase, TopicPhrase } from "../../../lexicon/phrase.ts";
import { isGermanAdjective } from "../../../lexicon/word-class.ts";
import type { Chart } from "../../phrases/chart.ts";
import { contractionOf, parseTopics } from "../../phrases/parse-topic.ts";
import type { Chain, Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { statusOf } from "../clause-status.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { phrasesOf } from "../find-ends.ts";
import { nounStatus } from "../noun-status.ts";
import { deedHere, spokenOf } from "./owners.ts";
import { afterAdverbs, bareNouns, topicsFrom } from "./scan-topics.ts";
import { topicChain } from "./topic-chain.ts";

type Owner = { readonly chain: Chain; readonly phrase: Phrase };

/** "Thema des Treffens war X", "im Mittelpunkt stand X", "dabei geht es um X", "topics included X". */
export function topicNounFacts(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  text: string,
): DraftFact[] {
  const read =
    chart.pack.code === "de"
      ? (onStage(chart, clause, chains) ??
        listed(chart, clause, chains) ??
        isTopic(chart, clause, chains) ??
        isAbout(chart, clause, chains))
      : (englishStage(chart, clause, chains) ?? englishNoun(chart, clause, chains));
  if (!read || isNoTopic(chart, read.at)) return [];
  const { owner, at, topics, rule } = read;
  const isOwn =
    owner.phrase.sentence === chart.sentence.index && clause.at.includes(owner.phrase.head);
  const said = statusOf(chart, clause, at, "finite", "active");
  const own = isOwn ? nounStatus(chart, owner.phrase, clause) : said;
  const isAhead = said === "planned" || willBe(chart, clause);
  const status = own === "happened" && isAhead ? "planned" : own;
  return topics.map((topic) => ({
    type: "COVERS" as const,
    from: owner.chain,
    to: topicChain(chains, chart, topic, text),
    status,
    sentence: chart.sentence.index,
    triggers: spansOf(chart.tokens, [at]),
    rule: `${chart.pack.code}/covers/${rule}`,
    confidence: isOwn ? 0.78 : 0.72,
  }));
}

/** "Themen werden X und Y sein". */
const willBe = ({ tokens }: Chart, { at }: Clause) =>
  at.findLast((index) => tokens[index]!.kind === "word") ===
    at.find((index) => tokens[index]!.lower === "sein") &&
  at.some((index) => /^(?:wird|werden|werde)$/.test(tokens[index]!.lower));

/** "Kein offizielles Thema des Besuchs sind X" */
const isNoTopic = ({ tokens }: Chart, at: number) =>
  tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => /^kein(?:e|en|em|er|es)?$/.test(lower));

type Read = {
  readonly owner: Owner;
  readonly at: number;
  readonly topics: readonly TopicPhrase[];
  readonly rule: string;
};

const isThemeWord = ({ pack }: Chart, word: string) =>
  pack.topics.nouns.has(word) || (word.length > 7 && /them(?:a|en)$/.test(word));

/** The deed whose genitive follows the noun ("Thema des Treffens"), or the one a clause is set in. */
function ownerOf(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  noun: number,
  isAlone: boolean,
): Owner | undefined {
  const genitive = phrasesOf(chart, clause).find(
    ({ kind, from, preposition }) =>
      (kind === "Agreement" || kind === "Event") &&
      from > noun &&
      from <= noun + 2 &&
      (preposition === undefined || /^(?:von|bei|in|für|auf|of|for|at)$/.test(preposition)),
  );
  const chain = genitive && chains.of.get(genitive);
  if (genitive && chain) return { chain, phrase: genitive };
  const here = deedHere(chart, clause, chains, ["Event", "Agreement"]);
  if (here || !isAlone) return here;
  const start = chart.tokens[clause.at[0]!]!.start;
  const last = spokenOf(chains, ["Event"], chart.sentence.index, start, 1);
  if (last?.chain.kind !== "ceremony") return last;
  // one speaks of nothing at a banquet, but at the visit that it is part of
  return spokenOf(
    chains,
    ["Event"],
    chart.sentence.index,
    start,
    4,
    ({ kind }) => kind !== "ceremony",
  );
}

/** "Im Mittelpunkt (des Gipfels) stand X", "X steht auf der Tagesordnung". */
function onStage(chart: Chart, clause: Clause, chains: Chains): Read | undefined {
  const { tokens, pack, phraseAt } = chart;
  const at = clause.at.find(
    (index) =>
      pack.topics.stages.has(tokens[index]!.lower) &&
      phraseAt[index] === undefined &&
      [
        tokens[index - 1],
        isGermanAdjective(tokens[index - 1], pack) ? tokens[index - 2] : undefined,
      ].some((before) => /^(?:im|in|auf|ins|zum|der|den)$/.test(before?.lower ?? "")),
  );
  if (at === undefined) return undefined;
  const verb = clause.at.find((index) => STANDS.test(tokens[index]!.lower));
  if (verb === undefined) return undefined;
  const owner = ownerOf(chart, clause, chains, at, true);
  if (!owner) return undefined;
  const topics = topicsFrom(chart, bareNouns(chart, clause, clause.at[0]!, clause.at.at(-1)! + 1));
  return topics.length > 0 ? { owner, at, topics, rule: "topic-noun" } : undefined;
}

const STANDS =
  /^(?:stand|standen|steht|stehen|stehe|stünden|gestanden|rückt|rückte|rückten|rücken|ist|sind|war|waren|sei|seien)$/;

/** "Thema (des Treffens) ist X", "X war Gegenstand der Gespräche", "zu den Themen gehörte X". */
function isTopic(chart: Chart, clause: Clause, chains: Chains): Read | undefined {
  const { tokens, phraseAt } = chart;
  const at = clause.at.find(
    (index) =>
      (isThemeWord(chart, tokens[index]!.lower) &&
        phraseAt[index] === undefined &&
        !/^(?:das|den|die)$/.test(tokens[index - 1]?.lower ?? "")) ||
      isAmong(chart, index),
  );
  if (at === undefined) return undefined;
  const verb = clause.at.find(
    (index) =>
      COPULA.test(tokens[index]!.lower) ||
      chart.pack.auxiliaries.get(tokens[index]!.lower)?.verb === "modal",
  );
  if (verb === undefined) return undefined;
  const isOfEvent = /them(?:a|en)$/.test(tokens[at]!.lower);
  const owner = ownerOf(chart, clause, chains, at, isOfEvent);
  if (!owner) return undefined;
  const isAgreementOnly = /^(?:ziel|zweck|teil|bestandteil|kern|herzstück)$/.test(
    tokens[at]!.lower,
  );
  if (isAgreementOnly && owner.chain.type !== "Agreement") return undefined;
  const nouns = bareNouns(chart, clause, clause.at[0]!, clause.at.at(-1)! + 1).filter(
    ({ from, to }) => at < from || at >= to,
  );
  const topics = topicsFrom(chart, nouns);
  return topics.length > 0
    ? {
        owner,
        at,
        topics,
        rule:
          isOfEvent && owner.phrase.sentence !== chart.sentence.index
            ? "topic-noun-alone"
            : "topic-noun",
      }
    : undefined;
}

const COPULA =
  /^(?:ist|sind|war|waren|sei|seien|wäre|wären|wird|werden|wurde|wurden|bildet|bildete|bilden|bildeten|bleibt|gehört|gehören|gehörte|gehörten|zählt|zählen|zählte|zählten)$/;

/** "Zu den Themen (des Gipfels) gehört X". */
const isAmong = (chart: Chart, at: number) =>
  isThemeWord(chart, chart.tokens[at]!.lower) &&
  chart.tokens[at - 1]?.lower === "den" &&
  chart.tokens[at - 2]?.lower === "zu" &&
  chart.phraseAt[at] === undefined;

/** "ein Treffen zum Thema X", "zu den Themen X und Y": of the event spoken of last. */
function listed(chart: Chart, clause: Clause, chains: Chains): Read | undefined {
  const { tokens } = chart;
  const at = clause.at.find(
    (index) =>
      /^(?:thema|themen)$/.test(tokens[index]!.lower) &&
      /^(?:zum|den)$/.test(tokens[index - 1]?.lower ?? ""),
  );
  if (at === undefined) return undefined;
  const owner = spokenOf(chains, ["Event"], chart.sentence.index, tokens[at]!.start, 0);
  const topics = parseTopics(chart, at + 1);
  return owner && topics.length > 0 ? { owner, at, topics, rule: "topic-noun-alone" } : undefined;
}

/** "In dem Vertrag geht es um X", "Dabei ging es um X". */
function isAbout(chart: Chart, clause: Clause, chains: Chains): Read | undefined {
  const { tokens, phraseAt, sentence } = chart;
  const at = clause.at.find(
    (index) =>
      GOES.test(tokens[index]!.lower) &&
      ([index - 1, index + 1, index - 2].some((near) => tokens[near]?.lower === "es") ||
        (tokens[index]!.lower === "gegangen" &&
          clause.at.some((near) => tokens[near]!.lower === "es"))),
  );
  if (at === undefined) return undefined;
  const um = clause.at.find(
    (index) => tokens[index]!.lower === "um" && phraseAt[index] === undefined,
  );
  const start = um === undefined ? undefined : afterAdverbs(chart, clause, um + 1);
  if (start === undefined) return undefined;
  const isGoingOn = clause.at.some((index) => GOES_ON.test(tokens[index]!.lower));
  const owner =
    deedHere(chart, clause, chains, ["Event", "Agreement"]) ??
    (isGoingOn
      ? spokenOf(chains, ["Agreement", "Event"], sentence.index, tokens[at]!.start, 2)
      : undefined);
  const topics = parseTopics(chart, start, contractionOf(tokens[start - 1]!.lower));
  return owner && topics.length > 0 ? { owner, at, topics, rule: "topic-noun" } : undefined;
}

const GOES = /^(?:geht|ging|gehe|gehen|ginge|gegangen|handelt)$/;
const GOES_ON = /^(?:dabei|darin|hierbei|konkret|inhaltlich|dort|unter|vor|zudem|außerdem|auch)$/;

const ENGLISH_COPULA = /^(?:is|are|was|were|be|been|include|includes|included|including)$/;

/** "On the agenda were X and Y", "X was high on the agenda". */
function englishStage(chart: Chart, clause: Clause, chains: Chains): Read | undefined {
  const { tokens, pack, phraseAt } = chart;
  const at = clause.at.find(
    (index) =>
      tokens[index]!.lower === "agenda" &&
      pack.topics.stages.has("agenda") &&
      phraseAt[index] === undefined,
  );
  if (at === undefined) return undefined;
  const verb = clause.at.find(
    (index) =>
      ENGLISH_COPULA.test(tokens[index]!.lower) || /^top(?:s|ped)$/.test(tokens[index]!.lower),
  );
  const owner = ownerOf(chart, clause, chains, at, true);
  if (verb === undefined || !owner) return undefined;
  const start = afterAdverbs(chart, clause, verb > at ? verb + 1 : clause.at[0]!);
  const topics = start === undefined ? [] : parseTopics(chart, start);
  return topics.length > 0 ? { owner, at, topics, rule: "topic-noun" } : undefined;
}

/** "The topics (of the talks) were X and Y", "The agreement has two objectives: X and Y". */
function englishNoun(chart: Chart, clause: Clause, chains: Chains): Read | undefined {
  const { tokens, pack, phraseAt } = chart;
  const at = clause.at.find(
    (index) => pack.topics.nouns.has(tokens[index]!.lower) && phraseAt[index] === undefined,
  );
  if (at === undefined) return undefined;
  if (tokens[at + 1]?.text === ":") return objectives(chart, clause, chains, at);
  const verb = clause.at.find((index) => index > at && ENGLISH_COPULA.test(tokens[index]!.lower));
  const isOfEvent = /^(?:topics?|themes?|subjects?)$/.test(tokens[at]!.lower);
  const owner = ownerOf(
    chart,
    clause,
    chains,
    at,
    isOfEvent && /^(?:topics?|themes?)$/.test(tokens[at]!.lower),
  );
  if (verb === undefined || !owner) return undefined;
  const start = afterAdverbs(chart, clause, verb + 1);
  const topics = start === undefined ? [] : parseTopics(chart, start);
  return topics.length > 0 ? { owner, at, topics, rule: "topic-noun" } : undefined;
}

function objectives(chart: Chart, clause: Clause, chains: Chains, at: number): Read | undefined {
  const phrase = phrasesOf(chart, clause).find(
    ({ kind, preposition }) => kind === "Agreement" && preposition === undefined,
  );
  const chain = phrase && chains.of.get(phrase);
  const topics = parseTopics(chart, at + 2);
  return phrase && chain && topics.length > 0
    ? { owner: { chain, phrase }, at, topics, rule: "objective" }
    : undefined;
}
