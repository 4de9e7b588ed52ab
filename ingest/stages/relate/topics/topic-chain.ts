import { foldText } from "../../../../schema/ids.ts";
import type { Phrase, TopicPhrase } from "../../../lexicon/phrase.ts";
import type { Chart } from "../../phrases/chart.ts";
import { type Chain, type Chains, mention } from "../../resolve/chain.ts";

/** The topics of an article by their folded names. */
const known = new WeakMap<Chains, Map<string, Chain>>();

/** The chain of a topic, found by its nominative; short forms such as KI are written out. */
export function topicChain(chains: Chains, chart: Chart, topic: TopicPhrase, text: string): Chain {
  const topics = known.get(chains) ?? new Map<string, Chain>();
  known.set(chains, topics);
  const name = chart.pack.expansions.get(topic.name) ?? topic.name;
  const key = foldText(name);
  const chain = topics.get(key) ?? chains.create("Topic", asPhrase(chart, topic, name));
  topics.set(key, chain);
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
  const topics = chains.ofType("Topic");
  if (topics.length === 0) return;
  const stemsOf = charts.map(({ tokens }) => tokens.map((token) => stemOf(token.text)));
  const places = placesOf(charts, stemsOf);
  for (const topic of topics) {
    const stems = topic.name.split(" ").map(stemOf);
    const short = [...(charts[0]?.pack.expansions ?? [])].find(
      ([, full]) => full === topic.name,
    )?.[0];
    for (const { index, at } of short === undefined ? [] : (places.get(stemOf(short)) ?? [])) {
      const token = charts[index]!.tokens[at]!;
      if (token.text === short) mention(topic, token.start, token.end, text);
    }
    for (const { index, at } of places.get(stems[0]!) ?? []) {
      const { tokens } = charts[index]!;
      const isSame = stems.every((stem, offset) => stemsOf[index]![at + offset] === stem);
      if (isSame) mention(topic, tokens[at]!.start, tokens[at + stems.length - 1]!.end, text);
    }
  }
}

type Place = { readonly index: number; readonly at: number };

/** Where each stem stands, by sentence and token. */
function placesOf(
  charts: readonly Chart[],
  stemsOf: readonly (readonly string[])[],
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  charts.forEach((_chart, index) => {
    stemsOf[index]!.forEach((stem, at) => {
      const found = places.get(stem);
      if (found) found.push({ index, at });
      else places.set(stem, [{ index, at }]);
    });
  });
  return places;
}

const stemOf = (word: string) => foldText(word).replace(/(?:en|em|er|es|e|s|n)$/, "");
