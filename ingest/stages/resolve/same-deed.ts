import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chain, Chains } from "./chain.ts";

/** "ein Abkommen … ein Abkommen mit Peru", "a deal … a deal with Peru": a further one, with a party that the first is not said to have. */
export const isWithOthers = (
  { kind, determiner }: Phrase,
  chain: Chain,
  attributes: ReadonlySet<string>,
) =>
  kind === "Agreement" &&
  determiner === "indefinite" &&
  attributes.size > 0 &&
  ![...attributes].some((attribute) => chain.attributes.has(attribute));

/** "das Friedensabkommen … ein Waffenstillstand … das Abkommen": the one that the noun names. */
export const sameNoun = ({ kind, lemma, sentence }: Phrase, near: readonly Chain[]) =>
  kind === "Agreement"
    ? near.find((chain) => chain.lemma === lemma && sentence - chain.lastSentence <= 3)
    : undefined;

/** "ready to start peace talks … peace talks in Astana": the same, where the first say nothing else. */
export const sameTalks = (
  chains: Chains,
  { lemma, modifier = "" }: Phrase,
  attributes: ReadonlySet<string>,
): Chain | undefined =>
  chains
    .ofType("Event")
    .find(
      (chain) =>
        modifier !== "" &&
        chain.lemma === lemma &&
        chain.modifier === modifier &&
        (chain.attributes.size === 0 ||
          [...attributes].every((attribute) => chain.attributes.has(attribute))),
    );

/** "Gespräche mit Peru über X … Gespräche mit Peru": with the same partner, and soon after. */
export const talksWithSame = (
  { lemma, sentence }: Phrase,
  compatible: readonly Chain[],
  attributes: ReadonlySet<string>,
) =>
  compatible.find(
    (chain) =>
      chain.lemma === lemma &&
      sentence - chain.lastSentence <= 5 &&
      [...attributes].some((attribute) => chain.attributes.has(attribute)),
  );

/** "bei seinem Besuch in Kenia … bei einem Besuch in Nairobi": the visit that the text tells of. */
export const visitToSame = (
  { preposition, sentence }: Phrase,
  compatible: readonly Chain[],
  attributes: ReadonlySet<string>,
) =>
  /^(?:bei|zu)$/.test(preposition ?? "")
    ? compatible.find(
        (chain) =>
          chain.kind === "visit" &&
          sentence - chain.lastSentence <= 8 &&
          [...attributes].some((attribute) => chain.attributes.has(attribute)),
      )
    : undefined;

const stem = (modifier: string) => modifier.replace(/s$/, "").replace(/(?:en|em|er|es|e)$/, "");

export function sameModifier(a: string, b: string): boolean {
  if (a === "" || b === "") return a === b;
  return stem(a) === stem(b) || a.split(" ").some((part) => b.split(" ").includes(part));
}

/** With attributes of its own a phrase means only what has one of them, or has none and no name. */
export function sharesAttributes(chain: Chain, attributes: ReadonlySet<string>): boolean {
  if (attributes.size === 0) return true;
  if (chain.attributes.size === 0) return chain.generic || chain.type === "Agreement";
  return [...attributes].some((attribute) => chain.attributes.has(attribute));
}

/** "der Westgipfel … Das Treffen der Kanzlerin mit A, B und C": with so many it is no talk on the side. */
export const isWholeRound = (
  chain: Chain,
  { kind, lemma, determiner, sentence }: Phrase,
  attributes: ReadonlySet<string>,
) =>
  kind === "Event" &&
  lemma === "treffen" &&
  determiner === "definite" &&
  attributes.size > 2 &&
  chain.attributes.size === 0 &&
  /^(?:summit|conference|meeting)$/.test(chain.kind ?? "") &&
  sentence - chain.lastSentence <= 1;

/** "a two-day summit … the Hay summit in Oslo": the first mention said no more than its noun. */
export const isBareBefore = (chain: Chain, { kind, lemma, determiner }: Phrase) =>
  kind === "Event" &&
  determiner === "definite" &&
  chain.lemma === lemma &&
  chain.modifier === "" &&
  chain.attributes.size === 0;
