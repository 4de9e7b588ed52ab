import type { Chart } from "../../phrases/chart.ts";
import { parseTopics } from "../../phrases/parse-topic.ts";
import type { Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { phrasesOf } from "../find-ends.ts";
import { nounStatus } from "../noun-status.ts";
import { contentFacts } from "./contents.ts";
import { discussionFacts } from "./discussions.ts";
import { aimFacts } from "./english-aims.ts";
import { effectFacts } from "./english-effects.ts";
import { purposeFacts } from "./purposes.ts";
import { talkFacts } from "./talks.ts";
import { topicChain } from "./topic-chain.ts";
import { topicNounFacts } from "./topic-nouns.ts";

/** COVERS: from attributes ("Abkommen über X"), contents ("regelt X"), "Thema" and what was spoken of. */
export function topicFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  known: readonly DraftFact[],
  text: string,
): DraftFact[] {
  const facts: DraftFact[] = [];
  charts.forEach((chart, index) => {
    facts.push(
      ...attributeFacts(chart, clauses[index]!, chains, text),
      ...aimFacts(chart, clauses, chains, text),
    );
    for (const clause of clauses[index]!) {
      facts.push(
        ...contentFacts(chart, clause, chains, known, text),
        ...topicNounFacts(chart, clause, chains, text),
        ...purposeFacts(chart, clause, chains, text),
        ...fieldFacts(chart, clause, chains, text),
        ...effectFacts(chart, clause, chains, known, text),
      );
    }
  });
  return withoutAims([
    ...facts,
    ...talkFacts(charts, clauses, chains, known, text),
    ...discussionFacts(charts, clauses, chains, known, text),
  ]);
}

/** What an agreement is for is read only where nothing says more plainly what it is about. */
function withoutAims(facts: readonly DraftFact[]): DraftFact[] {
  const best = new Map<DraftFact["from"], number>();
  for (const { from, rule } of facts) best.set(from, Math.min(best.get(from) ?? 2, rank(rule)));
  return facts.filter(({ from, rule }) => rank(rule) === 0 || rank(rule) === best.get(from));
}

const rank = (rule: string) => (rule.endsWith("/purpose") ? 1 : rule.endsWith("/effect") ? 2 : 0);

/** "Abkommen über X", "talks on X": what hangs on the noun. */
function attributeFacts(
  chart: Chart,
  clauses: readonly Clause[],
  chains: Chains,
  text: string,
): DraftFact[] {
  return chart.sentence.phrases.flatMap((phrase) => {
    const owner = chains.of.get(phrase);
    if (!owner || (owner.type !== "Agreement" && owner.type !== "Event")) return [];
    const clause = clauses.find(({ at }) => at.includes(phrase.head));
    return phrase.topics.map((topic) => ({
      type: "COVERS" as const,
      from: owner,
      to: topicChain(chains, chart, topic, text),
      status: nounStatus(chart, phrase, clause),
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, [phrase.head]),
      rule: `${chart.pack.code}/covers/attribute`,
      confidence: 0.8,
    }));
  });
}

/** "signed a memorandum to boost ties in the fields of trade and energy": the fields are its topics. */
function fieldFacts(chart: Chart, clause: Clause, chains: Chains, text: string): DraftFact[] {
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
