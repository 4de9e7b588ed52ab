import type { Phrase } from "../../../lexicon/phrase.ts";
import type { Chart } from "../../phrases/chart.ts";
import { parseTopics } from "../../phrases/parse-topic.ts";
import type { Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { phrasesOf } from "../match-rules.ts";
import { nounStatus } from "../noun-status.ts";
import { findPredicates } from "../predicates.ts";
import { afterAdverbs, bareNouns, topicsFrom } from "./scan-topics.ts";
import { topicChain } from "./topic-chain.ts";

/** "signed an agreement to boost trade", "unterzeichneten ein Abkommen, um den Handel zu stärken". */
export function purposeFacts(
  chart: Chart,
  clause: Clause,
  clauses: readonly Clause[],
  chains: Chains,
  text: string,
): DraftFact[] {
  const { tokens, pack } = chart;
  const verb = clause.at.find((at) => isPurpose(chart, clause, at));
  if (verb === undefined) return [];
  const upper = pack.code === "de" ? clause.parent : clauses.find(({ at }) => at.includes(verb));
  const deed = upper && signedThere(chart, upper, pack.code === "de" ? tokens.length : verb);
  const chain = deed && chains.of.get(deed);
  if (!deed || !chain || deed.topics.length > 0) return [];
  const start = afterAdverbs(chart, clause, verb + 1);
  const topics =
    pack.code === "de"
      ? topicsFrom(chart, bareNouns(chart, clause, clause.at[0]! + 1, verb))
      : start === undefined
        ? []
        : parseTopics(chart, start);
  return topics.map((topic) => ({
    type: "COVERS" as const,
    from: chain,
    to: topicChain(chains, chart, topic, text),
    status: nounStatus(chart, deed, upper),
    sentence: chart.sentence.index,
    triggers: spansOf(tokens, [verb]),
    rule: `${pack.code}/covers/purpose`,
    confidence: 0.74,
  }));
}

/** "um … zu stärken"; "to boost", "aimed at boosting". */
function isPurpose(chart: Chart, clause: Clause, at: number): boolean {
  const { tokens, pack } = chart;
  const readings = pack.verbs.get(tokens[at]!.lower);
  if (!readings?.some(({ lemma }) => pack.topics.effects.has(lemma))) return false;
  const before = tokens[at - 1]?.lower ?? "";
  if (pack.code === "de")
    return (
      clause.kind === "infinitive" &&
      clause.starter === "um" &&
      (before === "zu" || readings.some(({ form }) => form === "to-infinitive"))
    );
  return (
    before === "to" || (before === "at" && /^(?:aimed|aiming)$/.test(tokens[at - 2]?.lower ?? ""))
  );
}

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
