import type { Status } from "../../../../schema/fact.ts";
import type { Phrase } from "../../../lexicon/phrase.ts";
import type { Chart } from "../../phrases/chart.ts";
import { parseTopics } from "../../phrases/parse-topic.ts";
import type { Chain, Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import { statusOf } from "../clause-status.ts";
import { type DraftFact, spansOf } from "../draft-fact.ts";
import { phrasesOf } from "../find-ends.ts";
import { spokenOf, statusOfDeed } from "./owners.ts";
import { afterAdverbs } from "./scan-topics.ts";
import { topicChain } from "./topic-chain.ts";

const AUXILIARY =
  /^(?:will|would|should|shall|can|could|may|might|must|to|help|helps|helped|also|further|thus|not|only|is|are|was|were|be|been|has|have|had|expected|designed|intended|meant|set|aims?|aimed|seeks?|together)$/;

/** "The pact will strengthen X", "The deal calls for X", "commits both to cut X": what an agreement does. */
export function effectFacts(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  known: readonly DraftFact[],
  text: string,
): DraftFact[] {
  const { tokens, pack } = chart;
  if (pack.code !== "en") return [];
  const about = devoted(chart, clause, chains);
  const deed = about ?? subjectOf(chart, clause, chains) ?? means(chart, clause, chains);
  if (!deed) return [];
  const found =
    about?.found ??
    (deed.isMeans
      ? doneAt(chart, clause, deed.end)
      : (callAt(chart, clause, deed.end) ?? effectAt(chart, clause, deed.end)));
  if (!found) return [];
  const start = afterAdverbs(chart, clause, found.after);
  const topics = start === undefined ? [] : parseTopics(chart, start);
  const said = statusOf(chart, clause, found.at, "finite", "active");
  if (said === "denied") return [];
  const isTie = !found.isCall && topics.some(({ to }) => TIE.test(tokens[to - 1]!.lower));
  if (isTie) return [];
  return topics.map((topic) => ({
    type: "COVERS" as const,
    from: deed.chain,
    to: topicChain(chains, chart, topic, text),
    status: statusOfDeed(deed.chain, known) ?? statusSaid(chart),
    sentence: chart.sentence.index,
    triggers: spansOf(tokens, [found.at]),
    rule: `en/covers/${found.isCall ? "verb" : "effect"}`,
    confidence: found.isCall ? 0.76 : 0.7,
  }));
}

/** "will deepen our security partnership": the bond itself, and not what the agreement is about. */
const TIE = /^(?:partnerships?|relations|relationships?|ties|bonds|friendship|alliance|links)$/;

/** "When concluded, the pact will cut X": all of it is ahead; "will cut" alone says only when. */
function statusSaid({ tokens, pack }: Chart): Status {
  const isUnmade = tokens.some(
    ({ lower }, index) =>
      /^(?:if|when|once)$/.test(lower) &&
      pack.verbs
        .get(tokens[index + 1]?.lower ?? "")
        ?.some(({ form, lemma }) => form === "participle" && MAKES.test(lemma)),
  );
  return isUnmade ? "planned" : "happened";
}
const MAKES = /^(?:conclude|sign|ratify|finalise|finalize|complete|agree|approve|adopt|reach)$/;

type Deed = { readonly chain: Chain; readonly end: number; readonly isMeans?: boolean };

/** The agreement that is the subject, and where it ends; "it" for that of the sentence before. */
function subjectOf(chart: Chart, clause: Clause, chains: Chains): Deed | undefined {
  const { tokens, sentence, pack } = chart;
  const [first] = clause.at;
  if (first === undefined) return undefined;
  if (tokens[first]!.lower === "it" && clause.kind === "main") {
    const found = spokenOf(chains, ["Agreement"], sentence.index, tokens[first]!.start, 1);
    const isSubject = found?.phrase.preposition === undefined;
    return found && isSubject ? { chain: found.chain, end: first + 1 } : undefined;
  }
  const relative = clause.kind === "relative" && /^(?:which|that)$/.test(tokens[first]!.lower);
  const deed: Phrase | undefined = relative
    ? agreementBefore(sentence.phrases, first)
    : phrasesOf(chart, clause).find(
        ({ preposition, owner }) => preposition === undefined && !owner,
      );
  const chain = deed?.kind === "Agreement" ? chains.of.get(deed) : undefined;
  if (!deed || !chain) return undefined;
  const end = relative ? first + 1 : Math.max(deed.to, deed.reach ?? 0);
  const isOpening =
    relative || deed.from <= first + 1 || pack.conjunctions.has(tokens[first]!.lower);
  return isOpening ? { chain, end } : undefined;
}

/** "signed a pact with rebels in Lima that calls for X": past those whom it is with and where. */
function agreementBefore(phrases: readonly Phrase[], at: number): Phrase | undefined {
  const before = phrases.filter(({ to }) => to <= at);
  let last = before.at(-1);
  while (last?.owner && last.kind !== "Agreement") last = last.owner;
  if (last?.kind === "Agreement") return last;
  const agreements = before.filter(({ kind }) => kind === "Agreement");
  return last?.kind === "Place" && agreements.length === 1 ? agreements[0] : undefined;
}

/** "Under the agreement, Peru will supply X": the agreement that a clause opens with. */
function means(chart: Chart, clause: Clause, chains: Chains): Deed | undefined {
  const deed = phrasesOf(chart, clause)[0];
  const chain = deed?.kind === "Agreement" ? chains.of.get(deed) : undefined;
  if (!deed || !chain || deed.preposition !== "under" || deed.from > clause.at[0]! + 1)
    return undefined;
  return { chain, end: Math.max(deed.to, deed.reach ?? 0), isMeans: true };
}

/** "The summit is devoted to X", "was dominated by X". */
function devoted(chart: Chart, clause: Clause, chains: Chains) {
  const { tokens, pack } = chart;
  const verb = clause.at.find((index) => DEVOTED.test(tokens[index]!.lower));
  const link = tokens[(verb ?? 0) + 1]?.lower ?? "";
  if (verb === undefined || !/^(?:to|by)$/.test(link)) return undefined;
  if ((link === "by") !== /^(?:domin|overshad)/.test(tokens[verb]!.lower)) return undefined;
  const isPassive = tokens
    .slice(Math.max(0, verb - 2), verb)
    .some(({ lower }) => pack.auxiliaries.get(lower)?.verb === "be");
  const deed = phrasesOf(chart, clause).find(
    ({ kind, preposition, owner, head }) =>
      (kind === "Agreement" || kind === "Event") &&
      preposition === undefined &&
      !owner &&
      head < verb,
  );
  const chain = deed && chains.of.get(deed);
  return isPassive && chain
    ? { chain, end: verb, isMeans: false, found: { at: verb, after: verb + 2, isCall: true } }
    : undefined;
}

const DEVOTED = /^(?:devoted|dedicated|dominated|overshadowed)$/;

type Found = { readonly at: number; readonly after: number; readonly isCall: boolean };

/** "calls for X", "commits both countries to cut X", "brings an end to X". */
function callAt({ tokens, pack }: Chart, { at }: Clause, from: number): Found | undefined {
  const verb = at.find(
    (index) => index >= from && index <= from + 4 && CALL.test(tokens[index]!.lower),
  );
  if (verb === undefined) return undefined;
  const word = tokens[verb]!.lower;
  if (/^(?:call|set|la[iy]|spell)/.test(word))
    return tokens[verb + 1]?.lower === (/^call/.test(word) ? "for" : "out")
      ? { at: verb, after: verb + 2, isCall: true }
      : undefined;
  if (/^(?:mention|outline|detail|encompass)/.test(word))
    return { at: verb, after: verb + 1, isCall: true };
  const to = at.find((index) => index > verb && index <= verb + 6 && tokens[index]!.lower === "to");
  if (to === undefined) return undefined;
  const next = tokens[to + 1]?.lower ?? "";
  const isToDo = pack.topics.effects.has(next);
  return isToDo || /ing$/.test(next)
    ? { at: verb, after: to + (isToDo ? 2 : 1), isCall: true }
    : undefined;
}

const CALL =
  /^(?:calls|called|call|commits|committed|commit|obliges|obliged|requires|brings?|puts?|sets?|lays?|laid|spells?|mentions?|mentioned|outlines?|outlined|details|detailed|encompass(?:es|ed)?)$/;

/** "will supply X", "agreed to cut X": what is to be done under the agreement. */
function doneAt({ tokens, pack }: Chart, { at }: Clause, from: number): Found | undefined {
  const verb = at.find(
    (index) =>
      index > from &&
      pack.topics.effects.has(tokens[index]!.lower) &&
      /^(?:to|will|would|shall|can|may|must)$/.test(tokens[index - 1]!.lower),
  );
  return verb === undefined ? undefined : { at: verb, after: verb + 1, isCall: false };
}

/** The first verb of effect after the subject, with nothing but auxiliaries between. */
function effectAt({ tokens, pack }: Chart, { at }: Clause, from: number): Found | undefined {
  for (const index of at) {
    if (index < from) continue;
    const word = tokens[index]!.lower;
    const stem = baseOf(word, pack.topics.effects);
    const isBase = stem === word;
    const before = tokens[index - 1]?.lower ?? "";
    if (
      stem !== undefined &&
      (!isBase || /^(?:to|helps?|also|further|will|would|can|could|should|may|must)$/.test(before))
    )
      return { at: index, after: index + 1, isCall: false };
    if (!AUXILIARY.test(word) && tokens[index]!.text !== ",") return undefined;
  }
  return undefined;
}

/** "strengthens", "strengthened" → "strengthen". */
function baseOf(word: string, verbs: ReadonlySet<string>): string | undefined {
  const ends = [word, word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
  return ends.find((base, place) => verbs.has(base) && (place === 0 || /(?:s|ed)$/.test(word)));
}
