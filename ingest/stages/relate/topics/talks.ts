import type { Phrase, TopicPhrase } from "../../../lexicon/phrase.ts";
import type { Chart } from "../../phrases/chart.ts";
import { contractionOf, parseTopics } from "../../phrases/parse-topic.ts";
import type { Chain, Chains } from "../../resolve/chain.ts";
import { referents } from "../../resolve/referents.ts";
import type { Clause } from "../../segment-clauses.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { isGenitiveInside, phrasesOf } from "../find-ends.ts";
import { fits } from "../fits.ts";
import { findPredicates, type Predicate } from "../predicates.ts";
import { deedBefore, deedHere, spokenOf } from "./owners.ts";
import { afterAdverbs, bareNouns, topicsFrom } from "./scan-topics.ts";
import { topicChain } from "./topic-chain.ts";

const GUEST = { function: "subject", types: ["Official", "Country", "Institution"] } as const;
/** How far back the latest of several meetings may be that people speak at. */
const FARTHEST = 6;

/** "Die Minister berieten über X", "X was discussed": what was spoken of at a meeting is what it covers. */
export function talkFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  attended: readonly DraftFact[],
  text: string,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    clauses[index]!.flatMap((clause) =>
      findPredicates(chart, clause).flatMap((predicate) =>
        talk(chart, predicate, chains, charts, attended, text),
      ),
    ),
  );
}

function talk(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
  text: string,
): DraftFact[] {
  const prepositions = chart.pack.topics.talks.get(predicate.lemma);
  if (!prepositions) return [];
  const topics = spokenAbout(chart, predicate, prepositions);
  if (topics.length === 0) return [];
  const event = eventOf(chart, predicate, chains, charts, attended);
  if (!event) return [];
  return topics.map((topic) => ({
    type: "COVERS" as const,
    from: event,
    to: topicChain(chains, chart, topic, text),
    status: predicate.status,
    sentence: chart.sentence.index,
    triggers: spansOf(chart.tokens, predicate.triggers),
    rule: `${chart.pack.code}/covers/talked-about`,
    confidence: 0.72,
  }));
}

function spokenAbout(
  chart: Chart,
  predicate: Predicate,
  prepositions: readonly string[],
): TopicPhrase[] {
  const { tokens, pack, phraseAt } = chart;
  const { clause } = predicate;
  for (const preposition of prepositions) {
    if (preposition !== "") {
      for (const at of clause.at) {
        if (
          pack.prepositions.get(tokens[at]!.lower) !== preposition ||
          phraseAt[at] !== undefined ||
          (pack.code === "en" && at <= predicate.at)
        )
          continue;
        const start = afterAdverbs(chart, clause, at + 1);
        const topics =
          start === undefined ? [] : parseTopics(chart, start, contractionOf(tokens[at]!.lower));
        if (topics.length > 0) return [...topics, ...spokenAlso(chart, topics, preposition)];
      }
      continue;
    }
    const topics =
      pack.code === "de" ? germanObject(chart, predicate) : englishObject(chart, predicate);
    if (topics.length > 0) return topics;
  }
  return [];
}

/** "über X sprechen, aber auch über Y": what follows in the same sentence. */
function spokenAlso(
  chart: Chart,
  topics: readonly TopicPhrase[],
  preposition: string,
): TopicPhrase[] {
  const { tokens } = chart;
  const from = topics.at(-1)!.to;
  for (let at = from; at < Math.min(tokens.length - 1, from + 6); at++) {
    const isAgain =
      tokens[at]!.lower === preposition && /^(?:auch|und|sowie|also)$/.test(tokens[at - 1]!.lower);
    if (isAgain && at > from) return parseTopics(chart, at + 1);
  }
  return [];
}

/** The object beside a subject, or the subject of a passive. */
function germanObject(chart: Chart, predicate: Predicate): TopicPhrase[] {
  const { clause } = predicate;
  const nouns = bareNouns(chart, clause, clause.at[0]!, clause.at.at(-1)! + 1);
  if (predicate.voice === "passive" || predicate.form === "infinitive")
    return topicsFrom(chart, nouns);
  const hasSubject = phrasesOf(chart, clause).some(
    (phrase) => isSpeaker(chart, phrase) && phrase.preposition === undefined,
  );
  const isUnnamed = nouns.length > 1 && SPEAKERS.test(chart.tokens[nouns[0]!.head]!.lower);
  return topicsFrom(chart, hasSubject ? nouns : isUnnamed ? nouns.slice(1) : []);
}

