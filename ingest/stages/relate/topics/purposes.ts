import type { Phrase, TopicPhrase } from "../../../lexicon/phrase.ts";
import { isCapitalised } from "../../../lexicon/token.ts";
import type { Chart } from "../../phrases/chart.ts";
import { parseTopics } from "../../phrases/parse-topic.ts";
import type { Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { phrasesOf } from "../find-ends.ts";
import { nounStatus } from "../noun-status.ts";
import { findPredicates } from "../predicates.ts";
import { afterAdverbs, bareNouns, topicsFrom } from "./scan-topics.ts";
import { topicChain } from "./topic-chain.ts";

/** "signed an agreement to boost trade", "aims to boost trade", "um den Handel zu stärken". */
export function purposeFacts(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  text: string,
): DraftFact[] {
  const verb = clause.at.find((at) => isPurpose(chart, clause, at));
  if (verb === undefined) return [];
  const isGerman = chart.pack.code === "de";
  const isAim = !isGerman && AIM.test(chart.tokens[verb - 2]?.lower ?? "");
  const upper = isGerman ? clause.parent : clause;
  const deed =
    upper &&
    (isAim
      ? subject(chart, upper, verb)
      : signedThere(chart, upper, isGerman ? chart.tokens.length : verb));
  const chain = deed && chains.of.get(deed);
  if (!deed || !chain || deed.topics.length > 0) return [];
  return furthered(chart, clause, verb).map((topic) => ({
    type: "COVERS" as const,
    from: chain,
    to: topicChain(chains, chart, topic, text),
    status: nounStatus(chart, deed, upper),
    sentence: chart.sentence.index,
    triggers: spansOf(chart.tokens, [verb]),
    rule: `${chart.pack.code}/covers/${isAim ? "effect" : "purpose"}`,
    confidence: 0.74,
  }));
}

const AIM = /^(?:aims?|aimed|seeks?|designed|intended|meant)$/;

function furthered(chart: Chart, clause: Clause, verb: number): TopicPhrase[] {
  if (chart.pack.code === "de")
    return topicsFrom(chart, bareNouns(chart, clause, clause.at[0]! + 1, verb));
  const start = afterAdverbs(chart, clause, verb + 1);
  const topics = start === undefined ? [] : parseTopics(chart, start);
  const isName = topics[0] && isCapitalised(chart.tokens[topics[0].to - 1]);
  return isName ? [] : topics;
}

/** "um … zu stärken"; "to boost", "aimed at boosting". */
function isPurpose(chart: Chart, clause: Clause, at: number): boolean {
  const { tokens, pack } = chart;
  const word = tokens[at]!.lower;
  const before = tokens[at - 1]?.lower ?? "";
  if (pack.code === "de") {
    const readings = pack.verbs.get(word);
    return (
      clause.kind === "infinitive" &&
      clause.starter === "um" &&
      (readings?.some(({ lemma }) => pack.topics.effects.has(lemma)) ?? false) &&
      (before === "zu" || readings!.some(({ form }) => form === "to-infinitive"))
    );
  }
  if (before === "to") return pack.topics.effects.has(word);
  const stem = word.replace(/ing$/, "");
  const isAimedAt = before === "at" && /^(?:aimed|aiming)$/.test(tokens[at - 2]?.lower ?? "");
  return isAimedAt && (pack.topics.effects.has(stem) || pack.topics.effects.has(`${stem}e`));
}

const subject = (chart: Chart, clause: Clause, verb: number): Phrase | undefined =>
  phrasesOf(chart, clause).findLast(
    ({ kind, head, preposition }) =>
      kind === "Agreement" && head < verb && preposition === undefined,
  );

/** The agreement that a clause says was signed, concluded or agreed, before `end`. */
function signedThere(chart: Chart, clause: Clause, end: number): Phrase | undefined {
  const isSigned = findPredicates(chart, clause).some(
    ({ lemma, at }) => SIGN.test(lemma) && at < end,
  );
  if (!isSigned) return undefined;
  return phrasesOf(chart, clause).findLast(({ kind, head }) => kind === "Agreement" && head < end);
}

const SIGN =
  /^(?:unterzeichnen|unterschreiben|schließen|abschließen|besiegeln|vereinbaren|sign|conclude|reach|ink|seal|strike|initial|agree)$/;
