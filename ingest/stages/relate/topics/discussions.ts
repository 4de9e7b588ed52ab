import type { Chart } from "../../phrases/chart.ts";
import { parseTopics } from "../../phrases/parse-topic.ts";
import type { Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { statusOf } from "../clause-status.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { afterAdverbs } from "./scan-topics.ts";
import { eventOf } from "./talks.ts";
import { topicChain } from "./topic-chain.ts";

const DISCUSSION = /^(?:discussions?|conversations?|deliberations|exchange|exchanged|views)$/;
const ABOUT = /^(?:on|about|regarding|concerning)$/;
const DWELLS = /^(?:focused|focus|centred|centered|touched|covered|included|concentrated)$/;

/** "led the delegation for discussions on X", "exchanged views on X", "the discussions focused on X": what was spoken of. */
export function discussionFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  attended: readonly DraftFact[],
  text: string,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    chart.pack.code === "en"
      ? clauses[index]!.flatMap((clause) => [
          ...discussed(chart, clause, chains, charts, attended, text),
          ...raised(chart, clause, chains, charts, attended, text),
        ])
      : [],
  );
}

function discussed(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
  text: string,
): DraftFact[] {
  const { tokens, phraseAt } = chart;
  const at = clause.at.find(
    (index) =>
      DISCUSSION.test(tokens[index]!.lower) &&
      phraseAt[index] === undefined &&
      aboutFrom(chart, index) > index,
  );
  if (at === undefined) return [];
  const start = afterAdverbs(chart, clause, aboutFrom(chart, at));
  const topics = start === undefined ? [] : parseTopics(chart, start);
  if (topics.length === 0) return [];
  const isSubject = clause.at[0]! >= at - 2;
  const event = eventOf(
    chart,
    { clause, at, lemma: "discuss", form: "finite", voice: isSubject ? "passive" : "active" },
    chains,
    charts,
    attended,
  );
  if (!event) return [];
  return topics.map((topic) => ({
    type: "COVERS" as const,
    from: event,
    to: topicChain(chains, chart, topic, text),
    status: statusOf(chart, clause, at, "finite", "active"),
    sentence: chart.sentence.index,
    triggers: spansOf(tokens, [at]),
    rule: "en/covers/discussions",
    confidence: 0.7,
  }));
}

const RAISES =
  /^(?:outlined|outlining|stressed|stressing|underscored|underscoring|underlined|highlighted|highlighting|emphasi[sz]ed|emphasi[sz]ing|expressed|expressing|voiced|voicing)$/;
const RAISED = /^(?:importance|need|concerns?|assistance|measures|steps|urgency)$/;

/** "stressed the importance of X", "expressed concern over X": what somebody brought up at the meeting. */
function raised(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
  text: string,
): DraftFact[] {
  const { tokens, phraseAt } = chart;
  return clause.at.flatMap((at) => {
    if (!RAISES.test(tokens[at]!.lower) || phraseAt[at] !== undefined) return [];
    const noun = clause.at.find((index) => index > at && RAISED.test(tokens[index]!.lower));
    const isObject = noun !== undefined && noun <= at + 4 && phraseAt[noun] === undefined;
    const topics = isObject ? parseTopics(chart, at + 1) : [];
    if (topics.length === 0 || topics[0]!.from <= noun!) return [];
    const event = eventOf(
      chart,
      { clause, at, lemma: "discuss", form: "finite", voice: "active" },
      chains,
      charts,
      attended,
    );
    if (!event) return [];
    return topics.map((topic) => ({
      type: "COVERS" as const,
      from: event,
      to: topicChain(chains, chart, topic, text),
      status: statusOf(chart, clause, at, "finite", "active"),
      sentence: chart.sentence.index,
      triggers: spansOf(tokens, [at]),
      rule: "en/covers/raised",
      confidence: 0.64,
    }));
  });
}

/** Where it is said what the discussion is about, or `at`. */
function aboutFrom({ tokens }: Chart, at: number): number {
  let next = at + 1;
  if (tokens[next]?.lower === "of" && tokens[next + 1]?.lower === "views") next += 2;
  if (tokens[at]!.lower === "exchanged" && tokens[next]?.lower === "views") next += 1;
  if (ABOUT.test(tokens[next]?.lower ?? "")) return next + 1;
  if (!DWELLS.test(tokens[next]?.lower ?? "")) return at;
  return /^(?:on|upon)$/.test(tokens[next + 1]?.lower ?? "") ? next + 2 : next + 1;
}
