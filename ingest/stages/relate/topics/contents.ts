import type { Status } from "../../../../schema/fact.ts";
import type { Phrase, TopicPhrase } from "../../../lexicon/phrase.ts";
import { isGermanAdjective } from "../../../lexicon/word-class.ts";
import type { Chart } from "../../phrases/chart.ts";
import { contractionOf, type ParsedTopic, parseTopics } from "../../phrases/parse-topic.ts";
import type { Chain, Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { fill, isGenitiveInside, phrasesOf } from "../find-ends.ts";
import { findPredicates, type Predicate } from "../predicates.ts";
import { takesUp } from "../pronoun-deeds.ts";
import { deedBefore, spokenOf, statusOfDeed } from "./owners.ts";
import { afterAdverbs, bareNouns, topicsFrom } from "./scan-topics.ts";
import { topicChain } from "./topic-chain.ts";

/** "Das Abkommen regelt X", "soll X stärken", "the treaty covers X": what an agreement says or is for. */
export function contentFacts(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  known: readonly DraftFact[],
  text: string,
): DraftFact[] {
  const { pack } = chart;
  return findPredicates(chart, clause).flatMap((predicate) => {
    const prepositions = pack.topics.contents.get(predicate.lemma);
    const isEffect = !prepositions && pack.topics.effects.has(predicate.lemma);
    if (!prepositions && !isEffect) return [];
    const deed = deedOf(chart, predicate, chains, isEffect);
    if (!deed) return [];
    const instead = contrasted(chart, predicate);
    const topics =
      instead.length > 0 ? instead : topicsOf(chart, predicate, deed.phrase, prepositions ?? [""]);
    const isDenied = instead.length === 0 && predicate.status === "denied";
    const ahead = isDenied ? predicate.status : statusOfDeed(deed.chain, known);
    return topics.map((topic) => ({
      type: "COVERS" as const,
      from: deed.chain,
      to: topicChain(chains, chart, topic, text),
      status: ahead ?? (instead.length > 0 ? "happened" : statusSaid(chart, predicate)),
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: `${pack.code}/covers/${isEffect ? "effect" : "verb"}`,
      confidence: isEffect ? 0.74 : 0.82,
    }));
  });
}

/** "ermöglicht ab dem kommenden Jahr X": a date alone does not make what an agreement says a plan. */
function statusSaid({ tokens, pack }: Chart, { clause, form, status }: Predicate): Status {
  if (status !== "planned" || form !== "finite") return status;
  const isAhead = clause.at.some((at) =>
    /^(?:modal|become)$/.test(pack.auxiliaries.get(tokens[at]!.lower)?.verb ?? ""),
  );
  return isAhead || pack.conditionals.has(clause.starter) ? status : "happened";
}

type Deed = { readonly chain: Chain; readonly phrase: Phrase | undefined };

/** The agreement (or event) that is the subject, or the means in "mit dem Abkommen soll … werden". */
function deedOf(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  isEffect: boolean,
): Deed | undefined {
  const { pack } = chart;
  const { clause, lemma } = predicate;
  const phrases = phrasesOf(chart, clause);
  const modified = pack.code === "en" ? chart.phraseAt[predicate.at - 1] : undefined;
  const isDeed = ({ kind }: Phrase) =>
    kind === "Agreement" || (kind === "Event" && pack.topics.eventContents.has(lemma));
  const means = phrases.find(
    (phrase) => isDeed(phrase) && MEANS.test(phrase.preposition ?? "") && !phrase.owner,
  );
  const isMeans = means !== undefined && (isEffect || predicate.voice === "passive");
  const related = deedBefore(chart, clause, chains, "Agreement", MEANS);
  if (related) return { chain: related.chain, phrase: undefined };
  if (modified && isDeed(modified) && predicate.form !== "infinitive") {
    const chain = chains.of.get(modified);
    return chain && { chain, phrase: modified }; // "a meeting focused on X"
  }
  if (predicate.voice === "passive" && !isMeans) return undefined;
  const subjects = isMeans
    ? [means]
    : fill(
        chart,
        predicate,
        {
          function: "subject",
          types: pack.topics.eventContents.has(lemma) ? ["Agreement", "Event"] : ["Agreement"],
        },
        phrases,
      ).filter(isDeed);
  const phrase = subjects[0] ?? ownerOfContents(chart, phrases);
  if (!phrase) return pronounDeed(chart, predicate, chains);
  if (isEffect && !isMeans && phrases.some((other) => isAgent(chart, other))) return undefined;
  const chain = chains.of.get(phrase);
  return chain && { chain, phrase: clause.at.includes(phrase.head) ? phrase : undefined };
}

/** "Die Inhalte des Vertrags beziehen sich auf X": what is said of the contents is said of it. */
const ownerOfContents = ({ tokens, pack }: Chart, phrases: readonly Phrase[]) =>
  phrases.find(
    ({ kind, from, determiner }) =>
      kind === "Agreement" &&
      determiner === "definite" &&
      pack.code === "de" &&
      pack.topics.nouns.has(tokens[from - 1]?.lower ?? ""),
  );

const MEANS = /^(?:mit|durch|in|under|with|through)$/;

const isAgent = (chart: Chart, phrase: Phrase) =>
  /^(?:Country|Person|Institution|Office|Delegates|Parties|Pronoun)$/.test(phrase.kind) &&
  phrase.preposition === undefined &&
  phrase.owner === undefined &&
  !isGenitiveInside(chart, phrase);

/** "Es umfasst X", "It covers X": the agreement of the sentence before. */
function pronounDeed(chart: Chart, { clause, lemma }: Predicate, chains: Chains): Deed | undefined {
  const { tokens, pack, sentence } = chart;
  const first = clause.at.slice(0, 3).find((at) => PRONOUN.test(tokens[at]!.lower));
  if (first === undefined || clause.kind !== "main") return undefined;
  const word = tokens[first]!.lower;
  const isPersonal = /^(?:er|sie)$/.test(word);
  if (isPersonal && !/^(?:umfassen|vorsehen|beinhalten|enthalten)$/.test(lemma)) return undefined;
  const found = spokenOf(chains, ["Agreement"], sentence.index, tokens[first]!.start, 1);
  if (pack.code === "de" && !takesUp(isPersonal ? word : "es", found?.phrase.lemma))
    return undefined;
  return found && { chain: found.chain, phrase: undefined };
}

const PRONOUN = /^(?:es|dieses|er|sie|it)$/;

function topicsOf(
  chart: Chart,
  predicate: Predicate,
  subject: Phrase | undefined,
  prepositions: readonly string[],
): TopicPhrase[] {
  const { pack } = chart;
  const { clause } = predicate;
  const last = clause.at.at(-1)! + 1;
  const joined = joinedInfinitive(chart, predicate);
  const after = joined ?? (subject ? Math.max(subject.to, subject.reach ?? 0) : clause.at[0]!);
  if (pack.code !== "de") return englishTopics(chart, predicate, prepositions);
  for (const preposition of prepositions) {
    if (preposition === "" || preposition === "dative") {
      const nouns = bareNouns(chart, clause, after, last);
      const isGiving = nouns.length > 1 && DITRANSITIVE.test(predicate.lemma);
      const all =
        predicate.voice === "passive" ? bareNouns(chart, clause, clause.at[0]!, last) : nouns;
      const isGift = isGiving && isDative(chart, nouns[0]!.from);
      const topics = topicsFrom(chart, isGift ? accusatives(chart, nouns) : all);
      if (topics.length > 0) return topics;
      continue;
    }
    const at = clause.at.find(
      (index) =>
        index >= after &&
        pack.prepositions.get(chart.tokens[index]!.lower) === preposition &&
        chart.phraseAt[index] === undefined,
    );
    const start = at === undefined ? undefined : afterAdverbs(chart, clause, at + 1);
    if (start === undefined) continue;
    const topics = parseTopics(chart, start, contractionOf(chart.tokens[at!]!.lower));
    if (topics.length > 0) return topics;
  }
  return [];
}

/** "will neue Partner finden und den Handel ankurbeln": past the first of two infinitives. */
function joinedInfinitive({ tokens, pack }: Chart, { clause, at, form }: Predicate) {
  if (form !== "infinitive") return undefined;
  return clause.at.findLast(
    (index) =>
      index < at &&
      pack.conjunctions.has(tokens[index]!.lower) &&
      /^\p{Ll}{3,}(?:en|ern|eln)$/u.test(tokens[index - 1]?.text ?? "") &&
      !isGermanAdjective(tokens[index - 1], pack),
  );
}

/** "ermöglicht den Universitäten und Schulen die Einführung von X": past those it is given to. */
const accusatives = (chart: Chart, nouns: readonly ParsedTopic[]) =>
  nouns
    .slice(1)
    .filter(({ from }) => !chart.pack.conjunctions.has(chart.tokens[from - 1]?.lower ?? ""));

/** "betrifft nicht X, sondern Y", "concerns Y, not X": what is put in the place of something denied. */
function contrasted(chart: Chart, { at, clause }: Predicate): TopicPhrase[] {
  const { tokens } = chart;
  const not = clause.at.find((index) => index > at && tokens[index]!.lower === "nicht");
  if (not === undefined) return [];
  const but = tokens.findIndex(({ lower }, index) => index > not && lower === "sondern");
  return but < 0 || but > not + 12 ? [] : parseTopics(chart, but + 1);
}

const DITRANSITIVE = /^(?:ermöglichen|erleichtern|garantieren|sichern)$/;
const isDative = ({ tokens }: Chart, at: number) =>
  /^(?:dem|den|der|einem|einer|beiden|allen)$/.test(tokens[at]!.lower);

/** The object right after the verb, or what its preposition governs. */
function englishTopics(
  chart: Chart,
  { at, clause, voice }: Predicate,
  prepositions: readonly string[],
): TopicPhrase[] {
  if (voice === "passive" && prepositions.includes("")) return [];
  for (const preposition of prepositions) {
    const from =
      preposition === ""
        ? at
        : clause.at.find(
            (index) => index > at && index <= at + 3 && chart.tokens[index]!.lower === preposition,
          );
    const start = from === undefined ? undefined : afterAdverbs(chart, clause, from + 1);
    const topics = start === undefined ? [] : parseTopics(chart, start);
    if (topics.length > 0) return topics;
  }
  return [];
}
