import type { Status } from "../../../../schema/fact.ts";
import type { Phrase } from "../../../lexicon/phrase.ts";
import type { Chart } from "../../phrases/chart.ts";
import type { Chain, Chains } from "../../resolve/chain.ts";
import type { Clause } from "../../segment-clauses.ts";
import type { DraftFact } from "../draft-fact.ts";
import { phrasesOf } from "../find-ends.ts";

type Deed = "Agreement" | "Event";

type Named = { readonly chain: Chain; readonly phrase: Phrase };
const named = new WeakMap<Chains, ReadonlyMap<number, readonly Named[]>>();

/** The phrases for agreements and events, by their sentence. */
function deedsOf(chains: Chains): ReadonlyMap<number, readonly Named[]> {
  const before = named.get(chains);
  if (before) return before;
  const deeds = new Map<number, Named[]>();
  for (const chain of [...chains.ofType("Agreement"), ...chains.ofType("Event")]) {
    for (const phrase of chain.phrases) {
      const found = deeds.get(phrase.sentence);
      if (found) found.push({ chain, phrase });
      else deeds.set(phrase.sentence, [{ chain, phrase }]);
    }
  }
  named.set(chains, deeds);
  return deeds;
}

/** The agreement or event that the text names last before `start`, at most `reach` sentences earlier. */
export function spokenOf(
  chains: Chains,
  kinds: readonly Deed[],
  sentence: number,
  start: number,
  reach: number,
  isMeant: (chain: Chain) => boolean = () => true,
): Named | undefined {
  for (let index = sentence; index >= Math.max(0, sentence - reach); index--) {
    const [last] = (deedsOf(chains).get(index) ?? [])
      .filter(
        ({ chain, phrase }) =>
          kinds.some((kind) => kind === chain.type) && phrase.start < start && isMeant(chain),
      )
      .sort((a, b) => b.phrase.start - a.phrase.start);
    if (last) return last;
  }
  return undefined;
}

const AT = /^(?:bei|auf|während|in|am Rande|at|during)$/;

/** "Bei dem Treffen …", "In the agreement …": the deed that a clause places itself in. */
export function deedHere(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  kinds: readonly Deed[],
): { readonly chain: Chain; readonly phrase: Phrase } | undefined {
  for (const phrase of phrasesOf(chart, clause)) {
    if (!kinds.some((kind) => kind === phrase.kind) || !AT.test(phrase.preposition ?? "")) continue;
    if (phrase.owner) continue;
    const chain = chains.of.get(phrase);
    if (chain) return { chain, phrase };
  }
  return undefined;
}

/** "ein Treffen, bei dem …", "ein Abkommen, mit dem …": the deed that a relative clause is set in. */
export function deedBefore(
  chart: Chart,
  clause: Clause,
  chains: Chains,
  kind: Deed,
  prepositions: RegExp,
): { readonly chain: Chain; readonly phrase: Phrase } | undefined {
  const { tokens, pack, sentence } = chart;
  const [first, second] = clause.at;
  if (clause.kind !== "relative" || first === undefined || second === undefined) return undefined;
  const plain = pack.prepositions.get(tokens[first]!.lower);
  if (!plain || !prepositions.test(plain) || !pack.relatives.has(tokens[second]!.lower))
    return undefined;
  const before = sentence.phrases.filter(({ to }) => to <= first).at(-1);
  const phrase = before?.kind === kind ? before : before?.owner;
  const chain = phrase?.kind === kind ? chains.of.get(phrase) : undefined;
  return phrase && chain && { chain, phrase };
}

/** What the other facts of a deed say of it: that it has happened, or that all of it is ahead. */
export function statusOfDeed(deed: Chain, facts: readonly DraftFact[]): Status | undefined {
  const own = facts.filter(({ from, to, type }) =>
    type === "TOOK_PLACE_IN" || type === "SIGNED_IN" ? from === deed : to === deed,
  );
  if (own.some(({ status }) => status === "happened")) return "happened";
  return own.length > 0 && own.every(({ status }) => status === "planned") ? "planned" : undefined;
}
