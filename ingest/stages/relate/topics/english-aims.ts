import type { Phrase, TopicPhrase } from "../../../lexicon/phrase.ts";
import { isCapitalised } from "../../../lexicon/token.ts";
import type { Chart } from "../../phrases/chart.ts";
import { parseTopics } from "../../phrases/parse-topic.ts";
import type { Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { nounStatus } from "../noun-status.ts";
import { topicChain } from "./topic-chain.ts";

/** What follows the noun of an agreement or event to say what it is about, or only what it is for. */
type Opening = { readonly after: number; readonly rule: "attribute" | "purpose" };

/** "a deal to swap prisoners", "a statement outlining plans for X", "a summit devoted to X". */
export function aimFacts(
  chart: Chart,
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  text: string,
): DraftFact[] {
  if (chart.pack.code !== "en") return [];
  return chart.sentence.phrases.flatMap((deed) => {
    const from = chains.of.get(deed);
    if (!from || (from.type !== "Agreement" && from.type !== "Event")) return [];
    const end = Math.max(deed.to, deed.reach ?? 0);
    const opening = openingAt(chart, deed, end) ?? furtheredBySigning(chart, deed);
    if (!opening) return [];
    const clause = clauses[chart.sentence.index]!.find(({ at }) => at.includes(deed.head));
    return topicsAfter(chart, opening).map((topic) => ({
      type: "COVERS" as const,
      from,
      to: topicChain(chains, chart, topic, text),
      status: nounStatus(chart, deed, clause),
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, [opening.after - 1]),
      rule: `en/covers/${opening.rule}`,
      confidence: opening.rule === "purpose" ? 0.72 : 0.78,
    }));
  });
}

function topicsAfter(chart: Chart, { after, rule }: Opening): TopicPhrase[] {
  const topics = parseTopics(chart, after);
  const isName = topics[0] && isCapitalised(chart.tokens[topics[0].to - 1]);
  return rule === "purpose" && isName ? [] : topics;
}

/** "to expand a health partnership by signing a memorandum": what the signing furthers. */
function furtheredBySigning({ tokens, pack, phraseAt }: Chart, deed: Phrase): Opening | undefined {
  if (deed.kind !== "Agreement" || deed.topics.length > 0) return undefined;
  const by = deed.from - 1;
  for (let at = by; at > by - 5 && at > 0; at--) {
    if (!/^(?:signing|concluding|initialling|initialing)$/.test(tokens[at]!.lower)) continue;
    if (tokens[at - 1]!.lower !== "by") return undefined;
    for (let verb = at - 2; verb > at - 12 && verb >= 0; verb--) {
      if (phraseAt[verb]) return undefined;
      if (pack.topics.effects.has(tokens[verb]!.lower)) return { after: verb + 1, rule: "purpose" };
    }
  }
  return undefined;
}

function openingAt(chart: Chart, deed: Phrase, end: number): Opening | undefined {
  const { tokens, pack } = chart;
  if (deed.kind === "Agreement" && tokens[end]?.lower === "to") {
    const isToDo = pack.topics.effects.has(tokens[end + 1]?.lower ?? "");
    return isToDo && deed.topics.length === 0 ? { after: end + 2, rule: "purpose" } : undefined;
  }
  const at = tokens[end]?.text === "," ? end + 1 : end;
  const words = [0, 1, 2, 3].map((step) => tokens[at + step]?.lower ?? "");
  const [first = "", second = "", third = ""] = words;
  if (/^(?:paving|pave)$/.test(first) && words.slice(1).join(" ") === "the way for")
    return { after: at + 4, rule: "purpose" };
  if (!pack.topics.openings.get(first)?.includes(second)) {
    const isBare = pack.topics.openings.get(first)?.includes("") === true;
    return isBare && (at === end || deed.kind === "Agreement")
      ? { after: at + 1, rule: "attribute" }
      : undefined;
  }
  if (second === "to" && pack.topics.effects.has(third)) return { after: at + 3, rule: "purpose" };
  if (second === "to" && !/^(?:devoted|dedicated|relating|related)$/.test(first)) return undefined;
  return { after: at + 2, rule: "attribute" };
}