const SPEAKERS =
  /^(?:seiten|teilnehmer|teilnehmern|minister|politiker|gesprächspartner|delegationen|staatschefs|regierungschefs|\p{L}*minister|\p{L}*chefs|vertreter|delegierten|unterhändler)$/u;

function englishObject(chart: Chart, { at, clause, voice }: Predicate): TopicPhrase[] {
  const listed = chart.tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  if (voice === "passive" && chart.tokens[listed]?.lower === "including")
    return parseTopics(chart, listed + 1);
  const start = afterAdverbs(chart, clause, voice === "passive" ? clause.at[0]! : at + 1);
  return start === undefined ? [] : parseTopics(chart, start);
}

function isSpeaker(chart: Chart, phrase: Phrase): boolean {
  if (!fits(phrase, GUEST) && phrase.kind !== "Parties") return false;
  return (
    phrase.owner === undefined &&
    (phrase.preposition === undefined || /^(?:mit|with|von|by)$/.test(phrase.preposition)) &&
    !isGenitiveInside(chart, phrase)
  );
}

/** Where they spoke: the meeting that the clause names, that they were at, or that was just spoken of. */
export function eventOf(
  chart: Chart,
  predicate: Pick<Predicate, "clause" | "lemma" | "form" | "at" | "voice">,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
): Chain | undefined {
  const { sentence, tokens } = chart;
  const { clause } = predicate;
  const here =
    deedHere(chart, clause, chains, ["Event"]) ??
    deedBefore(chart, clause, chains, "Event", /^(?:bei|auf|in|während|at|during)$/) ??
    heldFor(chart, predicate, chains);
  if (here) return here.chain;
  if (ONLY_THERE.has(predicate.lemma)) return undefined;
  const speakers = phrasesOf(chart, clause).filter((phrase) => isSpeaker(chart, phrase));
  const people = speakers.flatMap((phrase) =>
    referents(phrase, chains, charts).map(({ chain }) => chain),
  );
  const been = attended
    .filter(
      (fact) =>
        people.includes(fact.from) &&
        fact.to.type === "Event" &&
        fact.status !== "denied" &&
        fact.sentence <= sentence.index,
    )
    .sort((a, b) => b.sentence - a.sentence);
  const [latest] = been;
  const isOnly = been.every(({ to }) => to === latest?.to);
  if (latest && (isOnly || sentence.index - latest.sentence <= FARTHEST)) return latest.to;
  const words = clause.at.map((at) => tokens[at]!.lower);
  const isUnnamed = people.length === 0 && (speakers.length > 0 || isAnonymous(predicate, words));
  if (!isUnnamed && !words.some((word) => THERE.test(word))) return undefined;
  return spokenOf(chains, ["Event"], sentence.index, tokens[predicate.at]!.start, 1)?.chain;
}

/** What is also decided elsewhere is read where the clause itself names the meeting. */
const ONLY_THERE = new Set(["beschließen", "vereinbaren", "einigen", "verständigen", "agree"]);

/** "held talks to discuss X", "treffen sich zu einem Gipfel, um über X zu beraten". */
function heldFor(
  chart: Chart,
  { clause, form, at }: Pick<Predicate, "clause" | "form" | "at">,
  chains: Chains,
): { readonly chain: Chain } | undefined {
  const isPurpose =
    chart.pack.code === "de"
      ? clause.kind === "infinitive" && clause.starter === "um"
      : form === "infinitive" && chart.tokens[at - 1]?.lower === "to";
  const where = chart.pack.code === "de" ? clause.parent : clause;
  if (!isPurpose || !where) return undefined;
  const event = phrasesOf(chart, where).findLast(
    ({ kind, head, preposition }) =>
      kind === "Event" && (chart.pack.code === "de" || head < at) && preposition !== "vor",
  );
  const chain = event && chains.of.get(event);
  return chain && { chain };
}

const isAnonymous = (
  { voice, form }: Pick<Predicate, "voice" | "form">,
  words: readonly string[],
) => voice === "passive" || form === "infinitive" || words.some((word) => SPEAKERS.test(word));

const THERE = /^(?:dabei|dort|hierbei|there)$/;
