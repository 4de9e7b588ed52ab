import { foldText } from "../../../../schema/ids.ts";
import type { Phrase, TopicPhrase } from "../../../lexicon/phrase.ts";
import type { Chart } from "../../phrases/chart.ts";
import { type Chain, type Chains, mention } from "../../resolve/chain.ts";

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
